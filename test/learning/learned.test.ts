/** Search that learned from accepted replies: what it finds, for whom, and how soon. */
import { describe, expect, it } from 'vitest';
import { articles, learnedPairs } from '../../src/store/schema.ts';
import { customer, makeBakery } from './make-learned.ts';

const late = [
  ['late', 'my bread has not come yet'],
  ['late', 'where is the courier with my order'],
  ['late', 'I have been waiting for an hour'],
] as const;
const refund = [
  ['refund', 'give me my money back'],
  ['refund', 'the bread was stale, I want a refund'],
  ['refund', 'how do I return a cake'],
] as const;
const both = [...late, ...refund];

describe('what was learned', () => {
  it('finds the article for a question like those accepted, before and after training', async () => {
    const bakery = await makeBakery({ late: [], refund: [] });
    await bakery.learn(both);
    const ask = async () => [
      (await bakery.ask('waiting for the courier'))[0],
      (await bakery.ask('money for a stale cake'))[0],
    ];
    expect(await ask()).toEqual(['late', 'refund']);
    await bakery.learned.settled();
    expect(await ask()).toEqual(['late', 'refund']);
  });

  it('is used at the next question, also for an article that had no pairs', async () => {
    const bakery = await makeBakery({ late: [], refund: [], gift: [] });
    await bakery.learn(both);
    await bakery.learned.settled();
    expect(await bakery.ask('can you wrap it for a birthday')).not.toContain('gift');
    await bakery.learn([['gift', 'please wrap it for a birthday']]);
    expect((await bakery.ask('can you wrap it for a birthday'))[0]).toBe('gift');
  });

  it('scores a known question high and a foreign one low', async () => {
    const bakery = await makeBakery({ late: [], refund: [] });
    await bakery.learn(both);
    await bakery.learned.settled();
    expect(await bakery.scoreOf('refund', 'Give me my MONEY back!')).toBeGreaterThan(0.6);
    expect(await bakery.scoreOf('refund', 'who won the football match')).toBeLessThan(0.4);
  });

  it('is nothing where nothing was learned', async () => {
    const bakery = await makeBakery({ late: [] });
    expect(await bakery.ask('late')).toEqual([]);
    await bakery.learn([
      ['unknown', 'what is this'],
      ['late', '?!'],
    ]);
    expect(await bakery.ask('what is this')).toEqual([]);
    await bakery.learned.settled();
  });

  it.each(['', '...', '🍞', 'x', 'the', 'a'.repeat(50_000), 'late '.repeat(10_000), '\ud800', '你好'])(
    'bears the question %#',
    async (question) => {
      const bakery = await makeBakery({ late: [], refund: [] });
      await bakery.learn(both);
      for (const hit of await bakery.learned.search(question, customer, 5)) {
        expect(hit.score).toBeGreaterThanOrEqual(0);
        expect(hit.score).toBeLessThanOrEqual(1);
      }
    },
  );
});

describe('who finds what was learned', () => {
  it.each([
    ['retired', ['status: retired']],
    ['under review', ['status: review']],
    ['expired', ['expires_at: 2026-01-01']],
    ['not yet valid', ['valid_from: 2027-01-01']],
    ['for agents', ['audience: agent']],
  ])('nobody finds an article that becomes %s, at once and after training', async (...[, lines]) => {
    const bakery = await makeBakery({ late: [], refund: [] });
    await bakery.learn(both);
    await bakery.learned.settled();
    await bakery.publish('late', lines);
    expect(await bakery.ask('where is my order')).not.toContain('late');
    await bakery.learned.settled();
    expect(await bakery.ask('where is my order')).not.toContain('late');
    await bakery.publish('late');
    expect((await bakery.ask('where is the courier'))[0]).toBe('late');
  });

  it('gives agents what is for agents', async () => {
    const bakery = await makeBakery({ late: ['audience: agent'], refund: [] });
    await bakery.learn(both);
    expect((await bakery.ask('where is the courier', { ...customer, audience: 'agent' }))[0]).toBe('late');
    expect(await bakery.ask('where is the courier')).toEqual(['refund']);
  });

  it('keeps languages and channels apart', async () => {
    const bakery = await makeBakery({ late: [], refund: ['channels: [chat]'] });
    await bakery.publish('late', [], 'ru');
    await bakery.learn(both);
    await bakery.learn([['late', 'где мой заказ']], 'ru');
    expect(await bakery.ask('где заказ', { ...customer, lang: 'ru' })).toEqual(['late']);
    expect(await bakery.ask('money back', { ...customer, channel: 'email' })).toEqual(['late']);
  });

  it('does not let what is hidden crowd out what is not', async () => {
    const secret = Object.fromEntries(Array.from({ length: 60 }, (...[, at]) => [`secret-${at}`, ['audience: agent']]));
    const bakery = await makeBakery({ ...secret, late: [] });
    await bakery.learn(Object.keys(secret).map((id) => [id, 'where is my order']));
    await bakery.learn([['late', 'an order']]);
    expect(await bakery.ask('where is my order')).toEqual(['late']);
  });
});

describe('forgetting', () => {
  it('takes back one question, or all of an article', async () => {
    const bakery = await makeBakery({ late: [], refund: [] });
    await bakery.learn(both);
    await bakery.learned.settled();
    const before = await bakery.scoreOf('refund', 'give me my money back');
    await bakery.forget('refund', 'GIVE me my money back');
    expect(await bakery.scoreOf('refund', 'give me my money back')).toBeLessThan(before);
    await bakery.forget('refund');
    expect(await bakery.ask('give me my money back')).toEqual(['late']);
    await bakery.learned.settled();
    expect(await bakery.ask('give me my money back')).toEqual(['late']);
  });
});

describe('the copy follows the truth', () => {
  it('gives the same scores when it is made anew, however the pairs came', async () => {
    const bakery = await makeBakery({ late: [], refund: [], gift: [] });
    for (const pair of both) {
      await bakery.learn([pair]);
      await bakery.ask('a question between');
    }
    await bakery.learn([['gift', 'a birthday present']]);
    await bakery.forget('gift');
    await bakery.learned.settled();
    const again = bakery.again();
    await again.settled();
    for (const question of ['my money', 'waiting for bread', 'a birthday']) {
      expect(await again.search(question, customer, 5)).toEqual(await bakery.learned.search(question, customer, 5));
    }
  });

  it('counts a pair that comes again, in any spelling, and keeps its first and last day', async () => {
    const bakery = await makeBakery({ late: [] });
    await bakery.learn([['late', 'Where is it?']], 'en', new Date('2026-01-01'));
    await bakery.learn(
      [
        ['late', ' where  IS it?'],
        ['late', 'where is it?'],
      ],
      'en',
      new Date('2026-02-01'),
    );
    expect(await bakery.store.db.select().from(learnedPairs)).toMatchObject([
      { question: 'where is it?', count: 3, firstAt: '2026-01-01T00:00:00.000Z', lastAt: '2026-02-01T00:00:00.000Z' },
    ]);
  });

  it('prefers the article whose reply was accepted more often, and lately', async () => {
    const bakery = await makeBakery({ old: [], late: [], refund: [] });
    await bakery.learn([...both, ['old', 'the box is broken']], 'en', new Date('2024-01-01'));
    for (let time = 0; time < 5; time += 1) await bakery.learn([['late', 'the box is broken']]);
    await bakery.learned.settled();
    expect((await bakery.ask('the box is broken'))[0]).toBe('late');
  });

  it('trains on a large import as a whole', async () => {
    const bakery = await makeBakery({ late: [], refund: [] });
    await bakery.learn(
      Array.from(
        { length: 600 },
        (...[, at]) => [at % 2 === 0 ? 'late' : 'refund', `${at % 2 === 0 ? 'courier' : 'money'} ${at}`] as const,
      ),
    );
    await bakery.learned.settled();
    expect((await bakery.ask('the courier'))[0]).toBe('late');
    expect((await bakery.ask('the money'))[0]).toBe('refund');
  });

  it('answers many at a time while it learns', async () => {
    const bakery = await makeBakery({ late: [], refund: [] });
    await bakery.learn(both);
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => bakery.ask('waiting for the courier')),
      bakery.learned.settled().then(() => bakery.ask('waiting for the courier')),
    ]);
    expect(new Set(answers.map(([first]) => first))).toEqual(new Set(['late']));
    expect(await bakery.store.db.select().from(articles)).toHaveLength(2);
  });

  it('keeps what it has when it is stopped', async () => {
    const bakery = await makeBakery({ late: [], refund: [] });
    await bakery.learn(both);
    bakery.learned.stop();
    await bakery.learned.settled();
    expect((await bakery.ask('waiting for the courier'))[0]).toBe('late');
  });
});
