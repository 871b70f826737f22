/** POST /v1/bot/turns: what a customer gets to read, and when a person takes over. */
import { describe, expect, test } from 'vitest';
import { botConversations } from '../../src/store/schema.ts';
import { talkTo } from '../bot/take-turns.ts';
import { now, servicesOf } from '../make-services.ts';
import { aString, textWith } from './anything.ts';
import { articleOf, bakery } from './bakery.ts';
import { appOver, makeApp, post, problemOf } from './make-app.ts';

const rulesOf = (...lines: readonly string[]) => ['suffler: bot', ...lines, ''].join('\n');

describe('an answer', () => {
  test('is the words of an article, with their proof', async () => {
    const { app, events } = await makeApp();
    const turn = await talkTo(app, 'a').say('How much is the delivery of a pie?');
    expect(turn).toMatchObject({
      outcome: 'answered',
      text: 'Delivery of a pie costs 3 euros. The courier brings it within 40 minutes.',
      handoff: null,
      replyId: aString,
    });
    expect(turn.citations[0]).toMatchObject({ articleId: 'delivery', quote: 'Delivery of a pie costs 3 euros.' });
    expect(events[0]).toMatchObject({ route: '/v1/bot/turns', outcome: 'answered' });
  });

  test('is never given twice', async () => {
    const { app } = await makeApp();
    const talk = talkTo(app, 'a');
    const first = await talk.say('How much is the delivery of a pie?');
    const second = await talk.say('what does delivery of a pie cost?');
    expect(second.text).not.toBe(first.text);
    expect(second).toMatchObject({ outcome: 'handed_off', handoff: { reason: 'low_confidence', tried: [first.text] } });
  });

  test('is never given twice where the memory is lost, by the messages alone', async () => {
    const { app, store } = await makeApp();
    const talk = talkTo(app, 'a');
    await talk.say('How much is the delivery of a pie?');
    await store.db.delete(botConversations);
    expect(await talk.say('what does delivery of a pie cost?')).toMatchObject({ outcome: 'handed_off' });
  });

  test('that did not help is followed by a person', async () => {
    const { app } = await makeApp();
    const talk = talkTo(app, 'a');
    await talk.say('How much is the delivery of a pie?');
    expect(await talk.say("that didn't help")).toMatchObject({ handoff: { reason: 'low_confidence' } });
  });

  test('which promises a person hands over', async () => {
    const promise = 'Our wedding specialist will call you about the wedding cake.';
    const cake = articleOf(['id: cake', 'title: Wedding cake', 'questions: [order a wedding cake]'], promise);
    const { app } = await makeApp({ ...bakery, 'en/cake.md': cake });
    expect(await talkTo(app, 'a').say('order a wedding cake')).toMatchObject({
      outcome: 'handed_off',
      text: promise,
      handoff: { reason: 'policy' },
    });
  });

  test('of an article that only agents may read is not given', async () => {
    const { app } = await makeApp();
    expect(await talkTo(app, 'a').say('goodwill voucher limits')).toMatchObject({ handoff: { reason: 'policy' } });
  });
});

describe('a refusal', () => {
  test('is its reason with the alternatives; turned down for good it goes to a person', async () => {
    const recipe = (bakery['en/recipe.md'] ?? '').replace(
      '    alternatives:',
      '    may_escalate: true\n    alternatives:',
    );
    const { app } = await makeApp({ ...bakery, 'en/recipe.md': recipe });
    const talk = talkTo(app, 'a');
    expect(await talk.say('Please share the sourdough recipe')).toMatchObject({
      outcome: 'refused',
      text: textWith('trade secret'),
    });
    expect(await talk.say('that is not acceptable')).toMatchObject({ handoff: { reason: 'policy' } });
  });

  test('without an alternative goes to a person', async () => {
    const { app } = await makeApp();
    expect(await talkTo(app, 'a').say('book a private tasting in the cellar')).toMatchObject({
      outcome: 'handed_off',
      handoff: { reason: 'policy' },
    });
  });
});

describe('a person', () => {
  test.each<[string, string]>([
    ['asked_for_human', 'jgthfnjh'],
    ['asked_for_human', 'How much is a pie? let me talk to a human'],
    ['angry', 'WHERE IS MY PIE!!!'],
    ['sensitive', 'after your pie I got food poisoning'],
    ['no_match', 'how many moons circle around the planet Saturn'],
  ])('takes over: %s for "%s"', async (reason, text) => {
    const { app } = await makeApp();
    const turn = await talkTo(app, 'a').say(text);
    expect(turn).toMatchObject({ outcome: 'handed_off', text: aString, handoff: { reason } });
    expect(turn.text).not.toBe('');
  });

  test('is told what the customer wants, with nothing personal', async () => {
    const { app, store } = await makeApp();
    const customer = {
      id: 'ZEBRA-1',
      name: 'Vera Tester',
      orders: [{ id: '4815', status: 'baking', address: '5 Mill Lane' }],
    };
    const talk = talkTo(app, 'a', { customer, locale: 'en' });
    await talk.say('hello');
    const { handoff } = await talk.say(
      'I am Vera Tester of 5 Mill Lane, vera@example.org, +7 000 000-00-00: a human please',
    );
    expect(handoff?.summary).toBe(
      [
        'The customer writes: «I am [name] of [address], [email], [phone]: a human please».',
        'Order 4815, status «baking».',
        'Found: no article that fits.',
        'Mood: calm.',
        'Handed over because: they ask for a person.',
      ].join('\n'),
    );
    const stored = JSON.stringify(await store.db.select().from(botConversations));
    for (const secret of ['Vera', 'Mill Lane', 'example.org', '000 000-00', 'ZEBRA-1'])
      expect(stored).not.toContain(secret);
  });

  test('keeps the conversation: the bot says nothing more', async () => {
    const { app } = await makeApp();
    const talk = talkTo(app, 'a');
    await talk.say('operator');
    const waiting = await talk.say('How much is the delivery of a pie?');
    talk.messages.push({ role: 'agent', text: 'Hello, this is the bakery.' });
    const answered = await talk.say('How much is the delivery of a pie?');
    for (const turn of [waiting, answered]) {
      expect(turn).toMatchObject({ outcome: 'handed_off', text: '', handoff: { reason: 'asked_for_human' } });
    }
  });

  test('who is there from the start has the conversation too', async () => {
    const { app } = await makeApp();
    const talk = talkTo(app, 'a');
    talk.messages.push({ role: 'agent', text: 'Hello, this is the bakery.' });
    expect(await talk.say('How much is the delivery of a pie?')).toMatchObject({ outcome: 'handed_off', text: '' });
  });
});

describe('a question back', () => {
  test('comes once, then a person', async () => {
    const { app } = await makeApp();
    const talk = talkTo(app, 'a');
    expect(await talk.say('hm')).toMatchObject({ outcome: 'clarify' });
    expect(await talk.say('well')).toMatchObject({ handoff: { reason: 'low_confidence' } });
  });

  test('asks for what the answer lacks', async () => {
    const { app } = await makeApp();
    expect(await talkTo(app, 'a').say('what is the status of my purchase')).toMatchObject({
      outcome: 'clarify',
      text: textWith('the status of the order'),
    });
  });

  test('meets a greeting, and thanks are answered in kind', async () => {
    const { app } = await makeApp();
    const talk = talkTo(app, 'a');
    expect(await talk.say('Hello!')).toMatchObject({ outcome: 'clarify', text: 'Hello! What can I help you with?' });
    expect(await talk.say('How much is the delivery of a pie?')).toMatchObject({ outcome: 'answered' });
    expect(await talk.say('thanks!')).toMatchObject({ outcome: 'answered', text: textWith('welcome') });
    expect(await talk.say('thank you')).toMatchObject({ outcome: 'answered', text: textWith('Glad') });
  });
});

describe('a repeated contact', () => {
  const contact = (hoursAgo: number, rest: object) => ({
    id: 'c-1',
    contacts: [{ at: new Date(now.getTime() - hoursAgo * 3_600_000).toISOString(), ...rest }],
  });

  test.each<[string, object, string]>([
    ['unresolved', contact(3, { topic: 'hats', outcome: 'unresolved' }), 'handed_off'],
    ['of the same topic', contact(3, { topic: 'pie delivery', outcome: 'resolved' }), 'handed_off'],
    ['of the same article', contact(3, { topic: 'delivery' }), 'handed_off'],
    ['of another topic', contact(3, { topic: 'hats', outcome: 'resolved' }), 'answered'],
    ['of long ago', contact(25, { topic: 'delivery', outcome: 'unresolved' }), 'answered'],
    ['of tomorrow', contact(-24, { topic: 'delivery', outcome: 'unresolved' }), 'answered'],
    ['that tells nothing', contact(3, {}), 'answered'],
  ])('%s', async (...[, customer, outcome]) => {
    const { app } = await makeApp();
    expect(await talkTo(app, 'a', { customer }).say('How much is the delivery of a pie?')).toMatchObject({ outcome });
  });

  test('is told by our own conversations of the same customer', async () => {
    const { app } = await makeApp();
    const customer = { id: 'c-1' };
    await talkTo(app, 'first', { customer }).say('How much is the delivery of a pie?');
    const again = await talkTo(app, 'second', { customer }).say('what does delivery of a pie cost?');
    const other = await talkTo(app, 'third', { customer: { id: 'c-2' } }).say('How much is the delivery of a pie?');
    expect(again).toMatchObject({ handoff: { reason: 'repeat_contact' } });
    expect(other.outcome).toBe('answered');
  });
});

describe('an administrator decides', () => {
  test('how many answers there are', async () => {
    const { app } = await makeApp({ ...bakery, 'policies/bot.yaml': rulesOf('answers_at_most: 1') });
    const talk = talkTo(app, 'a');
    await talk.say('How much is the delivery of a pie?');
    expect(await talk.say('when are you open')).toMatchObject({ handoff: { reason: 'limit_reached' } });
  });

  test('what always goes to a person, and in which words', async () => {
    const rules = rulesOf(
      'channels: [chat]',
      'always_to_person:',
      '  phrases: { en: [wedding] }',
      '  articles: [hours]',
      'texts:',
      '  handoff: { en: A baker will read this. }',
      '  waiting: { en: It takes 5 minutes. }',
    );
    const { app } = await makeApp({ ...bakery, 'policies/bot.yaml': rules });
    const policy = { outcome: 'handed_off', handoff: { reason: 'policy' } };
    expect(await talkTo(app, 'a').say('pies for two weddings')).toMatchObject({
      ...policy,
      text: 'A baker will read this. It takes 5 minutes.',
    });
    expect(await talkTo(app, 'b', { channel: 'chat' }).say('when are you open')).toMatchObject(policy);
    expect(await talkTo(app, 'c', { channel: 'email' }).say('delivery of a pie')).toMatchObject(policy);
  });
});

describe('two requests', () => {
  const body = {
    conversationId: 'a',
    messages: [{ role: 'customer', text: 'How much is the delivery of a pie?' }],
    customer: { name: 'Vera Tester' },
  };

  test('at once: the second was overtaken', async () => {
    const { app } = await makeApp();
    const responses = await Promise.all([post(app, '/v1/bot/turns', body), post(app, '/v1/bot/turns', body)]);
    expect(responses.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = responses.find(({ status }) => status === 409);
    expect(late && (await problemOf(late))).toMatchObject({ code: 'turn_overtaken' });
  });

  test('with one Idempotency-Key are one turn, at once or later', async () => {
    const { app, store } = await makeApp();
    const ask = () => post(app, '/v1/bot/turns', body, { 'Idempotency-Key': 'k-1' });
    const responses = [...(await Promise.all([ask(), ask()])), await ask()];
    const [first, ...others] = await Promise.all(responses.map((response) => response.json()));
    expect(first).toMatchObject({ outcome: 'answered' });
    for (const other of others) expect(other).toEqual(first);
    const [row] = await store.db.select().from(botConversations);
    expect(row).toMatchObject({ version: 1, state: { answers: 1 } });
  });

  test('with one Idempotency-Key that differ are refused', async () => {
    const { app } = await makeApp();
    const headers = { 'Idempotency-Key': 'k-1' };
    await post(app, '/v1/bot/turns', body, headers);
    const other = await post(app, '/v1/bot/turns', { ...body, locale: 'en' }, headers);
    expect(await problemOf(other)).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  test('of two processes know of one another', async () => {
    const { app, store } = await makeApp();
    const talk = talkTo(app, 'a');
    await talk.say('operator');
    const again = appOver({ store, services: servicesOf('main', store) }).app;
    const response = await post(again, '/v1/bot/turns', body);
    expect(await response.json()).toMatchObject({ outcome: 'handed_off', text: '' });
  });
});

describe('a bad request', () => {
  const customer = { role: 'customer', text: 'pie' };

  test.each<[string, object, string]>([
    ['no messages', { messages: [] }, 'messages'],
    ['500 messages', { messages: Array<unknown>(500).fill(customer) }, 'messages'],
    ['a text of 50 KB', { messages: [{ role: 'customer', text: 'x'.repeat(50_000) }] }, 'messages.0.text'],
    ['nothing of the customer at the end', { messages: [customer, { role: 'bot', text: 'Yes?' }] }, 'messages'],
    ['an unknown channel', { channel: 'smoke' }, 'channel'],
    ['a malformed locale', { locale: 'русский' }, 'locale'],
    ['a customer of the wrong type', { customer: { id: 5 } }, 'customer.id'],
    ['no conversation', { conversationId: ' ' }, 'conversationId'],
  ])('with %s is refused', async (...[, part, path]) => {
    const { app } = await makeApp();
    const response = await post(app, '/v1/bot/turns', { conversationId: 'a', messages: [customer], ...part });
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });

  test('in a locale without articles is refused', async () => {
    const { app } = await makeApp();
    const response = await post(app, '/v1/bot/turns', { conversationId: 'a', messages: [customer], locale: 'de' });
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'locale_not_found' });
  });

  test.each(['', ' ', '🥧', '?!', '\0'])('%j is asked what it means', async (text) => {
    const { app } = await makeApp();
    expect(await talkTo(app, 'a').say(text)).toMatchObject({ outcome: 'clarify' });
  });
});
