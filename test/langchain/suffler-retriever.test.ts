/** The retriever in LangChain's own chains: what its documents hold, whom they are for, and how it ends. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import type { Document } from '@langchain/core/documents';
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { BaseRetriever } from '@langchain/core/retrievers';
import { expect, onTestFinished, test } from 'vitest';
import { ingest } from '../../ingest/ingest.ts';
import { openRetriever } from '../../src/langchain.ts';
import { SufflerRetriever, type SufflerRetrieverOptions } from '../../src/langchain/suffler-retriever.ts';
import { makeFolder } from '../make-folder.ts';
import { makeServices, servicesOver } from '../make-services.ts';
import { aNumber } from '../routes/anything.ts';
import { bakery, secrets } from '../routes/bakery.ts';
import { root } from '../run-cli.ts';

async function makeRetriever(options: SufflerRetrieverOptions = {}): Promise<SufflerRetriever> {
  const { services } = await servicesOver(await makeFolder(bakery));
  return new SufflerRetriever({ search: services.search, ...options });
}

/** A file as `suffler ingest` leaves it. */
async function makeFile(): Promise<string> {
  const folder = await makeFolder(bakery);
  const file = join(await makeFolder(), 'kb.sqlite');
  const { store, services } = await makeServices(file);
  await ingest(services.writer, { folder, source: folder });
  services.learned.stop();
  await store.close();
  return file;
}

const idsOf = (documents: readonly { metadata: Document['metadata'] }[]) =>
  documents.map(({ metadata }): unknown => metadata['articleId']);

test('a document is the passage that answers, and where it stands', async () => {
  const [first] = await (await makeRetriever()).invoke('how long until the courier brings a pie');
  expect(first?.pageContent).toBe('Delivery of a pie costs 3 euros. The courier brings it within 40 minutes.');
  expect(first?.metadata).toEqual({
    articleId: 'delivery',
    lang: 'en',
    revision: 1,
    title: 'Pie delivery',
    heading: '',
    anchor: 'pie-delivery',
    score: aNumber,
    confidence: aNumber,
    otherLocale: false,
    degraded: false,
  });
});

test('it is a step of a chain, beside others and piped into others', async () => {
  const retriever = await makeRetriever({ limit: 1 });
  const chain = RunnableSequence.from([
    { found: retriever, question: new RunnablePassthrough<string>() },
    new RunnableLambda({
      func: ({ found, question }: { found: Document[]; question: string }) =>
        `${question} -> ${found.map(({ pageContent }) => pageContent).join('\n')}`,
    }),
  ]);
  expect(await chain.invoke('when can I collect my order')).toMatch(/^when can I collect my order -> .*60 minutes/s);
  expect(await retriever.pipe((found) => found.length).batch(['pie delivery', 'opening hours', ''])).toEqual([1, 1, 0]);
});

test('a batch gives each question what it would get alone, in its own language', async () => {
  const retriever = await makeRetriever();
  const questions = ['сколько стоит доставка пирога', 'how much is it to bring a pie', 'when are you open'];
  const together = await retriever.batch(questions);
  expect(together).toEqual(await Promise.all(questions.map((question) => retriever.invoke(question))));
  expect(together.map(([first]) => first?.metadata.lang)).toEqual(['ru', 'en', 'en']);
});

test('callbacks hear of the documents', async () => {
  const heard: unknown[] = [];
  class Listener extends BaseCallbackHandler {
    name = 'listener';
    override handleRetrieverEnd(found: Document[]) {
      heard.push(...idsOf(found));
    }
  }
  const retriever = await makeRetriever({ callbacks: [new Listener()] });
  const documents = await retriever.invoke('when are you open');
  expect(documents.length).toBeGreaterThan(0);
  expect(heard).toEqual(idsOf(documents));
});

test('a customer’s documents hold nothing that is for agents, or has expired, or is a draft', async () => {
  const retriever = await makeRetriever({ limit: 50 });
  const questions = ['goodwill voucher limits', 'pumpkin festival menu', 'advent calendar plans', 'loyalty stamps'];
  const found = (await retriever.batch([...questions, 'late courier map code', 'карта курьеров код'])).flat();
  for (const id of ['vouchers', 'pumpkin', 'advent', 'loyalty']) expect(idsOf(found)).not.toContain(id);
  for (const secret of secrets) expect(found.map(({ pageContent }) => pageContent).join('\n')).not.toContain(secret);
});

test('an agent’s documents come from agents’ articles too', async () => {
  const [first] = await (await makeRetriever({ audience: 'agent' })).invoke('goodwill voucher limits');
  expect(first?.metadata.articleId).toBe('vouchers');
});

test('locale, channel, limit and confidence narrow what comes', async () => {
  const question = 'order status delivery recipe hours';
  expect(await (await makeRetriever()).invoke(question)).toHaveLength(4);
  expect(await (await makeRetriever({ limit: 2 })).invoke(question)).toHaveLength(2);
  expect(idsOf(await (await makeRetriever({ channel: 'email' })).invoke('when are you open'))).not.toContain('hours');
  const ru = await (await makeRetriever({ locale: 'ru-RU' })).invoke('пирог');
  expect(new Set(ru.map(({ metadata }) => metadata.lang))).toEqual(new Set(['ru']));
  expect(await (await makeRetriever({ minConfidence: 0.5 })).invoke('pie or order or menu')).toEqual([]);
  expect(await (await makeRetriever({ minConfidence: 0.5 })).invoke('when are you open')).not.toEqual([]);
});

test('a locale in which nothing is published is said, not answered with nothing', async () => {
  await expect((await makeRetriever({ locale: 'de' })).invoke('Kuchen')).rejects.toMatchObject({
    code: 'locale_not_found',
  });
});

test.each([{ limit: 0 }, { limit: 1.5 }, { limit: NaN }, { minConfidence: -0.1 }, { minConfidence: NaN }])(
  'options out of range are refused: %j',
  async (options) => {
    await expect(makeRetriever(options)).rejects.toThrow(RangeError);
  },
);

test('opened over a file it answers until it is closed, and closing twice does no harm', async () => {
  const retriever = await openRetriever({ file: await makeFile(), locale: 'en' });
  expect(retriever).toBeInstanceOf(BaseRetriever);
  expect(idsOf(await retriever.invoke('when are you open'))).toContain('hours');
  await retriever.close();
  await retriever.close();
  await expect(retriever.invoke('when are you open')).rejects.toMatchObject({ code: 'database_unusable' });
});

test('a file that is not there, or no database, is an error and is not made', async () => {
  const folder = await makeFolder({ 'text.sqlite': 'not a database, but long enough to look at '.repeat(40) });
  const file = join(folder, 'none.sqlite');
  await expect(openRetriever({ file })).rejects.toMatchObject({ code: 'database_unusable' });
  await expect(openRetriever({ file })).rejects.toMatchObject({ code: 'database_unusable' });
  await expect(openRetriever({ file: join(folder, 'text.sqlite') })).rejects.toMatchObject({
    code: 'database_unusable',
  });
});

test('a program imports it from the built package by its name, and ends by itself', async () => {
  const program = `
    import { RunnableLambda } from '@langchain/core/runnables';
    import { SufflerRetriever, openRetriever } from 'suffler/langchain';
    const retriever = await openRetriever({ locale: 'en', limit: 1 });
    const chain = retriever.pipe(new RunnableLambda({ func: ([first]) => first.metadata.articleId }));
    const ids = await chain.batch(['when are you open', 'how much is it to bring a pie']);
    await retriever.close();
    console.log(JSON.stringify({ ids, own: retriever instanceof SufflerRetriever }));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    env: { SUFFLER_DB: await makeFile() },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({ ids: ['hours', 'delivery'], own: true });
});
