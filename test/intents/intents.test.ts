/** Articles told apart by how they are asked: trained from SQL, kept in SQL, read by every copy. */
import { beforeEach, describe, expect, it } from 'vitest';
import { publishText } from '../../ingest/publish-text.ts';
import { retire } from '../../src/articles/retire.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import { decisionOn } from '../../src/intents/decisions.ts';
import { createIntentTrainer } from '../../src/intents/intent-trainer.ts';
import { createIntents, type Intents } from '../../src/intents/intents.ts';
import type { Services } from '../../src/services.ts';
import { articles, intentCorpora, intents as stored } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { makeServices, servicesOf } from '../make-services.ts';

const analyzer = createAnalyzer();
const en = { tenant: mainTenant, lang: 'en' };

let store: Store;
let services: Services;
let intents: Intents;

beforeEach(async () => {
  ({ store, services } = await makeServices());
  intents = createIntents(store, analyzer);
  await publish('late', ['where is my order', 'the courier is late', 'how long must I wait']);
  await publish('refund', ['give me my money back', 'when do I get my refund', 'you charged me twice']);
  await publish('halal', ['is the sausage halal', 'do you have food without pork']);
});

async function publish(id: string, questions: readonly string[], body = `All about ${id}.`, own = services) {
  const asked = questions.length === 0 ? '' : `questions:\n${questions.map((text) => `  - ${text}\n`).join('')}`;
  const text = `---\nid: ${id}\nlang: en\ntitle: About ${id}\n${asked}---\n\n${body}\n`;
  expect(await publishText(own.writer, { path: `${id}.md`, text, source: 'test' })).toEqual([]);
}

/** By article id. */
async function decide(question: string, from = intents, corpus = en): Promise<Record<string, number>> {
  const ids = new Map((await store.db.select().from(articles)).map(({ key, id }) => [key, id]));
  const { articles: decisions } = await from.decide(question, corpus);
  return Object.fromEntries(Array.from(decisions, ([key, decision]) => [ids.get(key) ?? '', decision]));
}

async function likeliest(question: string, from = intents): Promise<string | undefined> {
  return Object.entries(await decide(question, from)).sort(([, a], [, b]) => b - a)[0]?.[0];
}

describe('what is trained', () => {
  it('knows nothing until it is', async () => {
    expect(await decide('where is my order')).toEqual({});
  });

  it('decides for the article whose questions are like the one asked', async () => {
    expect(await services.intents.bringUp()).toBe(3);
    expect(await likeliest('my courier is so late, where is he')).toBe('late');
    expect(await likeliest('I want the money back')).toBe('refund');
    expect(await likeliest('anything without pork?')).toBe('halal');
  });

  it('is only told of articles whose questions an editor wrote', async () => {
    await publish('plain', [], 'The courier is late, where is my order, how long must I wait.');
    await services.intents.bringUp();
    expect(Object.keys(await decide('where is my order')).sort()).toEqual(['halal', 'late', 'refund']);
  });

  it('learns nothing from what customers may not see in their articles', async () => {
    await publish('late', ['where is my order'], 'Fine.\n\n:::internal\nTell nobody of the zyzzyva protocol.\n:::');
    await publish('late2', ['is it ready'], 'Fine.\n');
    await services.intents.bringUp();
    const { late = 0 } = await decide('zyzzyva protocol');
    const { late: without = 0 } = await decide('');
    expect(late).toBeLessThanOrEqual(without + 0.05);
  });

  it('says nothing of another tenant or language', async () => {
    await services.intents.bringUp();
    expect(await decide('where is my order', intents, { tenant: 'other', lang: 'en' })).toEqual({});
    expect(await decide('where is my order', intents, { tenant: mainTenant, lang: 'ru' })).toEqual({});
    const other = servicesOf('other', store);
    await publish('late', ['zyzzyva'], 'Theirs.', other);
    const before = await decide('where is my order');
    await other.intents.bringUp();
    expect(await decide('where is my order')).toEqual(before);
  });
});

describe('changes', () => {
  beforeEach(async () => {
    await services.intents.bringUp();
  });

  it('trains nothing where nothing changed, and nothing but what did', async () => {
    expect(await services.intents.bringUp()).toBe(0);
    await publish('halal', ['is the sausage halal', 'kosher pizza']);
    expect(await services.intents.bringUp()).toBe(1);
    expect(await likeliest('have you kosher')).toBe('halal');
  });

  it('is what it was once a change is taken back', async () => {
    const question = 'you charged my card and the courier never came';
    const before = await decide(question);
    await publish('halal', ['kosher pizza']);
    await services.intents.bringUp();
    expect(await decide(question)).not.toEqual(before);
    await publish('halal', ['is the sausage halal', 'do you have food without pork']);
    await services.intents.bringUp();
    expect(await decide(question)).toEqual(before);
  });

  it('forgets an article that is retired, or is asked no more', async () => {
    await publish('hours', ['when do you open']);
    await publish('parking', ['where can I leave my car']);
    await services.intents.bringUp();
    await store.atomic(retire(services.writer, 'halal', 'en'));
    await publish('refund', []);
    await services.intents.bringUp();
    expect(Object.keys(await decide('where is my order')).sort()).toEqual(['hours', 'late', 'parking']);
    expect(await store.db.select().from(stored)).toHaveLength(3);
  });

  it('is given up where too few articles have questions, and made again once they have', async () => {
    const request = {
      ...{ messages: [{ role: 'customer' as const, text: 'the courier is late, where is he' }], locale: 'en' },
      ...{ audience: 'customer' as const, limit: 3 },
    };
    const byWords = servicesOf(mainTenant, store, { stages: { intents: false } });
    expect((await services.search(request)).confidence).not.toBe((await byWords.search(request)).confidence);
    for (let at = 0; at < 2; at += 1) await publish(`plain-${at}`, []);
    expect(await services.intents.bringUp()).toBe(0);
    expect(await decide('where is my order')).toEqual({});
    expect((await services.search(request)).confidence).toBe((await byWords.search(request)).confidence);
    expect(await store.db.select().from(stored)).toEqual([]);
    expect(await services.intents.bringUp()).toBe(0);
    for (let at = 0; at < 2; at += 1) await publish(`plain-${at}`, [`plain question ${at}`]);
    expect(await services.intents.bringUp()).toBe(5);
    expect(await likeliest('where is my order')).toBe('late');
  });

  it('trains all anew once more than a few changed', async () => {
    for (let at = 0; at < 6; at += 1) await publish(`more-${at}`, [`question number ${at} of another kind`]);
    expect(await services.intents.bringUp()).toBe(9);
    expect(await likeliest('question number 4 of another kind')).toBe('more-4');
  });

  it('reaches copies that other processes hold, and those that start later, without a training of their own', async () => {
    const elsewhere = createIntents(store, analyzer);
    expect(await likeliest('have you kosher', elsewhere)).not.toBeUndefined();
    await publish('halal', ['kosher pizza']);
    await services.intents.bringUp();
    const question = 'have you kosher';
    expect(await decide(question, elsewhere)).toEqual(await decide(question));
    expect(await decide(question, createIntents(store, analyzer))).toEqual(await decide(question));
    expect(await createIntentTrainer(store, analyzer).bringUp()).toBe(0);
  });
});

it('uses no intents of another form, and makes them anew', async () => {
  await services.intents.bringUp();
  await store.db.update(intentCorpora).set({ form: 0 });
  const later = createIntents(store, analyzer);
  expect(await decide('where is my order', later)).toEqual({});
  expect(await createIntentTrainer(store, analyzer).bringUp()).toBe(3);
  expect(await likeliest('where is my order', later)).toBe('late');
});

it('writes nothing of a training that was stopped', async () => {
  const trainer = createIntentTrainer(store, analyzer);
  const training = trainer.bringUp();
  trainer.stop();
  expect(await training).toBe(0);
  expect(await store.db.select().from(stored)).toEqual([]);
  expect(await createIntentTrainer(store, analyzer).bringUp()).toBe(3);
});

it('ranks an article first whose questions are like the one asked, where words alone would not', async () => {
  await publish(
    'wait',
    ['a table by the window'],
    'Where is my order, where is my courier, where is my money: signs on our wall.',
  );
  const ask = async () => {
    const messages = [{ role: 'customer' as const, text: 'where is my courier, how long must I wait' }];
    return (await services.search({ messages, locale: 'en', audience: 'customer', limit: 3 })).hits[0]?.articleId;
  };
  await services.intents.bringUp();
  expect(await ask()).toBe('late');
});

describe('refusals', () => {
  const refusing = `---
id: cook
lang: en
title: How we cook
questions: [how long do you bake a pizza, what oven is it]
refusals:
  - when: The customer wants the recipe
    questions: [tell me the recipe of the dough, what goes into your sauce]
    reason: It is our secret.
    alternatives: [The card of each dish lists what is in it.]
  - when: The customer wants to come into the kitchen
    reason: Nobody but cooks may.
    alternatives: [There is a window to the kitchen.]
---

In a stone oven, for four minutes.
`;
  const decideOn = async (question: string) => {
    const { key = 0 } = (await store.db.select().from(articles)).find(({ id }) => id === 'cook') ?? {};
    const { refusals } = await intents.decide(question, en);
    return [0, 1].map((at) => decisionOn(refusals, key, at));
  };

  beforeEach(async () => {
    expect(await publishText(services.writer, { path: 'cook.md', text: refusing, source: 'test' })).toEqual([]);
    await services.intents.bringUp();
  });

  it('are told from what their article answers by how they are asked', async () => {
    const [asked = -1] = await decideOn('what is the recipe of your sauce');
    const [other = 1] = await decideOn('how long does it bake in the oven');
    expect(asked).toBeGreaterThan(0);
    expect(other).toBeLessThan(0);
    expect(await likeliest('what is the recipe of your sauce')).toBe('cook');
  });

  it('are not told where nobody wrote how customers ask for them', async () => {
    expect((await decideOn('may I come into the kitchen'))[1]).toBeUndefined();
  });

  it('are forgotten once the article does not refuse any more', async () => {
    await publish('cook', ['how long do you bake a pizza']);
    await services.intents.bringUp();
    expect(await decideOn('what is the recipe of your sauce')).toEqual([undefined, undefined]);
  });
});
