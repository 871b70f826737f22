/**
 * PEERS. MiniSearch as its documentation shows: a title counting twice and `fuzzy: 0.2` ("Search options"), stop words
 * and stems through `processTerm` ("Term processing"), and the same without the fuzziness, which costs it most.
 */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Peer, PeerArticle } from './peer.ts';
import { isPeerStopWord, stemOf } from './stemmed-words.ts';

export function createMiniSearch(): Peer {
  return createPeer('minisearch', { fuzzy: 0.2 });
}

export function createExactMiniSearch(): Peer {
  return createPeer('minisearch-exact', {});
}

function createPeer(name: string, options: SearchOptions): Peer {
  const indexes = new Map<string, MiniSearch<PeerArticle>>();

  function open(lang: string): MiniSearch<PeerArticle> {
    const index = new MiniSearch<PeerArticle>({
      fields: ['title', 'text'],
      processTerm: (term) => {
        const word = term.toLowerCase();
        return isPeerStopWord(word, lang) ? null : stemOf(word);
      },
      searchOptions: { boost: { title: 2 }, ...options },
    });
    indexes.set(lang, index);
    return index;
  }

  return {
    name,
    index(articles) {
      for (const article of articles) (indexes.get(article.lang) ?? open(article.lang)).add(article);
      return Promise.resolve();
    },
    search(text, lang, limit) {
      const found = indexes.get(lang)?.search(text) ?? [];
      return Promise.resolve(found.slice(0, limit).map(({ id }) => String(id)));
    },
  };
}
