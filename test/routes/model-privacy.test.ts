/** Personal data and a model: none goes out, all of it comes back, and in public there is none. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { departures } from '../../src/store/schema.ts';
import { post, suggest } from './make-app.ts';
import { makeModelApp, traceOf } from './make-model-app.ts';

const personal = {
  name: 'Vera Sample',
  phone: '+7 900 000-12-34',
  email: 'vera@example.com',
  card: '4111 1111 1111 1111',
  address: '17 Mock Street, flat 204',
};
const question = `how much is the delivery of a pie? I am ${personal.name}, ${personal.phone}, ${personal.email}, card ${personal.card}`;
const customer = { name: personal.name, orders: [{ id: '4815', eta: '18:40', address: personal.address }] };

function leaksOf(texts: readonly string[]): string[] {
  return Object.values(personal).filter((value) => texts.some((text) => text.includes(value)));
}

test('the model sees none of it, and the reply has what the customer is called', async () => {
  const { app, server } = await makeModelApp({ threshold: 0 });
  server.behave({ text: 'Dear [[NAME_1]], delivery of a pie costs 3 euros [1]. The order [[PHONE_1]] flies.' });
  const reply = await suggest(app, question, { customer });
  expect(reply).toMatchObject({
    composer: 'model',
    suggestions: [{ text: 'Dear Vera Sample, delivery of a pie costs 3 euros.' }],
  });
  expect(server.bodies).toHaveLength(1);
  expect(leaksOf(server.bodies)).toEqual([]);
  expect(server.bodies[0]).toContain('[[PHONE_1]]');
});

test('a reply of an article is masked before it is reworded, and restored after', async () => {
  const { app, server } = await makeModelApp({ threshold: 0 });
  server.behave({ text: 'Hello, [[name 1]]! Your order 4815 is ready at 18:40 [1].' });
  const reply = await suggest(app, 'when can I collect my order', { customer });
  expect(reply.suggestions[0]?.text).toBe('Hello, Vera Sample! Your order 4815 is ready at 18:40.');
  expect(leaksOf(server.bodies)).toEqual([]);
});

test('half a phone at the place where a message is cut is none', async () => {
  const { app, server } = await makeModelApp({ threshold: 0 });
  const long = `${'how much is the delivery of a pie '.repeat(60).slice(0, 1_988)} ${personal.phone}`;
  await suggest(app, long);
  expect(server.bodies).toHaveLength(1);
  expect(server.bodies[0]).not.toMatch(/\+7 900/);
});

test.each(['review', 'social'])('in a %s there is none of it, whatever the model does', async (channel) => {
  const { app, server } = await makeModelApp({ threshold: 0 });
  server.behave({ text: 'Delivery of a pie costs 3 euros [1]. [[NAME_1]], the courier brings it in 40 minutes [1].' });
  const response = await post(app, '/v1/suggestions', {
    messages: [{ role: 'customer', text: question }],
    channel,
    customer,
  });
  const text = await response.text();
  expect(text).toContain('Delivery of a pie costs 3 euros.');
  expect([...leaksOf([...server.bodies, text]), text.includes('Vera')]).toEqual([false]);
});

test('the struck sentences of a trace are masked', async () => {
  const { app, server } = await makeModelApp({ threshold: 0 });
  server.behave({ text: 'Delivery of a pie costs 3 euros [1]. We will call [[PHONE_1]] and [[EMAIL_1]] tonight.' });
  const { id } = await suggest(app, question, { customer });
  const trace = await traceOf(app, id);
  expect(trace.struck).toHaveLength(1);
  expect(leaksOf([JSON.stringify(trace)])).toEqual([]);
});

test('what left is kept by kind and number, and nothing else of it', async () => {
  const { app, server, store, services } = await makeModelApp({ threshold: 0 });
  server.behave({ text: 'Delivery of a pie costs 3 euros [1].' });
  const { id } = await suggest(app, question, { customer });
  await services.stop();
  const rows = await store.db.select().from(departures).where(eq(departures.replyId, id));
  expect(rows).toMatchObject([{ destination: 'model', masked: { name: 1, phone: 1, email: 1, card: 1, address: 1 } }]);
  expect(leaksOf([JSON.stringify(rows)])).toEqual([]);
});
