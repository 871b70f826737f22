/** The passages of an index, side by side in arrays: there are about ten times as many as articles. */
import { grown } from './postings.ts';

export interface Passages {
  key: Int32Array;
  /** Place of the article. */
  article: Int32Array;
  agentsOnly: Uint8Array;
  body: Int32Array;
  headings: Int32Array;
  size: number;
}

export interface PassageAt {
  readonly key: number;
  readonly article: number;
  readonly agentsOnly: boolean;
  readonly body: number;
  readonly headings: number;
}

export function createPassages(): Passages {
  const room = 64;
  return {
    key: new Int32Array(room),
    article: new Int32Array(room),
    agentsOnly: new Uint8Array(room),
    body: new Int32Array(room),
    headings: new Int32Array(room),
    size: 0,
  };
}

export function addPassage(passages: Passages, { key, article, agentsOnly, body, headings }: PassageAt): void {
  if (passages.size === passages.key.length) {
    const room = passages.size * 2;
    passages.key = grown(passages.key, new Int32Array(room));
    passages.article = grown(passages.article, new Int32Array(room));
    passages.agentsOnly = grown(passages.agentsOnly, new Uint8Array(room));
    passages.body = grown(passages.body, new Int32Array(room));
    passages.headings = grown(passages.headings, new Int32Array(room));
  }
  const at = passages.size;
  passages.key[at] = key;
  passages.article[at] = article;
  passages.agentsOnly[at] = agentsOnly ? 1 : 0;
  passages.body[at] = body;
  passages.headings[at] = headings;
  passages.size += 1;
}

export function passageAt({ key, article, agentsOnly, body, headings }: Passages, at: number): PassageAt {
  return {
    key: key[at] ?? 0,
    article: article[at] ?? 0,
    agentsOnly: agentsOnly[at] === 1,
    body: body[at] ?? 0,
    headings: headings[at] ?? 0,
  };
}
