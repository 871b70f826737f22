/** The reply box: Enter sends, the text is kept until it is sent, and a colleague's answer in between is told. */
import { Button } from '@mantine/core';
import { useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../domain/contact.ts';
import { codeOf } from '../api/problem-error.ts';
import type { Messages } from '../api/messages.ts';
import type { Taken } from '../assist/taken.ts';
import { ToneBox } from '../assist/tone-box.tsx';
import { useMe } from '../shell/me.ts';
import { problemText } from '../shell/problem-text.ts';
import type { Draft } from './draft.ts';
import classes from './reply-box.module.css';
import { useDraft } from './use-draft.ts';
import { useSend } from './use-send.ts';

export interface ReplyBoxHandle {
  readonly take: (taken: Taken) => void;
  readonly written: () => string;
  readonly write: (kind: Draft['kind']) => void;
}

export interface ReplyBoxProps {
  readonly conversation: Conversation;
  readonly messages: Messages;
  readonly ref: Ref<ReplyBoxHandle>;
}

/** As the API has it. */
const LONGEST = 20_000;

export function ReplyBox({ conversation, messages, ref }: ReplyBoxProps) {
  const { t } = useTranslation();
  const me = useMe();
  const box = useRef<HTMLTextAreaElement>(null);
  const { draft, latest, change, take, clear } = useDraft(conversation.id, messages.at(-1)?.seq ?? 0);
  const { send, isSending, error, forget } = useSend({ conversationId: conversation.id, onSent: clear });
  useImperativeHandle(ref, () => ({
    take(taken) {
      take(taken, box.current?.selectionStart ?? latest.current.text.length);
      forget();
      focusAt(box.current, taken.how === 'edit' ? 0 : undefined);
    },
    written: () => latest.current.text,
    write(kind) {
      change({ kind });
      box.current?.focus();
    },
  }));
  const isComment = draft.kind === 'comment';
  const isClosed = conversation.status === 'closed' && !isComment;
  const excess = draft.text.trim().length - LONGEST;
  const maySend = draft.text.trim() !== '' && excess <= 0 && !isSending && !isClosed;
  const overtaking = messages.findLast(
    ({ seq, author, name, kind }) =>
      seq > draft.seen && author === 'agent' && kind === 'message' && name !== me.name && draft.text !== '',
  );
  const fault = overtaking !== undefined || codeOf(error) === 'conversation_moved_on' ? undefined : error;
  const submit = () => {
    if (maySend) send(latest.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A text that is still being composed (an input method) takes Enter for itself.
    if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return;
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className={classes.form}
      data-kind={draft.kind}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div role="alert">
        {(overtaking !== undefined || codeOf(error) === 'conversation_moved_on') && (
          <p className={classes.told}>
            {overtaking?.name == null ? t('reply.movedOnNobody') : t('reply.movedOn', { name: overtaking.name })}
          </p>
        )}
        {fault != null && <p className={classes.fault}>{t('reply.notSent', { why: problemText(t, fault) })}</p>}
        {excess > 0 && <p className={classes.fault}>{t('reply.tooLong', { count: excess })}</p>}
      </div>
      {isClosed && <p className={classes.told}>{t('reply.closed')}</p>}
      <ToneBox
        ref={box}
        className={classes.text}
        aria-label={isComment ? t('reply.commentLabel') : t('reply.label')}
        placeholder={isComment ? t('reply.commentPlaceholder') : t('reply.placeholder')}
        value={draft.text}
        locale={conversation.locale}
        rows={3}
        readOnly={isSending}
        onText={(text) => {
          if (error !== null) forget();
          change({ text, ...(text === '' ? { taken: null } : {}) });
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.bottom}>
        <div role="group" aria-label={t('reply.mode')} className={classes.modes}>
          {(['message', 'comment'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className={classes.mode}
              aria-pressed={draft.kind === kind}
              onClick={() => {
                change({ kind });
                box.current?.focus();
              }}
            >
              {kind === 'message' ? t('reply.toCustomer') : t('reply.toColleagues')}
            </button>
          ))}
        </div>
        <span className={classes.hint}>{t('reply.hint')}</span>
        <Button type="submit" size="xs" disabled={!maySend} loading={isSending}>
          {isComment ? t('reply.sendComment') : t('reply.send')}
        </Button>
      </div>
    </form>
  );
}

/** Behind the text that React puts there in this turn; without a place at its end. */
function focusAt(box: HTMLTextAreaElement | null, place: number | undefined): void {
  box?.focus();
  requestAnimationFrame(() => {
    const at = place ?? box?.value.length ?? 0;
    box?.setSelectionRange(at, at);
  });
}
