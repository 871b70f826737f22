/** Sentences of a model that must not be shown: each is struck with its reason, and the good ones beside it stay. */
import { describe, expect, test } from 'vitest';
import { suggest } from './make-app.ts';
import { deltasOf, eventsOf, makeModelApp, traceOf } from './make-model-app.ts';

const ru = { question: 'сколько стоит привезти пирог', good: 'Доставка пирога стоит 150 ₽.' };
const en = { question: 'how much is the delivery of a pie', good: 'Delivery of a pie costs 3 euros.' };

const bad: readonly (readonly [string, 'ru' | 'en', string])[] = [
  ['invented_citation', 'en', 'Delivery of a pie costs 3 euros for all [7].'],
  ['wrong_figure', 'en', 'The courier brings it within 20 minutes [1].'],
  ['wrong_figure', 'ru', 'Курьер привозит пирог за 40 часов [1].'],
  ['unsupported', 'en', 'Our couriers ride electric bicycles through the park [1].'],
  ['unsupported', 'ru', 'Вернём деньги сегодня.'],
  ['unsupported', 'ru', 'Вернём деньги сегодня [1].'],
  ['promise', 'en', 'The courier always brings a pie within 40 minutes [1].'],
  ['negation', 'en', 'Delivery of a pie does not cost 3 euros [1].'],
  ['wrong_language', 'en', 'Доставка пирога стоит 3 евро [1].'],
  ['wrong_language', 'ru', 'Delivery of a pie costs 150 roubles [1].'],
  ['foreign_link', 'en', 'Delivery of a pie costs 3 euros, see https://pies.example.com/now [1].'],
  ['foreign_link', 'ru', 'Доставка пирога стоит 150 ₽, пишите на pie@example.com [1].'],
  ['markup', 'en', 'Delivery of a pie costs 3 euros ![pie](https://example.com/p.png) [1].'],
  ['markup', 'en', 'Delivery of a pie costs <b>3 euros</b> [1].'],
  ['markup', 'en', 'Delivery <script>alert(1)</script> of a pie costs 3 euros [1].'],
  ['leaked_instructions', 'en', "My rules: Answer the customer's last message from the passages alone."],
  ['unknown_token', 'en', 'Delivery of a pie costs 3 euros, call [[PHONE_7]] [1].'],
  ['unknown_token', 'en', 'Delivery of a pie costs 3 euros, [[VOUCHER_1]] [1].'],
  ['tone', 'en', 'Unfortunately delivery of a pie costs 3 euros!!! [1]'],
  ['too_long', 'en', `Delivery of a pie costs 3 euros${', delivery of a pie costs 3 euros'.repeat(40)} [1].`],
  ['unsupported', 'en', 'Sorry, we will not help you.'],
  ['unsupported', 'en', 'We are not happy to help you.'],
  ['unsupported', 'ru', 'Мы не рады вам помочь.'],
];

describe.each(bad)('%s (%s): %s', (because, lang, sentence) => {
  const { question, good } = lang === 'ru' ? ru : en;
  const shown = sentence.replaceAll(/ \[\d+\]/g, '');

  test('beside a good sentence', async () => {
    const { app, server } = await makeModelApp();
    server.behave({ text: `${good.replace('.', ' [1].')} ${sentence}` });
    const events = await eventsOf(app, question);
    const reply = await suggest(app, question);
    expect(reply).toMatchObject({ composer: 'model', degraded: false, suggestions: [{ text: good }] });
    expect(deltasOf(events)).toBe(good);
    expect(JSON.stringify([events, reply])).not.toContain(JSON.stringify(shown).slice(1, -1));
    const { struck } = await traceOf(app, reply.id);
    expect(struck.map((one) => one.because)).toEqual([because]);
  });

  test('alone', async () => {
    const { app, server } = await makeModelApp();
    server.behave({ text: sentence });
    const events = await eventsOf(app, question);
    const reply = await suggest(app, question);
    expect(reply).toMatchObject({ composer: 'extractive', degraded: true, degradedBecause: ['model_ungrounded'] });
    expect(reply.suggestions[0]?.text).toContain(good);
    expect(JSON.stringify([events, reply])).not.toContain(JSON.stringify(shown).slice(1, -1));
  });
});

test('what was said in this dialogue is not said again', async () => {
  const { app, server } = await makeModelApp();
  server.behave({ text: 'Delivery of a pie costs 3 euros [1]. The courier brings it within 40 minutes [1].' });
  const messages = [
    { role: 'customer', text: 'how much is the delivery of a pie' },
    { role: 'agent', text: en.good },
    { role: 'customer', text: 'and does the courier bring the delivery of a pie fast?' },
  ];
  const { suggestions, id } = await suggest(app, '', { messages });
  expect(suggestions.map(({ text }) => text)).toEqual(['The courier brings it within 40 minutes.']);
  expect((await traceOf(app, id)).struck).toEqual([{ because: 'said_before', text: en.good }]);
});

test('a link to a host of our own may stand', async () => {
  const { app, server } = await makeModelApp({ linkHosts: ['pies.example.com'] });
  server.behave({ text: 'Delivery of a pie costs 3 euros, see https://pies.example.com/now [1].' });
  expect((await suggest(app, en.question)).composer).toBe('model');
});

test('courtesy alone is no answer, and is not shown before one', async () => {
  const { app, server } = await makeModelApp();
  server.behave({ text: 'Thank you for your question! The pies fly [1].' });
  const events = await eventsOf(app, en.question);
  expect(JSON.stringify(events)).not.toContain('Thank you');
  expect(events.at(-1)).toMatchObject({ data: { degradedBecause: ['model_ungrounded'] } });
});

test('a trace keeps no personal data that a model made up, and little of a text without end', async () => {
  const { app, server } = await makeModelApp();
  server.behave({ text: `Call +7 900 000-12-34 [1]. ${'Pies fly. '.repeat(1_500)}` });
  const { struck } = await traceOf(app, (await suggest(app, en.question)).id);
  expect(JSON.stringify(struck)).not.toContain('000-12-34');
  expect(JSON.stringify(struck).length).toBeLessThan(20_000);
});
