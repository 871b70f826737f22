/**
 * PEER. Orama, as docs.orama.com says for a language: its tokenizer with that language's stemmer ("Stemming") and its
 * default stop words ("Stop-words"). Boosting the title ("Fields Boosting") and `tolerance: 1` ("Typo tolerance") made
 * it worse on every set, so both stay at their defaults.
 */
import { create, insert, search, type AnyOrama } from '@orama/orama';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as russianStopWords } from '@orama/stopwords/russian';
import { peerLanguage, type Peer } from './peer.ts';

const settings = {
  russian: { stemmer: stemRussian, stopWords: russianStopWords },
  english: { stemmer: stemEnglish, stopWords: englishStopWords },
};

export function createOrama(): Peer {
  const indexes = new Map<string, AnyOrama>();

  function open(lang: string): AnyOrama {
    const language = peerLanguage(lang);
    const index = create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer: { language, stemming: true, ...settings[language] } },
    });
    indexes.set(lang, index);
    return index;
  }

  return {
    name: 'orama',
    async index(articles) {
      for (const { id, lang, title, text } of articles) {
        await insert(indexes.get(lang) ?? open(lang), { id, title, text });
      }
    },
    async search(text, lang, limit) {
      const index = indexes.get(lang);
      if (index === undefined) return [];
      const { hits } = await search(index, { term: text, limit });
      return hits.map(({ id }) => id);
    },
  };
}
