/** One message: whose it is, its words, its sources, its time as the server has it. */
import type { ComponentChildren } from 'preact';
import type { ContactMessage } from '../../domain/contact.ts';
import type { Shown } from './shown.ts';
import { Sources } from './sources.tsx';
import { Text } from './text.tsx';

interface MessageProps extends Shown {
  readonly message: Pick<ContactMessage, 'author' | 'name' | 'text'> & Partial<ContactMessage>;
  /** Its look, where it is not yet what it will be. */
  readonly look?: string;
  /** Below it, in the place of its time. */
  readonly children?: ComponentChildren;
}

export function Message({ message, look, children, ...shown }: MessageProps) {
  const { words, locale } = shown;
  const { author, name, text, at, seq, citations } = message;
  if (author === 'system') return <p class="aside">{text}</p>;
  const mine = author === 'customer';
  return (
    <article class={author}>
      <p class={mine ? 'unseen' : 'meta'}>{mine ? words.you : author === 'bot' ? words.bot : (name ?? words.agent)}</p>
      <div class={`bubble ${look ?? ''}`}>
        <Text text={text} />
      </div>
      {seq !== undefined && <Sources {...shown} citations={citations ?? []} seq={seq} />}
      {children}
      {at !== undefined && (
        <time class="meta" dateTime={at}>
          {timeOf(at, locale)}
        </time>
      )}
    </article>
  );
}

/** In the time zone of whoever reads it; their clock is not asked for anything. */
function timeOf(at: string, locale: string): string {
  const form = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Date(at).toLocaleString(locale, form);
}
