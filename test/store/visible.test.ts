/** The reader as SQL is bound to it. test/policy/visibility.test.ts holds the condition itself to the policy. */
import { expect, it } from 'vitest';
import { boundTo } from '../../src/store/visible.ts';
import { agent, customer } from '../contracts/lexical-articles.ts';

it('binds the reader by value, with nothing left out', () => {
  const now = '2026-11-22T10:00:00.000Z';
  expect(boundTo(customer)).toEqual({ tenant: 'main', lang: 'en', channel: null, audiences: '["customer"]', now });
  expect(boundTo({ ...agent, tenant: 'other', channel: 'chat' })).toEqual({
    ...{ tenant: 'other', lang: 'en', channel: 'chat', now },
    audiences: '["customer","agent"]',
  });
});
