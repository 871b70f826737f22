/** Finds what in a text may be a link. Everything else is text and stays it. */
export interface Piece {
  readonly text: string;
  /** Where it leads; only http and https. */
  readonly address?: string;
}

/** What ends a sentence belongs to the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"«»]*[^\s<>"«».,:;!?…)\]}]/gi;

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: words, index } of text.matchAll(ADDRESS)) {
    const address = addressOf(words);
    if (address === undefined) continue;
    pieces.push({ text: text.slice(at, index) }, { text: words, address });
    at = index + words.length;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
}

/** A name and a password in front of the host serve to disguise where a link leads. */
function addressOf(words: string): string | undefined {
  try {
    const { username, password, href } = new URL(words);
    return username + password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}
