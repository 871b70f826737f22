/** What an answer rests on: the titles of the cited articles; each opens what is quoted, in its place. */
import type { Citation } from '../../domain/reply.ts';
import type { Shown } from './shown.ts';

interface SourcesProps extends Shown {
  readonly citations: readonly Citation[];
  /** Of the message. */
  readonly seq: number;
}

export function Sources({ citations, seq, view, words, act }: SourcesProps) {
  const byTitle = new Map<string, Set<string>>();
  for (const { title, quote } of citations) byTitle.set(title, (byTitle.get(title) ?? new Set()).add(quote));
  return (
    byTitle.size > 0 && (
      <ul aria-label={words.sources}>
        {[...byTitle].map(([title, quotes], at) => {
          const id = `source-${seq}-${at}`;
          const open = view.source === id;
          return (
            <li key={id}>
              <button
                class="source"
                aria-expanded={open}
                aria-controls={id}
                onClick={() => {
                  act.show({ source: open ? undefined : id });
                }}
              >
                {title}
              </button>
              <div id={id} hidden={!open}>
                {[...quotes].map((quote) => (
                  <blockquote key={quote}>{quote}</blockquote>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    )
  );
}
