/**
 * PEER. lunr with lunr-languages as its README says: `multiLanguage('en', 'ru')` for Russian articles, which hold English
 * words, lunr's own pipeline for English; asked through `query()`, which lunr's documentation prefers for questions that
 * a program makes. The README's boost of the title, 10, did far worse than 2, so 2 it is; fuzzy terms did worse too.
 */
import lunr from 'lunr';
import addMultiLanguage from 'lunr-languages/lunr.multi.js';
import addRussian from 'lunr-languages/lunr.ru.js';
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import type { Peer } from './peer.ts';

addStemmerSupport(lunr);
addRussian(lunr);
addMultiLanguage(lunr);

/** What lunr-languages adds to lunr, whose own types do not know it. */
const { multiLanguage } = lunr as typeof lunr & {
  readonly multiLanguage: (...languages: readonly string[]) => lunr.Builder.Plugin;
};

/** Made once: lunr warns of every further one. */
const withRussian = multiLanguage('en', 'ru');

export function createLunr(): Peer {
  const indexes = new Map<string, lunr.Index>();

  return {
    name: 'lunr',
    index(articles) {
      const builders = new Map<string, lunr.Builder>();
      for (const article of articles) {
        const builder = builders.get(article.lang) ?? open(article.lang);
        builders.set(article.lang, builder);
        builder.add(article);
      }
      for (const [lang, builder] of builders) indexes.set(lang, builder.build());
      return Promise.resolve();
    },
    search(text, lang, limit) {
      const found = indexes.get(lang)?.query((query) => {
        query.term(lunr.tokenizer(text), {});
      });
      return Promise.resolve((found ?? []).slice(0, limit).map(({ ref }) => ref));
    },
  };
}

function open(lang: string): lunr.Builder {
  const builder = new lunr.Builder();
  if (lang === 'ru') {
    builder.use(withRussian);
  } else {
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
  }
  builder.ref('id');
  builder.field('title', { boost: 2 });
  builder.field('text');
  return builder;
}
