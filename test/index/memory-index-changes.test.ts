/** The index in memory follows the truth: whoever writes, however much at once, and after a read that failed. */
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleWriter } from '../../src/articles/publish.ts';
import { retire } from '../../src/articles/retire.ts';
import { createMemoryIndex } from '../../src/index/memory-index.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { agent, ask, customer, publishAll, published, questionOf, search } from '../contracts/lexical-articles.ts';
import { makeFolder } from '../make-folder.ts';
import { now } from '../make-services.ts';

const numbers = (count: number) => Array.from(Array(count).keys());

describe('the index in memory follows', () => {
  it.each([199, 200, 201, 400, 401])('%i articles published at once, in one search', async (count) => {
    const [writer, other] = await handles();
    expect(await ask(other, 'voucher')).toEqual([]);
    await publishAll(writer, ...numbers(count).map((at) => ({ id: `a${at}`, title: `Voucher n${at}` })));
    await expectAll(other, [0, 198, count - 2, count - 1]);
    await writer.store.atomic(numbers(count).flatMap((at) => retire(writer, `a${at}`, 'en')));
    expect(await ask(other, 'voucher')).toEqual([]);
  });

  it('an article that is retired and published again, over and over', async () => {
    const [writer, other] = await handles();
    for (const round of numbers(5)) {
      await publishAll(writer, { id: 'going', title: `Voucher n${round}` });
      expect(await ask(other, 'voucher')).toEqual(['going']);
      await writer.store.atomic(retire(writer, 'going', 'en'));
      if (round % 2 === 0) expect(await ask(other, 'voucher')).toEqual([]);
    }
    expect([await ask(other, 'voucher'), await ask(writer, 'voucher')]).toEqual([[], []]);
  });

  it('an article that was only ever a draft, or retired before anyone knew it', async () => {
    const [writer, other] = await handles();
    await publishAll(writer, { id: 'draft', title: 'Voucher', status: 'draft' });
    await writer.store.atomic(retire(writer, 'nobody', 'en'));
    expect(await ask(other, 'voucher')).toEqual([]);
    await publishAll(writer, { id: 'draft', title: 'Voucher' });
    expect(await ask(other, 'voucher')).toEqual(['draft']);
    await publishAll(writer, { id: 'draft', title: 'Voucher', status: 'review' });
    expect(await ask(other, 'voucher')).toEqual([]);
  });

  it('publications that come while searches are under way, each at the next search', async () => {
    const [writer, other] = await handles();
    const searches: Promise<unknown>[] = [];
    for (const at of numbers(40)) {
      // Searches that began at any moment of the publication, and are not waited for.
      searches.push(
        search(other, 'voucher'),
        startedAfter(at % 20, () => search(other, 'voucher')),
      );
      await publishAll(writer, { id: `a${at}`, title: `Voucher n${at}` });
      expect(await ask(other, `n${at}`)).toEqual([`a${at}`]);
    }
    await Promise.all(searches);
    await expectAll(other, numbers(40));
  });

  it('a publication that was done before the search began, even if another search was looking already', async () => {
    for (const turns of numbers(40)) {
      const [writer, other] = await handles();
      await publishAll(writer, { id: 'first', title: 'Voucher' });
      const early = search(other, 'voucher');
      await startedAfter(turns, () => Promise.resolve());
      await publishAll(writer, { id: 'second', title: 'Refund' });
      expect({ turns, found: await ask(other, 'refund') }).toEqual({ turns, found: ['second'] });
      expect((await early).hits).toHaveLength(1);
    }
  }, 20_000);

  it('the whole of a publication or nothing of it', async () => {
    const [writer, other] = await handles();
    const drafts = numbers(450).map((at) => ({ id: `a${at}` }));
    const publishing = (word: string) => publishAll(writer, ...drafts.map((draft) => ({ ...draft, title: word })));
    await publishing('Voucher');
    const counts: number[] = [];
    const done = publishing('Refund');
    for (const turns of numbers(30)) {
      // No more than 50 are ever ranked.
      const [before, after] = await startedAfter(turns, () =>
        Promise.all(['voucher', 'refund'].map((word) => search(other, word, customer, 1_000))),
      );
      counts.push((before?.hits.length ?? 0) + (after?.hits.length ?? 0));
    }
    await done;
    expect(counts.filter((count) => count !== 50)).toEqual([]);
    expect(await ask(other, 'voucher')).toEqual([]);
  });
});

describe('after a read that failed', () => {
  it('it goes on at the next search, having lost nothing', async () => {
    const [writer, other] = await handles();
    await publishAll(writer, ...numbers(250).map((at) => ({ id: `a${at}`, title: `Voucher n${at}` })));
    await writer.store.db.run(sql`alter table article_terms rename to elsewhere`);
    const failing = [search(other, 'voucher'), search(other, 'voucher')];
    for (const one of failing) await expect(one).rejects.toThrow();
    await writer.store.db.run(sql`alter table elsewhere rename to article_terms`);
    await expectAll(other, numbers(250));
  });

  it('a page that can’t be read keeps those before it, and is read again', async () => {
    const [writer, other] = await handles();
    await publishAll(writer, ...numbers(250).map((at) => ({ id: `a${at}`, title: `Voucher n${at}` })));
    await writer.store.db.run(sql`update indexed set links = 'broken' where version = 240`);
    await expect(search(other, 'voucher')).rejects.toThrow();
    await expect(search(other, 'voucher')).rejects.toThrow();
    await writer.store.db.run(sql`update indexed set links = '[]' where version = 240`);
    await expectAll(other, numbers(250));
  });

  it('a publication that failed is nowhere', async () => {
    const [writer, other] = await handles();
    const half = numbers(3).flatMap((at) => published(writer, { id: `a${at}`, title: 'Voucher' }));
    await expect(
      writer.store.atomic([...half, writer.store.db.run(sql`insert into nowhere values (1)`)]),
    ).rejects.toThrow();
    expect([await ask(other, 'voucher'), await ask(writer, 'voucher')]).toEqual([[], []]);
  });
});

describe('a long question', () => {
  it('is searched by its weightiest terms, also where all of them are known', async () => {
    const [writer] = await handles();
    const noise = numbers(100).map((at) => `noise${at}`);
    await publishAll(writer, { id: 'noise', passages: [noise.join(' ')] }, { id: 'wanted', title: 'Voucher' });
    const light = noise.map((term) => ({ term, weight: 0.1 }));
    const { hits } = await writer.lexical.search(questionOf([...light, { term: 'voucher', weight: 1 }]), customer, 5);
    expect(hits).toHaveLength(2);
  });
});

describe('what only agents may read', () => {
  it('gives a customer neither its words, nor their nearness, nor a place in the ranking', async () => {
    const [writer] = await handles();
    const secret = { text: 'A voucher refund for a card, and bread', audience: 'agent' as const };
    const open = ['Opening hours', 'A voucher is for bread'];
    await publishAll(writer, { id: 'hiding', passages: [...open, secret] }, { id: 'open', passages: open });
    for (const question of ['voucher refund', 'refund card', 'voucher bread']) {
      const { hits } = await search(writer, question);
      for (const { score, evidence, matched } of hits) expect([score, evidence, matched]).toEqual(equalTo(hits[0]));
      expect(await ask(writer, question)).toEqual(question === 'refund card' ? [] : ['hiding', 'open']);
    }
    expect(await ask(writer, 'refund card', agent)).toEqual(['hiding']);
  });
});

function equalTo(hit: { score: number; evidence: number; matched: number } | undefined): (number | undefined)[] {
  return [hit?.score, hit?.evidence, hit?.matched];
}

/** Each of these articles is found by its own number. */
async function expectAll(writer: ArticleWriter, wanted: readonly number[]): Promise<void> {
  for (const at of wanted) expect(await ask(writer, `n${at}`)).toEqual([`a${at}`]);
}

/** Two indexes over one database, through handles of their own, as two processes have them. */
async function handles(): Promise<[ArticleWriter, ArticleWriter]> {
  const file = join(await makeFolder(), 'suffler.sqlite');
  const open = async (): Promise<ArticleWriter> => {
    const store = createSqliteStore({ file });
    onTestFinished(() => store.close());
    await store.migrate();
    return { store, lexical: createMemoryIndex(store, createAnalyzer()), tenant: 'main', now: () => now };
  };
  return [await open(), await open()];
}

/** Starts the step so many turns of the microtask queue later. */
async function startedAfter<Result>(turns: number, step: () => Promise<Result>): Promise<Result> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  return step();
}
