/** What an agent made of a suggestion, word by word. */
import { diffWords } from 'diff';
import type { Difference } from '../domain/contact.ts';

/** What two long texts without a word in common may take, in ms; then one stands in place of the other. */
const DEADLINE = 200;

const segmenters = new Map<string, Intl.Segmenter>();

export function differenceOf(suggested: string, sent: string, lang: string): Difference {
  const parts = diffWords(suggested, sent, { intlSegmenter: segmenterOf(lang), timeout: DEADLINE });
  if (parts === undefined) {
    return [
      { op: 'removed', text: suggested },
      { op: 'added', text: sent },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function segmenterOf(lang: string): Intl.Segmenter {
  const own = lang === 'ru' ? 'ru' : 'en';
  const segmenter = segmenters.get(own) ?? new Intl.Segmenter(own, { granularity: 'word' });
  segmenters.set(own, segmenter);
  return segmenter;
}
