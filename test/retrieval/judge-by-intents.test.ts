/** The confidence where articles are told apart by how they are asked. */
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/retrieval/confidence.ts';
import { judgeByIntents } from '../../src/retrieval/judge-by-intents.ts';

const judgement: Judgement = { confidence: 0.4, inDomain: 0.9, answerable: 0.6, first: 0.5, asAsked: false };
const hits = [{ articleKey: 1 }, { articleKey: 2 }];
const by = (own: number, other: number) =>
  new Map([
    [1, own],
    [2, other],
  ]);

test('grows with the lead of the first over the others', () => {
  const of = (own: number, other: number) => judgeByIntents(judgement, hits, by(own, other)).confidence;
  expect(of(0.5, -0.8)).toBeGreaterThan(of(0.1, -0.8));
  expect(of(0.1, -0.8)).toBeGreaterThan(of(0.1, 0.1));
  expect(of(0.1, 0.1)).toBeGreaterThan(of(-0.9, 0.3));
});

test('leaves alone what an editor wrote word for word, and corpora without intents', () => {
  const asAsked = { ...judgement, confidence: 0.97, asAsked: true };
  expect(judgeByIntents(asAsked, hits, by(-1, 1))).toBe(asAsked);
  expect(judgeByIntents(judgement, hits, new Map())).toBe(judgement);
});

test('no chance is smaller than that of all of them', () => {
  const { confidence, inDomain, answerable, first } = judgeByIntents(judgement, hits, by(1, -1));
  expect(Math.min(inDomain, answerable, first)).toBeGreaterThanOrEqual(confidence);
});
