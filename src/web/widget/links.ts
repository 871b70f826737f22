/** Finds what in a text may be a link. Everything else is text and stays it. */
export interface Piece {
  readonly text: string;
  /** Where it leads; only http and https. */
  readonly address?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"'`«»“”]+/giu;
/** What ends a sentence belongs to the sentence. */
const TAIL = '.,:;!?…)]}';

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    let end = found.length;
    while (TAIL.includes(found.charAt(end - 1))) end -= 1;
    const words = found.slice(0, end);
    const address = addressOf(words);
    if (address === undefined) continue;
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: words, address });
    at = index + words.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** A name and a password in front of the host serve to disguise where a link leads. */
function addressOf(words: string): string | undefined {
  try {
    const { protocol, hostname, username, password, href } = new URL(words);
    const plain = username === '' && password === '' && hostname !== '';
    return plain && (protocol === 'http:' || protocol === 'https:') ? href : undefined;
  } catch {
    return undefined;
  }
}
