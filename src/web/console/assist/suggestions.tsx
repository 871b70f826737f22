/** The suggestions of one dialogue, with everything that can be done about them by key or by hand. */
import { Fragment, lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askMissing } from './ask-missing.ts';
import type { AssistApi, Dialogue } from './assist-api.ts';
import classes from './assist.module.css';
import { CompensationCard } from './compensation-card.tsx';
import type { NextStep } from './next-steps.ts';
import type { Opened } from './opened.ts';
import { OutcomeNote } from './outcome-note.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import type { Taken } from './taken.ts';
import { Tools } from './tools.tsx';
import { useAssistKeys } from './use-assist-keys.ts';
import { usePicked } from './use-picked.ts';
import { useWhisper } from './use-whisper.ts';
import type { Asked } from './whisper.ts';
import { WhisperState } from './whisper-state.tsx';

export interface SuggestionsProps {
  readonly api: AssistApi;
  readonly dialogue: Dialogue;
  readonly asked: Asked | undefined;
  readonly onTake: (taken: Taken) => void;
  readonly written: () => string;
  /** Absent where another console has its own way to a colleague. */
  readonly onHandOn?: (() => void) | undefined;
}

/** Not a part of the first load, but there before it is asked for: words typed right behind `/` must not go astray. */
const loadDrawer = () => import('./assist-drawer.tsx');
const AssistDrawer = lazy(loadDrawer);

export function Suggestions({ api, dialogue, asked, onTake, written, onHandOn }: SuggestionsProps) {
  const { t } = useTranslation('assist');
  const { whisper, again } = useWhisper(api, dialogue, asked);
  const { selected, select, rejected, reject } = usePicked(whisper);
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    void loadDrawer();
  }, []);
  const { reply, variants } = whisper;
  const current = variants[selected]?.whole;
  const insert = (text: string, replyId: string | null = null) => {
    onTake({ text, replyId, how: 'insert' });
  };
  const take = (how: Taken['how'], at = selected): boolean => {
    const whole = variants[at]?.whole;
    if (reply === undefined || whole === undefined || whole.audience === 'agent') return false;
    onTake({ text: whole.text, replyId: reply.id, variant: whole.variant, how });
    return true;
  };
  const openReject = (at = selected): boolean => {
    const whole = variants[at]?.whole;
    if (reply === undefined || whole === undefined || rejected.has(at)) return false;
    setOpened({ kind: 'reject', replyId: reply.id, variant: whole.variant, text: whole.text, number: at });
    return true;
  };
  const ask = (): boolean => {
    const missing = reply?.missing ?? [];
    if (missing.length === 0) return false;
    insert(askMissing(missing, dialogue.locale ?? 'ru'));
    return true;
  };
  const open = (kind: 'search' | 'refusal' | 'templates' | 'draft') => {
    setOpened({ kind });
  };
  const step = (next: NextStep) => {
    if (next === 'ask') ask();
    else if (next === 'hand_on') onHandOn?.();
    else open(next === 'refuse' ? 'refusal' : next);
  };
  useAssistKeys({
    count: variants.length,
    select,
    take,
    reject: openReject,
    ask,
    open,
    proof: () => {
      if (current === undefined) return false;
      setOpened({ kind: 'proof', proofs: current.citations, at: 0 });
      return true;
    },
  });
  const compensation = reply?.compensation !== undefined && (
    <CompensationCard
      quote={reply.compensation}
      onInsert={insert}
      onOpen={(articleId, lang) => {
        setOpened({ kind: 'proof', proofs: [{ articleId, lang, anchor: '' }], at: 0 });
      }}
    />
  );
  return (
    <section
      className={classes.assist}
      aria-label={t('title')}
      data-assist={whisper.phase}
      data-answers={whisper.asked?.message}
    >
      <Tools outcome={reply?.outcome} onOpen={open} />
      <WhisperState whisper={whisper} isEmpty={dialogue.messages.length === 0} onAgain={again} />
      {reply !== undefined && <OutcomeNote reply={reply} canHandOn={onHandOn !== undefined} onStep={step} />}
      {variants.length === 0 && compensation}
      {variants.map((variant, at) => (
        <Fragment key={at}>
          <SuggestionCard
            variant={variant}
            number={at + 1}
            selected={at === selected}
            rejected={rejected.has(at)}
            ready={reply !== undefined}
            onSelect={() => {
              select(at);
            }}
            onTake={take}
            onReject={openReject}
            onOpen={(proofs, first) => {
              setOpened({ kind: 'proof', proofs, at: first });
            }}
          />
          {at === 0 && compensation}
        </Fragment>
      ))}
      {opened !== undefined && (
        <Suspense>
          <AssistDrawer
            {...{ api, dialogue, opened, written, onTake, onHandOn }}
            onOpen={setOpened}
            onClose={() => {
              setOpened(undefined);
            }}
            onRejected={reject}
          />
        </Suspense>
      )}
    </section>
  );
}
