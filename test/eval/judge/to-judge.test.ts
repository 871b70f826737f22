/** What the judge reads of a run's records. */
import { expect, it } from 'vitest';
import { answerToJudge, pairToJudge } from '../../../eval/judge/to-judge.ts';
import { recordSchema } from '../../../eval/suite/record.ts';

const quote = 'Bake it for 40 minutes.';
const record = recordSchema.parse({
  ...{ id: 'a', repeat: 0, lang: 'en', split: 'test', kind: 'plain', cluster: 'a', risk: 'low', topics: [] },
  question: 'How long does a pie take?',
  expected: { actions: ['answer'], articles: ['pie'], nuggets: [{ text: '40 minutes', vital: true }] },
  ...{ did: 'answer', confidence: 0.9, hits: ['pie'], text: 'Forty minutes.', sentences: [] },
  citations: [
    { articleId: 'pie', title: 'Pie', quote },
    { articleId: 'pie', title: 'Pie', quote },
  ],
  ...{ scores: {}, right: true, faults: [], ms: { search: 1, suggest: 1, turn: 1 }, degraded: false },
});
const shown = { did: 'answer', text: 'Forty minutes.', quotes: [quote] };

it('is the question, what was expected, and what was shown with each quote once', () => {
  const { question, expected } = record;
  expect(answerToJudge(record)).toEqual({ question, expected, shown });
  const silent = { ...record, did: 'silent' as const, text: '', citations: [] };
  const second = { did: 'silent', text: '', quotes: [] };
  expect(pairToJudge(record, silent)).toEqual({ question, expected, first: shown, second });
});

it('is no pair of two cases', () => {
  expect(() => pairToJudge(record, { ...record, id: 'b' })).toThrow(RangeError);
});
