/** POST /v1/suggestions: each outcome, with the words that prove it or the reason for silence. */
import { describe, expect, test } from 'vitest';
import { replySchema } from '../../src/domain/reply.ts';
import { talkTo } from '../bot/take-turns.ts';
import { aNumber, anObject, anyWith, aString, listWith, textWith } from './anything.ts';
import { articleOf, bakery } from './bakery.ts';
import { makeApp, post, suggest } from './make-app.ts';

const silent = (reason: string) => ({
  id: aString,
  composer: 'extractive',
  outcome: 'silent',
  reason,
  ...(reason === 'no_match' ? { doubt: 'out_of_domain' } : {}),
  confidence: aNumber,
  suggestions: [],
  otherLocale: false,
  degraded: false,
  timings: anObject,
});

describe('an answer', () => {
  test('is the words of the Russian article, each sentence with its quote', async () => {
    const { app } = await makeApp();
    const reply = await suggest(app, 'Сколько стоит доставка пирога?');
    const cited = {
      articleId: 'delivery',
      lang: 'ru',
      revision: 1,
      title: 'Доставка пирогов',
      heading: '',
      anchor: 'доставка-пирогов',
    };
    expect(reply).toEqual({
      id: aString,
      composer: 'extractive',
      outcome: 'answered',
      confidence: aNumber,
      suggestions: [
        {
          variant: 'full',
          text: 'Доставка пирога стоит 150 ₽. Курьер привозит пирог за 40 минут.',
          audience: 'customer',
          citations: [
            { ...cited, quote: 'Доставка пирога стоит 150 ₽.' },
            { ...cited, quote: 'Курьер привозит пирог за 40 минут.' },
          ],
        },
      ],
      otherLocale: false,
      degraded: false,
      timings: anObject,
    });
  });

  test('comes from the English article when that is asked, or when the locale says so', async () => {
    const { app } = await makeApp();
    const guessed = await suggest(app, 'How much is the delivery of a pie?');
    const named = await suggest(app, 'доставка: delivery of a pie', { locale: 'en-GB' });
    for (const { suggestions } of [guessed, named]) {
      expect(suggestions[0]?.citations[0]).toMatchObject({ lang: 'en', quote: 'Delivery of a pie costs 3 euros.' });
    }
  });

  test('quotes only what GET /v1/articles shows of the cited article', async () => {
    const { app } = await makeApp();
    const questions = [
      'how much is the delivery of a pie',
      'when can I collect my order',
      'opening hours at Christmas',
      'share the sourdough recipe',
    ];
    for (const question of questions) {
      const { suggestions } = await suggest(app, question);
      expect(suggestions).not.toEqual([]);
      for (const { articleId, lang, quote } of suggestions.flatMap(({ citations }) => citations)) {
        const article: unknown = await (await app.request(`/v1/articles/${articleId}?locale=${lang}`)).json();
        expect(article).toMatchObject({
          passages: listWith(anyWith({ text: textWith(quote) })),
        });
      }
    }
  });

  test('names the columns of a table beside its cells', async () => {
    const { app } = await makeApp();
    const { suggestions } = await suggest(app, 'Opening hours at Christmas');
    expect(suggestions[0]?.text).toMatch(/\n\nChristmas, Opens: 10:00, Closes: 14:00/);
    expect(suggestions[0]?.citations[1]).toMatchObject({
      heading: 'Holidays',
      anchor: 'holidays',
      quote: 'Christmas | 10:00 | 14:00',
    });
  });

  test('is not taken from an article that is meant for another channel', async () => {
    const { app } = await makeApp();
    const onChat = await suggest(app, 'bakery opening hours at Easter', { channel: 'chat' });
    const onPhone = await suggest(app, 'bakery opening hours at Easter', { channel: 'phone' });
    expect([onChat.outcome, onPhone.outcome]).toEqual(['answered', 'silent']);
  });
});

describe('ready wording', () => {
  const question = 'When can I collect my order?';
  const textOf = async (customer: unknown) => {
    const { app } = await makeApp();
    const { suggestions, missing } = await suggest(app, question, { customer });
    return { text: suggestions[0]?.text, missing };
  };

  test('has its slots filled from the newest order', async () => {
    const orders = [
      { id: '4815', eta: '18:40' },
      { id: '16', eta: '11:00' },
    ];
    expect(await textOf({ name: 'Vera', orders })).toEqual({
      text: 'Hello, Vera! Your order 4815 is ready at 18:40. The counter keeps it for 60 minutes.',
      missing: undefined,
    });
  });

  test('loses each sentence with a slot that cannot be filled, and the slots are named', async () => {
    expect(await textOf({ name: 'Vera', orders: [{ id: '4815' }] })).toEqual({
      text: 'Hello, Vera! The counter keeps it for 60 minutes.',
      missing: ['order.eta'],
    });
    expect(await textOf(undefined)).toEqual({
      text: 'The counter keeps it for 60 minutes.',
      missing: ['customer.name', 'order.id', 'order.eta'],
    });
  });

  test('is not shown when a value would bring a slot back in', async () => {
    const { text } = await textOf({ name: '{order.total}', orders: [{ id: '4815', eta: '18:40' }] });
    expect(text).toBe('Your order 4815 is ready at 18:40. The counter keeps it for 60 minutes.');
  });

  test('makes it silent when no sentence is left', async () => {
    const { app } = await makeApp();
    const reply = await suggest(app, 'What is the status of my purchase?');
    expect(reply).toEqual({ ...silent('needs_customer_data'), missing: ['order.status', 'customer.name'] });
  });
});

describe('silence', () => {
  test.each([
    ['no_match', 'quantum chromodynamics'],
    ['stale', 'pumpkin festival menu'],
    ['stale', 'advent calendar with our opening plans'],
    ['internal_only', 'goodwill voucher limits'],
  ])('has the reason %s', async (reason, question) => {
    const { app } = await makeApp();
    expect(await suggest(app, question)).toEqual(silent(reason));
  });

  test('does not fall on an agent who asks for what only agents may read, and the text is marked as theirs', async () => {
    const { app } = await makeApp();
    const reply = await suggest(app, 'goodwill voucher limits', { audience: 'agent' });
    expect(reply).toMatchObject({ outcome: 'answered', suggestions: [{ audience: 'agent' }] });
  });

  test('answers a dialogue in which the customer has said nothing', async () => {
    const { app } = await makeApp();
    const response = await post(app, '/v1/suggestions', { messages: [{ role: 'agent', text: 'Pie delivery?' }] });
    expect(await response.json()).toEqual(silent('no_match'));
  });

  test('answers everything while nothing is published', async () => {
    const { app } = await makeApp({ 'en/draft.md': articleOf(['status: draft', 'title: Loyalty stamps']) });
    expect(await suggest(app, 'loyalty stamps')).toEqual(silent('no_match'));
  });
});

describe('a question that two articles fit alike', () => {
  const oven = (id: string, title: string, text: string) =>
    articleOf([`id: ${id}`, `title: ${title}`], `# ${title}`, text);
  const ovens = {
    ...bakery,
    'en/a.md': oven('a', 'Oven red', 'The red one holds 40 loaves.'),
    'en/b.md': oven('b', 'Oven blue', 'The blue one holds 90 loaves.'),
  };
  const asking = 'Could you tell me which of these you mean: «Oven red» or «Oven blue»?';

  test('is asked back, with their titles quoted', async () => {
    const { app } = await makeApp(ovens);
    const reply = await suggest(app, 'oven');
    const cited = { lang: 'en', revision: 1, heading: '', anchor: '' };
    expect(reply).toMatchObject({ outcome: 'clarify', doubt: 'underspecified' });
    expect(reply.suggestions).toEqual([
      {
        variant: 'full',
        text: asking,
        audience: 'customer',
        citations: [
          { ...cited, articleId: 'a', title: 'Oven red', quote: 'Oven red' },
          { ...cited, articleId: 'b', title: 'Oven blue', quote: 'Oven blue' },
        ],
      },
    ]);
  });

  test('shows an agent, who may know which it is, both answers beside', async () => {
    const { app } = await makeApp(ovens);
    const { suggestions } = await suggest(app, 'oven', { audience: 'agent' });
    expect(suggestions.map(({ text }) => text)).toEqual([
      asking,
      'The red one holds 40 loaves.',
      'The blue one holds 90 loaves.',
    ]);
  });

  test.each(['the second', 'blue'])('is answered once the customer chose: %j', async (text) => {
    const { app } = await makeApp(ovens);
    const messages = [
      { role: 'customer', text: 'oven' },
      { role: 'bot', text: asking },
      { role: 'customer', text },
    ];
    const response = await post(app, '/v1/suggestions', { messages });
    const reply = replySchema.parse(await response.json());
    expect(reply).toMatchObject({ outcome: 'answered', suggestions: [{ text: 'The blue one holds 90 loaves.' }] });
  });

  test('is asked by a bot too, which answers the choice', async () => {
    const { app } = await makeApp(ovens);
    const talk = talkTo(app, 'a');
    expect(await talk.say('oven')).toMatchObject({ outcome: 'clarify', text: asking });
    expect(await talk.say('the second one')).toMatchObject({
      outcome: 'answered',
      text: 'The blue one holds 90 loaves.',
    });
  });
});
