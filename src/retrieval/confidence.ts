/** How sure we may be that the first hit answers the question, as one number, and what speaks against it. */
import type { LexicalHit } from '../index/lexical.ts';
import { weights } from './confidence-weights.ts';

export interface Judgement {
  /** 0..1, calibrated: the probability that the first hit answers. */
  readonly confidence: number;
  /** 0..1: that the question is about what these articles are about at all. */
  readonly inDomain: number;
  /** 0..1: where it is, that some article answers it. */
  readonly answerable: number;
  /** 0..1: where one does, that the first hit is it. */
  readonly first: number;
  /** Whether the first hit alone was asked for word for word, by its title or a curated question. */
  readonly asAsked: boolean;
}

/** What the judgement must know of the question beside its hits. */
export interface AskedQuestion {
  /** Distinct terms that were searched. */
  readonly terms: number;
  /** 0..1: share of their weight that no article holds. */
  readonly unknown: number;
  /** 0..1: corrections made over the words of the last turn. */
  readonly corrected: number;
}

/**
 * A product of three logistic functions, each fitted where its own question is the only open one; the product is
 * calibrated once more as a whole. `npm run fit:confidence` makes the weights. Wants the first ten hits, where there
 * are as many; without any the confidence is 0.
 */
export function judge(hits: readonly LexicalHit[], question: AskedQuestion, by: JudgementWeights = weights): Judgement {
  const signals = signalsOf(hits, question);
  if (signals === undefined) return nothingFound;
  return hits[0]?.exact === true && hits[1]?.exact !== true ? asAsked : judgeBy(signals, by);
}

/** The same of signals alone. */
export function judgeBy(signals: Signals, by: JudgementWeights): Judgement {
  const inDomain = logistic(by.inDomain, signals);
  const answerable = logistic(by.answerable, signals);
  const first = logistic(by.first, signals);
  const raw = Math.min(1 - 1e-6, Math.max(1e-6, inDomain * answerable * first));
  const { slope, intercept } = by.calibration;
  const confidence = sigmoid(slope * Math.log(raw / (1 - raw)) + intercept);
  return { confidence, inDomain, answerable, first, asAsked: false };
}

const nothingFound: Judgement = { confidence: 0, inDomain: 0, answerable: 0, first: 0, asAsked: false };

/** An editor wrote that this article answers this question, word for word, and no other does. */
const asAsked: Judgement = { confidence: 0.97, inDomain: 1, answerable: 1, first: 0.97, asAsked: true };

export type SignalName = keyof Signals;
export type Signals = NonNullable<ReturnType<typeof signalsOf>>;

/** What the judgement is made of; `undefined` without hits. */
export function signalsOf(hits: readonly LexicalHit[], { terms, unknown, corrected }: AskedQuestion) {
  const [first, second] = hits;
  if (first === undefined) return undefined;
  // Nobody to lead over says little by itself: a strange question finds few hits, and so does a very clear one.
  const leadOver = (hit: LexicalHit | undefined) => (hit === undefined ? first.strength : 1 - hit.score / first.score);
  return {
    strength: first.strength,
    rootStrength: Math.sqrt(first.strength),
    logStrength: Math.log(0.02 + first.strength),
    nearness: first.nearness,
    evidence: Math.log1p(first.evidence),
    alike: Math.log1p(first.alike),
    matched: Math.log(Math.max(1, first.matched)),
    unmatchedShare: 1 - first.matched / Math.max(1, terms),
    unmatched: Math.log1p(Math.max(0, terms - first.matched)),
    lead: leadOver(second),
    leadOverFifth: leadOver(hits[4]),
    leadOverTenth: leadOver(hits[9]),
    unknown,
    corrected,
  };
}

export interface JudgementWeights {
  readonly inDomain: Weights;
  readonly answerable: Weights;
  readonly first: Weights;
  readonly calibration: { readonly slope: number; readonly intercept: number };
}

type Weights = { readonly bias: number } & Readonly<Partial<Record<SignalName, number>>>;

function logistic(of: Weights, signals: Signals): number {
  let sum = of.bias;
  for (const name of Object.keys(signals) as SignalName[]) sum += (of[name] ?? 0) * signals[name];
  return sigmoid(sum);
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
