/** Whether a refusal keeps the formula: the reason for the no, and what can be done instead. */
import { createAnalyzer } from '../../src/text/analyzer.ts';

export interface SpokenRefusal {
  readonly reason: string;
  readonly alternatives: readonly string[];
  /** What was sent. */
  readonly text: string;
}

/** Share of the telling stems that must be spoken: a model may word them anew, but not leave them out. */
const SPOKEN = 0.5;

const analyzer = createAnalyzer();

/**
 * True where there are a reason and an alternative, and the text has half of the telling stems of the reason and half of
 * those that an alternative adds to it. `{reason: 'Блюда за столом не возвращаем', alternatives: ['Можем заменить соус']}`
 * is kept by `Блюдо за столом мы не возвращаем, но заменим соус`, and not by its first half alone.
 */
export function keepsFormula({ reason, alternatives, text }: SpokenRefusal): boolean {
  const spoken = new Set(stemsOf(text));
  const because = stemsOf(reason);
  if (because.length === 0 || !isSpoken(because, spoken)) return false;
  return alternatives.map(stemsOf).some((instead) => {
    const added = instead.filter((stem) => !because.includes(stem));
    return instead.length > 0 && isSpoken(added.length > 0 ? added : instead, spoken);
  });
}

/** Distinct; Russian and English words are stemmed by their script, whatever the language given. */
function stemsOf(text: string): string[] {
  return [...new Set(analyzer.questionTerms(text, 'ru'))];
}

function isSpoken(stems: readonly string[], spoken: ReadonlySet<string>): boolean {
  return stems.filter((stem) => spoken.has(stem)).length >= SPOKEN * stems.length;
}
