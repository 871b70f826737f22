/** What use has taught leads where it is surer than the words, and never over an editor's own wording. */
import { expect, it } from 'vitest';
import type { Judgement } from '../../src/retrieval/confidence.ts';
import { leadByLearned } from '../../src/retrieval/lead-by-learned.ts';

const found = [
  { articleKey: 1, passageKey: 10, score: 2 },
  { articleKey: 2, passageKey: 20, score: 1 },
];
const words: Judgement = { confidence: 0.6, inDomain: 0.9, answerable: 0.8, first: 0.7, asAsked: false };

it.each<[string, number, Partial<Judgement>, number[]]>([
  ['surer than the words', 0.9, {}, [2, 1]],
  ['as sure', 0.6, {}, [2, 1]],
  ['less sure', 0.59, {}, [1, 2]],
  ['a guess, where the words know nothing', 0.09, { confidence: 0 }, [1, 2]],
  ['sure, but an editor wrote otherwise', 0.9, { asAsked: true }, [1, 2]],
])('%s', (...[, score, judged, expected]) => {
  const { hits, judgement } = leadByLearned(found, [{ articleKey: 2, score, nearest: 0.5 }], { ...words, ...judged });
  expect(hits.map(({ articleKey }) => articleKey)).toEqual(expected);
  expect(hits.map(({ score: own }) => own)).toEqual(hits.map(({ score: own }) => own).sort((a, b) => b - a));
  expect(judgement.confidence).toBe(expected[0] === 2 ? score : { ...words, ...judged }.confidence);
});

it('keeps the passage that the words chose, and leaves the choice open where they found none', () => {
  const taught = [
    { articleKey: 2, score: 0.9, nearest: 0.5 },
    { articleKey: 3, score: 0.2, nearest: 0.5 },
  ];
  const { hits } = leadByLearned(found, taught, words);
  expect(hits.map(({ articleKey, passageKey }) => [articleKey, passageKey])).toEqual([
    [2, 20],
    [3, undefined],
    [1, 10],
  ]);
});

it('is not led by an article whose examples are unlike the question, however sure the model is', () => {
  const { hits, judgement } = leadByLearned(found, [{ articleKey: 2, score: 0.9, nearest: 0.1 }], words);
  expect({ hits, judgement }).toEqual({ hits: found, judgement: words });
});
