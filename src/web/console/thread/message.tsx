/** One message: who wrote it, when, and its text as it was written; what proves a text of the bot stands below it. */
import { useTranslation } from 'react-i18next';
import type { ContactMessage } from '../../../domain/contact.ts';
import classes from './message.module.css';
import { Sources } from './sources.tsx';
import { timeOf } from './time-of.ts';
import { whoOf, type Readers } from './who-of.ts';

export interface MessageProps extends Readers {
  readonly message: ContactMessage;
  /** The one before, to tell where a day begins. */
  readonly before: ContactMessage | undefined;
}

export function Message({ message, before, ...readers }: MessageProps) {
  const { t, i18n } = useTranslation();
  const { author, kind, text, at, replyId, citations } = message;
  const time = timeOf(at, before?.at, i18n.language);
  if (author === 'system') {
    return (
      <p className={classes.system}>
        {text} <time dateTime={at}>{time}</time>
      </p>
    );
  }
  const who = whoOf(t, message, readers);
  return (
    <article className={classes.message} data-author={author} data-kind={kind} aria-label={who}>
      <header className={classes.header}>
        <span className={classes.who}>{who}</span>
        {kind === 'comment' && <span>{t('thread.comment')}</span>}
        {author === 'agent' && replyId !== null && <span>{t('thread.fromReply')}</span>}
        <time dateTime={at}>{time}</time>
      </header>
      <p className={classes.text}>{text}</p>
      {citations.length > 0 && <Sources citations={citations} />}
    </article>
  );
}
