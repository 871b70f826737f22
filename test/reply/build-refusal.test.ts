/** Refusals: the reason, then what this customer can do instead, in the article's words; never a bare no. */
import { describe, expect, test } from 'vitest';
import { cutArticle } from '../../ingest/cut-article.ts';
import type { Customer } from '../../src/domain/conversation.ts';
import { buildRefusal } from '../../src/reply/build-refusal.ts';
import { formOf } from '../../src/reply/form.ts';
import { readRefusal } from '../../src/reply/read-refusal.ts';
import { foundWith, passageOf } from './make-draft.ts';

const passage = passageOf('Wants the recipe\nIt is secret.\n- Read the label.\n- Order {order.id} has a leaflet.', {
  kind: 'refusal',
});
const article = foundWith(passage);
const withOrder: Customer = { orders: [{ id: '4815' }], contacts: [] };

interface Case {
  readonly channel?: Parameters<typeof formOf>[0];
  readonly customer?: Customer;
  readonly said?: readonly string[];
}

function built({ channel, customer, said = [] }: Case = {}) {
  const refusal = buildRefusal({
    article,
    passage,
    mayEscalate: true,
    customer,
    form: formOf(channel),
    said: (sentence) => said.includes(sentence),
  });
  return { texts: refusal?.pieces.map(({ text }) => text), alternatives: refusal?.refusal.alternatives };
}

test('a refusal names its reason, alternatives, article and whether it may be escalated', () => {
  const { refusal } =
    buildRefusal({
      article,
      passage,
      mayEscalate: true,
      customer: withOrder,
      form: formOf('chat'),
      said: () => false,
    }) ?? {};
  expect(refusal).toEqual({
    reason: 'It is secret.',
    alternatives: ['Read the label.', 'Order 4815 has a leaflet.'],
    articleId: 'pie',
    lang: 'en',
    revision: 2,
    mayEscalate: true,
  });
});

test('the situation is not told, and each piece is proven by its own words', () => {
  expect(built({ customer: withOrder }).texts).toEqual([
    'It is secret.',
    'Read the label.',
    'Order 4815 has a leaflet.',
  ]);
});

describe('an alternative that this customer cannot use is none', () => {
  test('it needs data that the request lacks', () => {
    expect(built()).toEqual({ texts: ['It is secret.', 'Read the label.'], alternatives: ['Read the label.'] });
  });

  test('it holds personal data and others read along', () => {
    expect(built({ customer: withOrder, channel: 'review' }).alternatives).toEqual(['Read the label.']);
  });

  test('it was offered before', () => {
    expect(built({ customer: withOrder, said: ['Read the label.'] }).alternatives).toEqual([
      'Order 4815 has a leaflet.',
    ]);
  });

  test('and without any there is no refusal', () => {
    expect(built({ said: ['Read the label.'] }).texts).toBeUndefined();
  });
});

test('a reason that was given already is not repeated', () => {
  expect(built({ said: ['It is secret.'] }).texts).toEqual(['Read the label.']);
});

test('a refusal is read back as it was written', () => {
  expect(readRefusal(passageOf('Wants it\nIt is secret.\n- Take a class - on Sundays.'))).toEqual({
    when: 'Wants it',
    reason: 'It is secret.',
    alternatives: ['Take a class - on Sundays.'],
  });
});

test('a reason over several lines of the file does not turn into an alternative', async () => {
  const text = `---
title: Recipe
refusals:
  - when: |
      Wants
      the recipe
    reason: |
      It is secret.
      It stays so.
---
`;
  const { article: cut } = await cutArticle({ path: 'en/recipe.md', text, options: {} });
  const refusal = cut?.passages.find(({ kind }) => kind === 'refusal');
  expect(refusal === undefined ? undefined : readRefusal(refusal)).toEqual({
    when: 'Wants the recipe',
    reason: 'It is secret. It stays so.',
    alternatives: [],
  });
});
