/** The knowledge base that cases are asked of: the services of production over a scratch database. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { ingest } from '../../ingest/ingest.ts';
import { publishText } from '../../ingest/publish-text.ts';
import { listStored } from '../../src/articles/list-stored.ts';
import { createCutters } from '../../src/cli/cutters.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import { createServices, type DenseOptions, type ServiceOptions, type Services } from '../../src/services.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { CaseFault } from './case-fault.ts';
import type { Change } from './case.ts';

export interface World {
  readonly services: Services;
  /** SHA-256 over what the articles are. */
  readonly knowledgeBase: string;
  /** Whether the knowledge base has an article of this id, in any language and for any reader. */
  readonly hasArticle: (id: string) => boolean;
  /** The topics of an article; none for no article. */
  readonly topicsOf: (article: string | undefined) => readonly string[];
  /** Articles that could not be read, as `file:line: what is wrong`. */
  readonly problems: readonly string[];
  /** Publishes changed texts, does the work, and publishes the old ones again; one work at a time. */
  readonly changed: <Result>(
    changes: readonly Change[],
    work: (services: Services) => Promise<Result>,
  ) => Promise<Result>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly folder: string;
  /** Where the scratch database lies; it is deleted at the end. */
  readonly scratch: string;
  readonly now: () => Date;
  readonly services?: Partial<ServiceOptions> | undefined;
  /** Search by meaning over a database; all passages are embedded before the first case is asked. */
  readonly makeDense?: ((store: Store) => Promise<DenseOptions | undefined>) | undefined;
  readonly onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

export async function openWorld(parts: WorldOptions): Promise<World> {
  const { folder, scratch, now, services: options, makeDense, onProgress } = parts;
  await rm(join(scratch, '.asked'), { recursive: true, force: true });
  // One name for all, so that what a killed run left behind goes with the next.
  const place = join(scratch, '.asked');
  await mkdir(place, { recursive: true });
  const opened: { close(): Promise<void> }[] = [];

  const fileOf = (name: string) => join(place, `${name}.sqlite`);

  async function open(name: string) {
    const store = createSqliteStore({ file: fileOf(name), scratch: true });
    await store.migrate();
    const dense = await makeDense?.(store);
    const services = createServices({ store, tenant: mainTenant, now, threshold: 0.5, dense, ...options });
    opened.push({
      close: async () => {
        await services.stop();
        await store.close();
      },
    });
    return { services, store };
  }

  async function fill({ services, store }: { readonly services: Services; readonly store: Store }) {
    const cutters = createCutters();
    try {
      const report = await ingest(services.writer, { folder, source: folder, cutter: cutters.cut, onProgress });
      await services.relay?.drain();
      await services.intents.bringUp();
      // What lies in the log beside the file would not be copied with it.
      await store.db.run(sql`pragma wal_checkpoint(truncate)`);
      return report;
    } finally {
      await cutters.close();
    }
  }

  async function close() {
    for (const one of opened) await one.close();
    await rm(place, { recursive: true, force: true });
  }

  try {
    const asked = await open('asked');
    const { services } = asked;
    const report = await fill(asked);
    await copyFile(fileOf('asked'), fileOf('changed'));
    const stored = (await listStored(services.writer)).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    const ids = new Set(stored.map(({ id }) => id));
    const paths = new Map(stored.map((one) => [nameOf(one), one.sourcePath]));
    const hash = createHash('sha256').update(stored.map((one) => `${nameOf(one)} ${one.contentHash}`).join('\n'));
    const topics = await readTopics(services, stored);
    let beside: Promise<Services> | undefined;
    let turn: Promise<unknown> = Promise.resolve();

    async function apply<Result>(changes: readonly Change[], work: (services: Services) => Promise<Result>) {
      // Changed articles live in a copy, so that no other case is asked of them.
      beside ??= open('changed').then(({ services: own }) => own);
      const own = await beside;
      const before: { path: string; text: string }[] = [];
      try {
        for (const { article, lang, replace } of changes) {
          const path = paths.get(`${lang}/${article}`);
          if (path === undefined) throw new CaseFault(`no article "${article}" (${lang}) to change`);
          const text = await readFile(join(folder, path), 'utf8');
          before.push({ path, text });
          const next = replace.reduce((sum, { find, with: by }) => {
            if (!sum.includes(find)) throw new CaseFault(`"${find}" does not stand in ${path}`);
            return sum.replaceAll(find, by);
          }, text);
          const problems = await publishText(own.writer, { path, text: next, source: folder });
          const fault = problems.find(({ severity }) => severity === 'error');
          if (fault !== undefined) throw new CaseFault(`${path} as changed: ${fault.message}`);
        }
        await own.relay?.drain();
        return await work(own);
      } finally {
        for (const { path, text } of before) await publishText(own.writer, { path, text, source: folder });
      }
    }

    return {
      services,
      knowledgeBase: hash.digest('hex'),
      hasArticle: (id) => ids.has(id),
      topicsOf: (id) => (id === undefined ? undefined : topics.get(id)) ?? [],
      problems: report.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ file, line, message }) => `${file}:${line}: ${message}`),
      changed: (changes, work) => {
        const result = turn.then(() => apply(changes, work));
        turn = result.catch(() => undefined);
        return result;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function nameOf({ id, lang }: { id: string; lang: string }): string {
  return `${lang}/${id}`;
}

/** An article has the same in every language; where it does not, those of the first count. */
async function readTopics(
  { article }: Services,
  stored: readonly { readonly id: string; readonly lang: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const topics = new Map<string, readonly string[]>();
  for (const { id, lang } of stored) {
    if (topics.has(id)) continue;
    const found = await article({ id, locale: lang, audience: 'agent' }).catch(() => undefined);
    if (found !== undefined) topics.set(id, found.topics);
  }
  return topics;
}
