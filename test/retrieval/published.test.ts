/** What was found is checked once more on the way out: articles, passages and the reason for silence. */
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { retire } from '../../src/articles/retire.ts';
import { createPublished } from '../../src/retrieval/published.ts';
import { articles } from '../../src/store/schema.ts';
import { agent, customer, publishAll, type Draft } from '../contracts/lexical-articles.ts';
import { makeServices, servicesOf } from '../make-services.ts';

async function publishedOver(...drafts: readonly Draft[]) {
  const { services, store } = await makeServices();
  await publishAll(services.writer, ...drafts);
  const keyOf = async (id: string) => {
    const [row] = await store.db.select({ key: articles.key }).from(articles).where(eq(articles.id, id));
    return row?.key ?? 0;
  };
  return { ...{ store, keyOf, writer: services.writer }, published: createPublished(store) };
}

describe('the articles that were found', () => {
  it('are given to those who may see them, whatever was found', async () => {
    const drafts = [{ id: 'open' }, { id: 'agents', audience: 'agent' }, { id: 'ended', expires_at: '2026-11-22' }];
    const { published, keyOf } = await publishedOver(
      ...drafts,
      { id: 'draft', status: 'draft' },
      { id: 'ru', lang: 'ru' },
    );
    const keys = await Promise.all(['open', 'agents', 'ended', 'draft', 'ru'].map(keyOf));
    const ids = async (reader = customer) =>
      (await published.visibleOf([...keys, 77, -1, 0.5, ...keys], reader)).map(({ id }) => id).sort();
    expect(await ids()).toEqual(['open']);
    expect(await ids(agent)).toEqual(['agents', 'open']);
    expect(await ids({ ...customer, lang: 'ru' })).toEqual(['ru']);
    expect(await ids({ ...customer, at: new Date('2026-11-01') })).toEqual(['ended', 'open']);
  });

  it('are never those of another tenant, nor is it told why', async () => {
    const { published, store, keyOf } = await publishedOver({ id: 'own' });
    const other = servicesOf('other', store).writer;
    await publishAll(
      other,
      { id: 'open' },
      { id: 'agents', audience: 'agent' },
      { id: 'ended', expires_at: '2026-11-22' },
    );
    const keys = await Promise.all(['own', 'open', 'agents', 'ended'].map(keyOf));
    const ids = async (reader = customer) => (await published.visibleOf(keys, reader)).map(({ id }) => id).sort();
    expect([await ids(), await ids(agent)]).toEqual([['own'], ['own']]);
    expect(await ids({ ...agent, tenant: 'other' })).toEqual(['agents', 'open']);
    for (const key of keys.slice(1)) expect(await published.reasonFor(key, agent)).toBe('other_tenant');
  });

  it('are none where nothing was found', async () => {
    const { published } = await publishedOver({ id: 'open' });
    expect(await published.visibleOf([], customer)).toEqual([]);
  });

  it('are as many as were found: thousands of keys are one bound value', async () => {
    const { published, keyOf } = await publishedOver({ id: 'open' });
    const keys = [...Array(20_000).keys()].map((key) => key + 1_000);
    expect(await published.visibleOf([...keys, await keyOf('open')], customer)).toHaveLength(1);
  });
});

describe('the passages of an article', () => {
  const mixed = { id: 'mixed', passages: ['First', { text: 'Secret', audience: 'agent' as const }, 'Last'] };

  it('are those that this reader may see, in order, also when another reader asked before', async () => {
    const { published, keyOf } = await publishedOver(mixed);
    const article = { key: await keyOf('mixed'), revision: 1 };
    const texts = async (reader = customer) => (await published.passagesOf(article, reader)).map(({ text }) => text);
    expect(await texts()).toEqual(['First', 'Last']);
    expect(await texts(agent)).toEqual(['First', 'Secret', 'Last']);
    expect(await texts()).toEqual(['First', 'Last']);
  });

  it('are those of the revision that was asked for, or none', async () => {
    const { published, keyOf, writer } = await publishedOver(mixed);
    const key = await keyOf('mixed');
    const texts = async (revision: number) =>
      (await published.passagesOf({ key, revision }, customer)).map(({ text }) => text);
    expect(await texts(2)).toEqual([]);
    expect(await texts(1)).toEqual(['First', 'Last']);
    await publishAll(writer, { id: 'mixed', passages: ['New'] });
    expect(await texts(2)).toEqual(['New']);
    expect(await texts(1)).toEqual([]);
    await writer.store.atomic(retire(writer, 'mixed', 'en'));
    await publishAll(writer, { id: 'mixed', passages: ['Again'] });
    expect([await texts(2), await texts(3)]).toEqual([[], ['Again']]);
  });

  it('are kept: a published revision never changes', async () => {
    const { published, keyOf, store } = await publishedOver(mixed);
    const article = { key: await keyOf('mixed'), revision: 1 };
    const before = await published.passagesOf(article, customer);
    await store.db.run(sql`alter table passages rename to elsewhere`);
    expect(await published.passagesOf(article, customer)).toEqual(before);
  });
});

describe('the reason for silence', () => {
  it.each<[string, Omit<Draft, 'id'>, string | undefined]>([
    ['an open article', {}, undefined],
    ['one for agents', { audience: 'agent' }, 'internal_only'],
    ['one of tomorrow', { valid_from: '2026-11-23' }, 'not_yet'],
    ['one of yesterday', { expires_at: '2026-11-22' }, 'stale'],
    ['a draft', { status: 'draft' }, 'not_published'],
    ['another language', { lang: 'ru' }, 'other_language'],
    ['another channel', { channels: ['email'] }, 'other_channel'],
  ])('is the policy’s: %s', async (...[, draft, expected]) => {
    const { published, keyOf } = await publishedOver({ id: 'wanted', ...draft });
    expect(await published.reasonFor(await keyOf('wanted'), { ...customer, channel: 'chat' })).toBe(expected);
  });

  it('is none where there is no article', async () => {
    const { published } = await publishedOver();
    expect(await published.reasonFor(1, customer)).toBeUndefined();
  });
});
