/** A hand-off is no false alarm where the right article's own words promise a person. */
import { expect, test } from 'vitest';
import { keepsPromise } from '../../../eval/metrics/keeps-promise.ts';

test.each<[string, Parameters<typeof keepsPromise>[0], boolean]>([
  ['the right article promises', { reason: 'policy', cited: 'courier-rude', articles: ['courier-rude'] }, true],
  ['another article promises', { reason: 'policy', cited: 'contacts', articles: ['courier-rude'] }, false],
  ['nothing is said', { reason: 'policy', cited: undefined, articles: ['courier-rude'] }, false],
  ['handed off for want of an answer', { reason: 'no_match', cited: 'contacts', articles: ['contacts'] }, false],
  ['not handed off', { reason: undefined, cited: 'contacts', articles: ['contacts'] }, false],
])('%s', (...[, handedOff, kept]) => {
  expect(keepsPromise(handedOff)).toBe(kept);
});
