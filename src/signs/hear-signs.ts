/** Hears in what a customer said that a person should take over: a grave matter, a wish for a person, anger. */
import { createMoodOf, type Mood } from '../policy/angry.ts';
import { createAskedForHuman } from '../policy/asked-for-human.ts';
import { createSensitive, isUrgent } from '../policy/sensitive.ts';
import type { SensitiveKind } from '../policy/sensitive-phrases.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { readInBothLayouts } from '../text/spoken.ts';
import {
  createJudgeSigns,
  handoffSigns,
  type HandoffSign,
  type JudgedSigns,
  type Lang,
  type SignWeights,
} from './judge-signs.ts';
import { createSignFeatures } from './sign-features.ts';
import { signWeights } from './sign-weights.ts';

export interface HeardSigns {
  readonly sensitive: SensitiveKind | undefined;
  readonly askedForHuman: boolean;
  readonly mood: Mood;
  /** Likelier than not, and too unsure to keep a good answer back: decides where there is none. */
  readonly likely: LikelySign | undefined;
}

export interface LikelySign {
  readonly sign: HandoffSign;
  /** Where it is `sensitive`. */
  readonly kind: SensitiveKind | undefined;
}

/** `texts` are the messages of one turn, in any order. */
export type HearSigns = (texts: readonly string[]) => HeardSigns;

/**
 * Probabilities above which a sign is heard: by itself, and where a phrase of the table says so too and only a clear no
 * speaks against it. A missed danger costs far more than a needless hand-over, so it needs the least. `likely` is
 * enough where there is no answer: each is reached by at most 4 of 100 held-out look-alikes that no article answers.
 */
const limits = {
  urgent: { unsaid: 0.85, said: 0.12, likely: 0.6 },
  grave: { unsaid: 0.9, said: 0.3, likely: 0.75 },
  askedForHuman: { unsaid: 0.85, said: 0.25, likely: 0.5 },
  angry: { unsaid: 0.9, said: 0.3, likely: 0.5 },
} as const;

/**
 * Neither the phrases nor what examples taught decides alone: a phrase raises the odds by as much as it was worth on the
 * examples, so that "is there a discount for the police?" is none though the police are named.
 */
export function createHearSigns(
  analyzer: Analyzer,
  weights: Readonly<Record<Lang, SignWeights>> = signWeights,
): HearSigns {
  const listen = createListen(analyzer);
  const judge = createJudgeSigns(createSignFeatures(analyzer), weights);

  return (texts) => {
    const said = listen(texts);
    return heardOf(judge(texts, phrasesOf(said)), said);
  };
}

/** Which signs the phrases alone give. */
export function phrasesOf({ sensitive, askedForHuman, mood }: HeardSigns): Readonly<Record<HandoffSign, boolean>> {
  return { sensitive: sensitive !== undefined, asked_for_human: askedForHuman, angry: mood === 'angry' };
}

/** What is heard where the phrases said so much and the examples' model judged so. */
export function heardOf({ probabilities, kind: learned }: JudgedSigns, said: HeardSigns): HeardSigns {
  const kind = said.sensitive ?? learned;
  const phrases = phrasesOf(said);
  const isHeard = (sign: HandoffSign, limit: keyof typeof limits) =>
    probabilities[sign] > limits[limit][phrases[sign] ? 'said' : 'unsaid'];
  const calmer = said.mood === 'angry' ? 'annoyed' : said.mood;
  return {
    sensitive: isHeard('sensitive', isUrgent(kind) ? 'urgent' : 'grave') ? kind : undefined,
    askedForHuman: isHeard('asked_for_human', 'askedForHuman'),
    mood: isHeard('angry', 'angry') ? 'angry' : calmer,
    likely: likelyOf(probabilities, learned),
  };
}

/** The likeliest; of equal ones the graver. */
function likelyOf(probabilities: JudgedSigns['probabilities'], kind: SensitiveKind): LikelySign | undefined {
  const least = {
    sensitive: limits[isUrgent(kind) ? 'urgent' : 'grave'].likely,
    asked_for_human: limits.askedForHuman.likely,
    angry: limits.angry.likely,
  };
  const [sign] = handoffSigns
    .filter((one) => probabilities[one] >= least[one])
    .sort((one, other) => probabilities[other] - probabilities[one]);
  return sign && { sign, kind: sign === 'sensitive' ? kind : undefined };
}

/** By the phrase tables alone. */
export function createListen(analyzer: Analyzer): HearSigns {
  const askedForHuman = createAskedForHuman(analyzer);
  const sensitive = createSensitive(analyzer);
  const moodOf = createMoodOf(analyzer);

  return (texts) => {
    const read = texts.flatMap((text) => readInBothLayouts(text, analyzer));
    return {
      sensitive: read.map(sensitive).find((kind) => kind !== undefined),
      askedForHuman: read.some(askedForHuman),
      mood: moodOf(texts.join('\n')),
      likely: undefined,
    };
  };
}
