/** POST /v1/compensations/quote and /requests as an agent's desk calls them. */
import { expect, test } from 'vitest';
import { mainTenant } from '../../src/domain/tenant.ts';
import { createServices } from '../../src/services.ts';
import { demoText, makeCompensation } from '../compensation/demo-table.ts';
import { now } from '../make-services.ts';
import { makeReceiver, secret } from '../webhooks/make-receiver.ts';
import { anyWith, textWith } from './anything.ts';
import { appOver, post, problemOf } from './make-app.ts';

const quotePath = '/v1/compensations/quote';
const requestPath = '/v1/compensations/requests';

test('a quote names the offer, its sum, and the rule', async () => {
  const { app } = appOver(await makeCompensation());
  const order = { country: 'RU', latenessMinutes: 16.9 };
  const response = await post(app, quotePath, { problem: 'late', order, locale: 'en' });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    problem: 'late',
    offer: {
      kind: 'promo_code',
      text: 'For the delay you get a promo code for 300 ₽. It comes by itself within 1 hour after delivery and is valid for 30 days.',
      amount: { amount: 300, currency: 'RUB' },
      refund: null,
      level: null,
      supervisor: false,
    },
    fallback: anyWith({ kind: 'promo_code', amount: { amount: 500, currency: 'RUB' } }),
    ceiling: { amount: { amount: 500, currency: 'RUB' }, refund: null },
    rule: { id: 'late-16-to-30', table: 'compensation', revision: 1 },
    explanation: textWith('16–30 minutes'),
    policy: [],
    limitReached: false,
  });
});

test('no rule is an answer too, and says what was not told', async () => {
  const { app } = appOver(await makeCompensation());
  const response = await post(app, quotePath, { problem: 'late', locale: 'en' });
  expect(await response.json()).toMatchObject({
    offer: null,
    rule: null,
    explanation: 'The table has no rule for this case. Not told: excuse, lateness.',
  });
});

test.each([
  [{ problem: 'hunger' }, 'problem_not_found', 'foreign_object'],
  [{ problem: 'late', order: { country: 'DE' } }, 'country_not_found', 'RU'],
  [{ problem: 'late', order: { latenessMinutes: '16' } }, 'invalid_request', 'see errors'],
  [{ problem: 'late', orders: [] }, 'invalid_request', 'see errors'],
])('%j is refused', async (body, code, part) => {
  const { app } = appOver(await makeCompensation());
  const problem = await problemOf(await post(app, quotePath, body));
  expect(problem).toMatchObject({ status: 400, code, detail: textWith(part) });
});

const request = {
  orderId: '4815',
  problem: 'late',
  kind: 'promo_code',
  amount: { amount: 300, currency: 'RUB' },
};

test('a request is kept under its key, delivered, and not taken twice', async () => {
  const receiver = await makeReceiver();
  const { store } = await makeCompensation(demoText);
  const webhook = { url: receiver.url, secret, deadline: 1_000 };
  const services = createServices({ store, tenant: mainTenant, now: () => now, threshold: 0.5, webhook });
  const { app } = appOver({ store, services });
  const key = { 'Idempotency-Key': 'a-1' };
  const first = await post(app, requestPath, request, key);
  expect(first.status).toBe(202);
  const answer: unknown = await first.json();
  expect(await (await post(app, requestPath, request, key)).json()).toEqual(answer);
  const other = await post(app, requestPath, { ...request, orderId: '16' }, key);
  expect(await problemOf(other)).toMatchObject({ status: 409, code: 'idempotency_conflict' });
  expect((await post(app, requestPath, request)).status).toBe(400);
  await services.events?.relay.deliver(() => undefined);
  expect(receiver.received).toEqual([
    {
      id: expect.stringMatching(/^msg_/) as unknown,
      body: anyWith({ type: 'compensation.requested', data: request }),
      genuine: true,
    },
  ]);
});

test('without a webhook it says what to set', async () => {
  const { app } = appOver(await makeCompensation());
  const problem = await problemOf(await post(app, requestPath, request, { 'Idempotency-Key': 'a-1' }));
  expect(problem).toMatchObject({
    status: 503,
    code: 'webhooks_not_configured',
    detail: textWith('SUFFLER_WEBHOOK_URL'),
  });
});
