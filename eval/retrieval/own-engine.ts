/** Our own search as the benchmark runs it: a store in a file, `publish` in groups, and `services.search`. */
import { publish } from '../../src/articles/publish.ts';
import type { Statement } from '../../src/store/store.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import type { Engine } from './engine.ts';
import type { Stages } from '../../src/retrieval/stages.ts';
import { servicesWithout } from './stages.ts';

/** Articles of one transaction. */
const GROUP = 200;

export function createOwnEngine(off: keyof Stages | undefined, file: string): Engine {
  const store = createSqliteStore({ file });
  const services = servicesWithout(off, store);
  return {
    async index(articles) {
      await store.migrate();
      let group: Statement[] = [];
      let number = 0;
      for (const article of articles) {
        number += 1;
        group.push(
          ...publish(services.writer, {
            ...article,
            source: 'bench',
            sourcePath: `${number}.md`,
            contentHash: String(number),
          }),
        );
        if (number % GROUP === 0) {
          await store.atomic(group);
          group = [];
        }
      }
      await store.atomic(group);
      await services.intents.bringUp();
    },
    async ask({ messages, lang }, limit) {
      const { hits, confidence } = await services.search({ messages, locale: lang, audience: 'customer', limit });
      return { ids: hits.map(({ articleId }) => articleId), confidence };
    },
    close: () => store.close(),
  };
}
