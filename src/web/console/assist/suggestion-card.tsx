/** One variant of a suggestion: its words, its proof, and what can be done with it. */
import { useTranslation } from 'react-i18next';
import type { Citation } from '../../../domain/reply.ts';
import classes from './assist.module.css';
import { KeyHint } from './key-hint.tsx';
import { ProvenText } from './proven-text.tsx';
import type { Taken } from './taken.ts';
import type { Variant } from './whisper.ts';

export interface SuggestionCardProps {
  readonly variant: Variant;
  /** From 1: Alt and this number pick it. */
  readonly number: number;
  readonly selected: boolean;
  readonly rejected: boolean;
  /** Whether the reply is at its end: before that there is nothing to take. */
  readonly ready: boolean;
  readonly onSelect: () => void;
  readonly onTake: (how: Taken['how']) => void;
  readonly onReject: () => void;
  readonly onOpen: (proofs: readonly Citation[], at: number) => void;
}

export function SuggestionCard({ variant, number, selected, rejected, ready, ...does }: SuggestionCardProps) {
  const { t } = useTranslation('assist');
  const { whole } = variant;
  const isAdvice = whole?.audience === 'agent';
  const name = t('variant.name', { number });
  return (
    <article
      className={classes.card}
      aria-label={name}
      data-suggestion={number}
      data-selected={selected || undefined}
      data-rejected={rejected || undefined}
    >
      <button type="button" className={classes.cardHead} aria-pressed={selected} onClick={does.onSelect}>
        <span>
          {name}
          {whole === undefined ? '' : ` · ${t(`variant.${whole.variant}`)}`}
          {rejected ? ` · ${t('card.rejected')}` : ''}
        </span>
        <KeyHint>{`Alt ${number}`}</KeyHint>
      </button>
      {isAdvice && (
        <p className={classes.note} data-kind="warning">
          {t('card.advice')}
        </p>
      )}
      <ProvenText text={variant.text} citations={whole?.citations ?? []} onOpen={does.onOpen} />
      {selected && ready && (
        <div className={classes.actions}>
          {!isAdvice && (
            <>
              <Action
                does={t('card.take')}
                hint="Tab"
                shortcut="Tab"
                main
                run={() => {
                  does.onTake('take');
                }}
              />
              <Action
                does={t('card.edit')}
                hint="E"
                shortcut="E"
                run={() => {
                  does.onTake('edit');
                }}
              />
            </>
          )}
          {!rejected && <Action does={t('card.reject')} hint="X" shortcut="X" run={does.onReject} />}
        </div>
      )}
    </article>
  );
}

interface ActionProps {
  readonly does: string;
  readonly hint: string;
  readonly shortcut: string;
  readonly main?: boolean;
  readonly run: () => void;
}

function Action({ does, hint, shortcut, main, run }: ActionProps) {
  return (
    <button
      type="button"
      className={classes.button}
      data-main={main === true || undefined}
      aria-keyshortcuts={shortcut}
      onClick={run}
    >
      {does}
      <KeyHint>{hint}</KeyHint>
    </button>
  );
}
