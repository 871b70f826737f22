/** Who may see what: the table of cases, and that SQL over the stored rows decides as the policy does. */
import { inArray, sql, type SQL } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences, channels, statuses, type FrontMatter } from '../../src/domain/article.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { audiencesFor, hiddenFrom, type Guarded, type HiddenBecause } from '../../src/policy/visibility.ts';
import { articles } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { boundTo, visible } from '../../src/store/visible.ts';
import { makeServices } from '../make-services.ts';

const at = new Date('2026-11-22T10:00:00.000Z');
const customer: Reader = { tenant: 'main', audience: 'customer', lang: 'en', at };
const agent: Reader = { ...customer, audience: 'agent' };
const open: Guarded = { tenant: 'main', status: 'published', audience: 'customer', lang: 'en', channels: [] };

describe('hiddenFrom', () => {
  test.each<[string, Reader, Partial<Guarded>, HiddenBecause | undefined]>([
    ['a customer sees a published article', customer, {}, undefined],
    ['an agent sees a customer’s article', agent, {}, undefined],
    ['an agent sees an agent’s article', agent, { audience: 'agent' }, undefined],
    ['a customer does not', customer, { audience: 'agent' }, 'internal_only'],
    ['a draft is hidden', agent, { status: 'draft' }, 'not_published'],
    ['so is one under review', agent, { status: 'review' }, 'not_published'],
    ['so is a retired one', agent, { status: 'retired' }, 'not_published'],
    ['another tenant’s article is hidden', agent, { tenant: 'other' }, 'other_tenant'],
    [
      'and says nothing of why else it would be',
      customer,
      { tenant: 'other', status: 'draft', audience: 'agent', lang: 'ru', expires_at: '2026-11-01T00:00:00.000Z' },
      'other_tenant',
    ],
    ['another language is hidden', customer, { lang: 'ru' }, 'other_language'],
    ['an article of one channel is seen without a channel', customer, { channels: ['chat'] }, undefined],
    ['and on its own', { ...customer, channel: 'chat' }, { channels: ['email', 'chat'] }, undefined],
    ['and not on another', { ...customer, channel: 'phone' }, { channels: ['chat'] }, 'other_channel'],
    ['an article of no channel is for all', { ...customer, channel: 'phone' }, {}, undefined],
    ['an article starts at its moment', customer, { valid_from: '2026-11-22T10:00:00.000Z' }, undefined],
    ['and not a millisecond before', customer, { valid_from: '2026-11-22T10:00:00.001Z' }, 'not_yet'],
    ['an article ends at its moment', customer, { expires_at: '2026-11-22T10:00:00.000Z' }, 'stale'],
    ['and lives a millisecond before', customer, { expires_at: '2026-11-22T10:00:00.001Z' }, undefined],
    ['dates hide from agents too', agent, { expires_at: '2026-11-01T00:00:00.000Z' }, 'stale'],
    [
      'an expired article for agents does not tell a customer more than that it is internal',
      customer,
      { audience: 'agent', expires_at: '2026-11-01T00:00:00.000Z' },
      'internal_only',
    ],
    [
      'an expired draft is a draft',
      customer,
      { status: 'draft', expires_at: '2026-11-01T00:00:00.000Z' },
      'not_published',
    ],
  ])('%s', (...[, reader, article, expected]) => {
    expect(hiddenFrom(reader, { ...open, ...article })).toBe(expected);
  });
});

test('an agent reads both audiences and a customer one', () => {
  expect([audiencesFor('agent'), audiencesFor('customer')]).toEqual([['customer', 'agent'], ['customer']]);
});

/** Few moments, so that equal ones meet often, and any others beside them. */
const moment = fc.oneof(
  fc.constantFrom(-1, 0, 1).map((milliseconds) => new Date(at.getTime() + milliseconds)),
  fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
);
const instant = fc.option(
  moment.map((date) => date.toISOString()),
  { nil: undefined },
);
const tenant = fc.constantFrom('main', 'other');
const lang = fc.constantFrom('ru', 'en', 'de');
const guarded = fc.record<Guarded>({
  tenant,
  status: fc.oneof({ weight: 3, arbitrary: fc.constant('published' as const) }, fc.constantFrom(...statuses)),
  audience: fc.constantFrom(...audiences),
  lang,
  channels: fc.oneof(fc.constant([]), fc.subarray([...channels])),
  valid_from: instant,
  expires_at: instant,
});
const reader = fc.record<Reader>({
  tenant,
  audience: fc.constantFrom(...audiences),
  lang,
  channel: fc.option(fc.constantFrom(...channels), { nil: undefined }),
  at: moment,
});

/** Stores rows that differ in nothing but what decides who sees them; the key is the place in the list. */
async function insert(store: Store, rows: readonly Guarded[]): Promise<void> {
  await store.db.delete(articles);
  await store.atomic(
    rows.map((row, key) => {
      const id = `article-${key}`;
      const frontMatter: FrontMatter = {
        ...row,
        id,
        title: id,
        channels: [...row.channels],
        topics: [],
        questions: [],
        aliases: [],
        refusals: [],
      };
      const { tenant, status, audience, channels: own, valid_from: validFrom, expires_at: expiresAt } = row;
      return store.db.insert(articles).values({
        ...{ key, tenant, id, lang: row.lang, revision: 1, title: id, status, audience, channels: own, frontMatter },
        ...{ validFrom: validFrom ?? null, expiresAt: expiresAt ?? null, body: '', source: 'test' },
        ...{ sourcePath: `${id}.md`, contentHash: '', updatedAt: at.toISOString() },
      });
    }),
  );
}

test('SQL sees the articles that the policy lets through, for any articles and readers', async () => {
  const { store } = await makeServices();
  const keysWhere = (
    predicate: (because: HiddenBecause | undefined) => boolean,
    rows: readonly Guarded[],
    who: Reader,
  ) => rows.flatMap((row, key) => (predicate(hiddenFrom(who, row)) ? [key] : []));
  const query = store.db.select({ key: articles.key }).from(articles).where(visible).orderBy(articles.key).prepare();

  await fc.assert(
    fc.asyncProperty(
      fc.array(guarded, { minLength: 1, maxLength: 12 }),
      fc.array(reader, { minLength: 1, maxLength: 4 }),
      async (rows, readers) => {
        await insert(store, rows);
        for (const who of readers) {
          const keys = (await query.all(boundTo(who))).map(({ key }) => key);
          expect(keys).toEqual(keysWhere((because) => because === undefined, rows, who));
        }
      },
    ),
  );
});

test('the condition can stand beside others and be turned round', async () => {
  const { store } = await makeServices();
  await insert(store, [open, { ...open, audience: 'agent' }, { ...open, lang: 'ru' }, { ...open, status: 'draft' }]);
  const keys = async (condition: SQL, who: Reader) =>
    (await store.db.select({ key: articles.key }).from(articles).where(condition).prepare().all(boundTo(who))).map(
      ({ key }) => key,
    );
  expect(await keys(sql`${inArray(articles.key, [1, 2])} and ${visible}`, agent)).toEqual([1]);
  expect(await keys(sql`not ${visible}`, customer)).toEqual([1, 2, 3]);
});
