/** Which passage of an article lends the words, and which never does. */
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/domain/passage.ts';
import { askBack } from '../../src/reply/ask-back.ts';
import { compose } from '../../src/reply/compose.ts';
import { formOf } from '../../src/reply/form.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { foundWith, passageOf } from './make-draft.ts';

const analyzer = createAnalyzer();
const heat = { headingPath: ['Heat'], anchor: 'heat' };
const opening = passageOf('A pie is round.', { line: 1 });
const text = passageOf('The oven is hot.', { ...heat, line: 3 });
const reply = passageOf('Our oven is hot, {customer.name}. Mind the oven.', { ...heat, line: 4, kind: 'reply' });
const steps = passageOf('Touch the oven.', { ...heat, line: 5, kind: 'steps', audience: 'agent' });
const internal = passageOf('The oven broke.', { ...heat, line: 6, kind: 'internal', audience: 'agent' });
const code = passageOf('oven --hot', { ...heat, line: 7, kind: 'code' });

/** The words that an article lends to a question about its oven. */
function lent(best: Passage, passages: readonly Passage[], audience: 'customer' | 'agent' = 'customer') {
  const asked = new Map(analyzer.questionTerms('oven', 'en').map((term) => [term, 1]));
  const [draft] = compose(
    {
      article: foundWith(best, { audience }),
      passages,
      asked,
      customer: undefined,
      form: formOf(undefined),
      said: () => false,
    },
    analyzer,
  );
  return { said: draft?.pieces.map((piece) => piece.text) ?? [], missing: draft?.missing ?? [] };
}

describe('an article for customers', () => {
  test('lends the sendable wording of the section before its text', () => {
    expect(lent(text, [opening, text, reply])).toEqual({
      said: ['Mind the oven.', 'A pie is round.', 'The oven is hot.'],
      missing: ['customer.name'],
    });
  });

  test('lends the text of the section where there is no wording', () => {
    expect(lent(text, [opening, text])).toEqual({ said: ['A pie is round.', 'The oven is hot.'], missing: [] });
  });

  test('lends its only wording to the opening, not to another section', () => {
    const elsewhere = passageOf('Rolls are small.', { headingPath: ['Rolls'], anchor: 'rolls', line: 9 });
    expect(lent(opening, [opening, text, reply]).said).toEqual([
      'Mind the oven.',
      'A pie is round.',
      'The oven is hot.',
    ]);
    expect(lent(elsewhere, [opening, text, reply, elsewhere]).said).toEqual([
      'A pie is round.',
      'The oven is hot.',
      'Rolls are small.',
    ]);
  });

  test.each([
    ['steps', steps],
    ['internal notes', internal],
    ['code', code],
  ])('never lends its %s, though they fit best', (...[, best]) => {
    expect(lent(best, [opening, text, best]).said).toEqual(['A pie is round.', 'The oven is hot.']);
    expect(lent(best, [best])).toEqual({ said: [], missing: [] });
  });
});

test('an article for agents lends its steps and notes', () => {
  expect(lent(steps, [opening, text, steps], 'agent').said).toEqual(['Touch the oven.']);
  expect(lent(internal, [internal], 'agent').said).toEqual(['The oven broke.']);
});

describe('asking back', () => {
  const pie = foundWith(opening);
  const cake = foundWith(opening, { id: 'cake', title: 'Cake' });

  test('quotes the titles as they stand', () => {
    const cited = { lang: 'en', revision: 2, heading: '', anchor: '' };
    expect(askBack([pie, cake], 'en')).toEqual({
      variant: 'full',
      text: 'Could you tell me which of these you mean: «Pie» or «Cake»?',
      audience: 'customer',
      citations: [
        { ...cited, articleId: 'pie', title: 'Pie', quote: 'Pie' },
        { ...cited, articleId: 'cake', title: 'Cake', quote: 'Cake' },
      ],
    });
  });

  test('speaks Russian, names three at most, and is for agents when one title is theirs', () => {
    const { text: asked, audience } = askBack([pie, cake, { ...pie, audience: 'agent' }, cake], 'ru');
    expect(asked).toBe('Уточните, пожалуйста, о чём речь: «Pie» или «Cake» или «Pie»?');
    expect(audience).toBe('agent');
  });
});
