/**
 * PEER. FlexSearch with the preset that its README names for the order of results (`score`), partial matches allowed
 * (`suggest: true`), numeric ids, and, as it brings no Russian, a custom encoder (doc/encoder.md): stems, no stop words.
 * Its README's typo-tolerant tokenizer took ten times as long to index for a little more with typos and less without.
 */
import { Index } from 'flexsearch';
import type { Peer } from './peer.ts';
import { stemmedWords } from './stemmed-words.ts';

export function createFlexSearch(): Peer {
  const indexes = new Map<string, { readonly index: Index; readonly ids: string[] }>();

  function open(lang: string) {
    const opened = {
      index: new Index({ preset: 'score', encode: (text: string) => stemmedWords(text, lang) }),
      ids: [],
    };
    indexes.set(lang, opened);
    return opened;
  }

  return {
    name: 'flexsearch',
    index(articles) {
      for (const { id, lang, title, text } of articles) {
        const { index, ids } = indexes.get(lang) ?? open(lang);
        index.add(ids.length, `${title}\n${text}`);
        ids.push(id);
      }
      return Promise.resolve();
    },
    search(text, lang, limit) {
      const opened = indexes.get(lang);
      const found = opened?.index.search(text, { limit, suggest: true }) ?? [];
      return Promise.resolve(found.map((at) => opened?.ids[Number(at)] ?? ''));
    },
  };
}
