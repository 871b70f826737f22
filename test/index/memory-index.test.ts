/** The index in memory keeps the contract of the lexical port, and what is asked of it beyond that. */
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleWriter } from '../../src/articles/publish.ts';
import { createMemoryIndex } from '../../src/index/memory-index.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { ask, customer, publishAll, questionOf, search, type LexicalSetup } from '../contracts/lexical-articles.ts';
import { lexicalContract } from '../contracts/lexical.ts';
import { makeFolder } from '../make-folder.ts';
import { now } from '../make-services.ts';

lexicalContract('The index in memory', makeIndex);

describe('The index in memory', () => {
  it('ranks more articles than it is asked for', async () => {
    const { writer } = await makeIndex();
    const long = 'A voucher may be given to anyone who asks for it and says why in a letter. '.repeat(3);
    const drafts = Array.from(Array(30).keys(), (index) => ({ id: `long-${index}`, passages: [long] }));
    await publishAll(writer, ...drafts, { id: 'short', questions: ['voucher'], passages: ['Refund of a voucher'] });
    expect(await ask(writer, 'voucher refund', undefined, 1)).toEqual(['short']);
  });

  it('searches the weightiest terms of a complaint that has hundreds', async () => {
    const { writer } = await makeIndex();
    await publishAll(writer, { id: 'wanted', title: 'Voucher' }, { id: 'other', title: 'Bread' });
    const noise = Array.from(Array(500).keys(), (index) => ({ term: `noise${index}`, weight: 0.1 }));
    const question = questionOf([...noise, { term: 'voucher', weight: 1 }]);
    const { hits } = await writer.lexical.search(question, customer, 5);
    expect(hits).toHaveLength(1);
  });

  it('gives the same answer each time, however it grew', async () => {
    const { writer, another } = await makeIndex();
    const texts = ['voucher', 'voucher refund', 'refund', 'refund voucher'];
    const drafts = texts.map((text, index) => ({ id: `a${index}`, passages: [text] }));
    for (let round = 0; round < 20; round += 1) {
      await publishAll(writer, ...drafts);
      await ask(writer, 'voucher');
    }
    const first = await search(writer, 'voucher refund');
    expect(first.hits).toHaveLength(4);
    expect(await search(writer, 'voucher refund')).toEqual(first);
    expect(await search(await another(), 'voucher refund')).toEqual(first);
  });
});

async function makeIndex(): Promise<LexicalSetup> {
  const file = join(await makeFolder(), 'suffler.sqlite');
  const another = async (): Promise<ArticleWriter> => {
    const store = createSqliteStore({ file });
    onTestFinished(() => store.close());
    await store.migrate();
    return { store, lexical: createMemoryIndex(store, createAnalyzer()), tenant: 'main', now: () => now };
  };
  return { writer: await another(), another };
}
