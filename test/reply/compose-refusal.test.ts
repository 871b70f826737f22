/** Refusals: the reason, then every alternative, in the article's words. */
import { expect, test } from 'vitest';
import { cutArticle } from '../../ingest/cut-article.ts';
import { composeRefusal, readRefusal } from '../../src/reply/compose-refusal.ts';
import { foundWith, passageOf } from './make-draft.ts';

const passage = passageOf('Wants the recipe\nIt is secret.\n- Read the label.\n- Take a class - on Sundays.', {
  kind: 'refusal',
});

test('a refusal is read back as it was written', () => {
  expect(readRefusal(passage)).toEqual({
    when: 'Wants the recipe',
    reason: 'It is secret.',
    alternatives: ['Read the label.', 'Take a class - on Sundays.'],
  });
});

test('reason and alternatives are pieces, the situation is not told', () => {
  const article = foundWith(passage);
  const piece = (text: string) => ({ text, quote: text, passage, values: [], glue: ' ' });
  expect(composeRefusal(article, passage)).toEqual({
    article,
    pieces: ['It is secret.', 'Read the label.', 'Take a class - on Sundays.'].map(piece),
    missing: [],
    alternatives: 2,
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
  const { article } = await cutArticle({ path: 'en/recipe.md', text, options: {} });
  const refusal = article?.passages.find(({ kind }) => kind === 'refusal');
  expect(refusal === undefined ? undefined : readRefusal(refusal)).toEqual({
    when: 'Wants the recipe',
    reason: 'It is secret. It stays so.',
    alternatives: [],
  });
});
