/** Speaking, asking back or staying silent, by the evidence alone. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { decide, type Decision, type Evidence } from '../../src/policy/decide.ts';
import type { HiddenBecause } from '../../src/policy/visibility.ts';

const threshold = 0.4;

/** One clear hit for a long question. */
const clear: Evidence = {
  ...{ confidence: 0.9, inDomain: 0.9, answerable: 0.9, first: 0.9, asAsked: false },
  ...{ withheld: undefined, words: 5, scores: [3, 1, 1] },
};
/** Below the threshold, where 7 of 10 of it is the chance that some article answers. */
const unsure = { confidence: 0.1, inDomain: 0.7, answerable: 0.4, first: 0.2 };
const speak: Decision = { kind: 'speak' };
const askBack: Decision = { kind: 'ask_back' };
const silent = (reason: 'no_match' | 'stale' | 'internal_only'): Decision => ({ kind: 'stay_silent', reason });

test.each<[string, Partial<Evidence>, Decision]>([
  ['a clear hit is said', {}, speak],
  ['the threshold itself is enough', { confidence: 0.4 }, speak],
  ['a hit under the threshold is not said', { confidence: 0.39 }, askBack],
  ['no hit at all is no match', { ...unsure, confidence: 0, scores: [] }, silent('no_match')],
  ['where some article answers it is asked which', unsure, askBack],
  ['what none answers is not', { ...unsure, answerable: 0.39 }, silent('no_match')],
  ['nor what is about something else', { ...unsure, inDomain: 0.69 }, silent('no_match')],
  ['of one hit there is no choice', { ...unsure, scores: [3] }, silent('no_match')],
  ['two words that fit two articles are asked back, however sure', { words: 2, scores: [2, 1.4] }, askBack],
  ['a tie starts at 70 % of the first', { words: 2, scores: [2, 1.39] }, speak],
  ['three words tell enough', { words: 3, scores: [3, 3] }, speak],
  ['what an editor wrote is said', { words: 1, scores: [3, 3], asAsked: true }, speak],
])('%s', (...[, evidence, expected]) => {
  expect(decide({ ...clear, ...evidence }, threshold)).toEqual(expected);
});

test.each<[HiddenBecause, Decision]>([
  ['internal_only', silent('internal_only')],
  ['stale', silent('stale')],
  ['not_yet', silent('stale')],
  ['not_published', silent('no_match')],
  ['other_language', silent('no_match')],
  ['other_channel', silent('no_match')],
])('a better answer that is hidden as %s keeps it silent for that reason', (because, expected) => {
  const evidence = { ...clear, confidence: 0.5, withheld: { because, confidence: 0.8 } };
  expect(decide(evidence, threshold)).toEqual(expected);
});

test.each<[string, number, number, Decision]>([
  ['as good as the visible one', 0.6, 0.6, speak],
  ['worse than the visible one', 0.6, 0.5, speak],
  ['itself unlikely', 0.1, 0.39, askBack],
  ['likely enough', 0.1, 0.4, silent('stale')],
])('a hidden answer that is %s', (...[, visible, hidden, expected]) => {
  const evidence: Evidence = { ...clear, confidence: visible, withheld: { because: 'stale', confidence: hidden } };
  expect(decide(evidence, threshold)).toEqual(expected);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const because = fc.constantFrom<HiddenBecause>('internal_only', 'stale', 'not_yet', 'other_channel');

test('it never speaks under the threshold, and neither speaks nor asks over a better hidden answer', () => {
  fc.assert(
    fc.property(
      fc.record({
        confidence: share,
        inDomain: share,
        answerable: share,
        first: share,
        asAsked: fc.boolean(),
        withheld: fc.option(fc.record({ because, confidence: share }), { nil: undefined }),
        words: fc.nat(6),
        scores: fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { maxLength: 5 }),
      }),
      share,
      (evidence, limit) => {
        const { kind } = decide(evidence, limit);
        const hidden = evidence.withheld?.confidence ?? -1;
        const outshone = hidden >= limit && hidden > evidence.confidence;
        if (kind === 'speak') expect(evidence.confidence >= limit && !outshone).toBe(true);
        if (kind === 'ask_back') expect(evidence.scores.length > 1 && !outshone).toBe(true);
        if (evidence.confidence >= limit && evidence.words > 2 && !outshone) expect(kind).toBe('speak');
      },
    ),
  );
});
