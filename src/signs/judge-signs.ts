/** Judges what a customer said by all that speaks for a person taking over: the phrase tables, and what examples taught. */
import type { Vector } from '../learning/vectors.ts';
import { sensitiveKinds, type SensitiveKind } from '../policy/sensitive-phrases.ts';
import { words } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { inBothLayouts } from '../text/spoken.ts';
import { guessLang } from '../text/guess-lang.ts';
import type { SignFeatures } from './sign-features.ts';
import { signWindows } from './sign-windows.ts';
import { unpackDecision, type Decision, type PackedDecision } from './sparse-weights.ts';

export const handoffSigns = ['sensitive', 'asked_for_human', 'angry'] as const;
export type HandoffSign = (typeof handoffSigns)[number];

/** Log odds of a sign: how much what was learned weighs, and how much a phrase of the table. */
export interface SignOdds {
  readonly bias: number;
  readonly learned: number;
  readonly phrase: number;
}

/** What is known of one language. */
export interface SignWeights {
  readonly signs: Readonly<Record<HandoffSign, PackedDecision>>;
  /** Tell which kind of sensitive it is, once it is. */
  readonly kinds: Readonly<Record<SensitiveKind, PackedDecision>>;
  readonly odds: Readonly<Record<HandoffSign, SignOdds>>;
}

export type Lang = 'ru' | 'en';

export interface JudgedSigns {
  /** By sign: the highest decision of the examples' model over all windows. */
  readonly decisions: Readonly<Record<HandoffSign, number>>;
  /** By sign, 0..1. */
  readonly probabilities: Readonly<Record<HandoffSign, number>>;
  /** Of the gravest window. */
  readonly kind: SensitiveKind;
}

export type JudgeSigns = (texts: readonly string[], phrases: Readonly<Record<HandoffSign, boolean>>) => JudgedSigns;

/** Weights are unpacked when a text of their language is first judged. */
export function createJudgeSigns(features: SignFeatures, weights: Readonly<Record<Lang, SignWeights>>): JudgeSigns {
  const unpacked = new Map<Lang, Unpacked>();
  function modelOf(lang: Lang): Unpacked {
    const known = unpacked.get(lang) ?? unpack(weights[lang]);
    unpacked.set(lang, known);
    return known;
  }

  return (texts, phrases) => {
    const windows = windowsOf(texts);
    const decisions = { sensitive: -Infinity, asked_for_human: -Infinity, angry: -Infinity };
    const probabilities = { sensitive: 0, asked_for_human: 0, angry: 0 };
    let kind: SensitiveKind = 'other';
    for (const window of windows.length > 0 ? windows : ['']) {
      const lang = guessLang(window) ?? 'en';
      const model = modelOf(lang);
      const vector = features(window, lang);
      for (const sign of handoffSigns) {
        const decision = decide(model.signs[sign], vector);
        if (sign === 'sensitive' && decision > decisions.sensitive) kind = highest(model.kinds, vector);
        decisions[sign] = Math.max(decisions[sign], decision);
        const odds = weights[lang].odds[sign];
        const sum = odds.bias + odds.learned * decision + (phrases[sign] ? odds.phrase : 0);
        probabilities[sign] = Math.max(probabilities[sign], 1 / (1 + Math.exp(-sum)));
      }
    }
    return { decisions, probabilities, kind };
  };
}

/**
 * As the texts stand, and as the keys give them in the other layout: never both in one window. A text that holds a word
 * of the small ones that every text holds was typed in the right layout.
 */
function windowsOf(texts: readonly string[]): string[] {
  const typed = texts.map((text) => (words(text).some(isStopWord) ? [text] : inBothLayouts(text)));
  return [0, 1].flatMap((layout) => signWindows(typed.flatMap((both) => both[layout] ?? [])));
}

interface Unpacked {
  readonly signs: Readonly<Record<HandoffSign, Decision>>;
  readonly kinds: readonly (readonly [SensitiveKind, Decision])[];
}

function unpack({ signs, kinds }: SignWeights): Unpacked {
  return {
    signs: {
      sensitive: unpackDecision(signs.sensitive),
      asked_for_human: unpackDecision(signs.asked_for_human),
      angry: unpackDecision(signs.angry),
    },
    kinds: sensitiveKinds.map((kind) => [kind, unpackDecision(kinds[kind])]),
  };
}

function decide({ weights, bias }: Decision, { buckets, values }: Vector): number {
  let sum = bias;
  for (let at = 0; at < buckets.length; at += 1) sum += (values[at] ?? 0) * (weights[buckets[at] ?? 0] ?? 0);
  return sum;
}

function highest(kinds: Unpacked['kinds'], vector: Vector): SensitiveKind {
  let best: SensitiveKind = 'other';
  let most = -Infinity;
  for (const [kind, decision] of kinds) {
    const value = decide(decision, vector);
    if (value > most) [best, most] = [kind, value];
  }
  return best;
}
