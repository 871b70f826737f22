/** Somebody's words: text and links, and never anything else, whatever they hold. */
import { piecesOf } from './links.ts';

export function Text({ text }: { readonly text: string }) {
  return (
    <p class="text" dir="auto">
      {piecesOf(text).map(({ text: words, address }, at) =>
        address === undefined ? (
          words
        ) : (
          <a key={at} href={address} target="_blank" rel="noopener noreferrer">
            {words}
          </a>
        ),
      )}
    </p>
  );
}
