/** Trains what tells the signs of a hand-over in one language, and the odds that join it with the phrase tables. */
import { createTrainer } from '../../src/learning/train-class.ts';
import { createVectors } from '../../src/learning/vectors.ts';
import { sensitiveKinds } from '../../src/policy/sensitive-phrases.ts';
import { phrasesOf, type HeardSigns } from '../../src/signs/hear-signs.ts';
import {
  createJudgeSigns,
  type HandoffSign,
  type JudgedSigns,
  type Lang,
  type SignOdds,
  type SignWeights,
} from '../../src/signs/judge-signs.ts';
import type { SignFeatures } from '../../src/signs/sign-features.ts';
import { signWindows } from '../../src/signs/sign-windows.ts';
import { packDecision, type PackedDecision } from '../../src/signs/sparse-weights.ts';
import { fitLogistic } from '../fit-logistic.ts';
import { groupBy } from '../group-by.ts';
import { seedOf } from '../random.ts';
import type { SignExample } from './read-sign-examples.ts';

export type SaidByPhrases = (text: string) => HeardSigns;

export interface HeldOutExample {
  readonly example: SignExample;
  /** By the phrase tables alone. */
  readonly said: HeardSigns;
  /** By weights that never saw its group. */
  readonly judged: JudgedSigns;
}

/** Weights below this share of the largest of their decision are left out. */
const LEAST = 0.04;
/**
 * An article's question counts less than a written example in the odds: there are many, and few are near a sign. From .25
 * down to .08 the recall on held-out examples rose by .03 at the same precision; below that only false alarms did.
 */
const WEIGHT_OF_QUESTION = 0.08;
/** A text without words is no sign: its example weighs as much as several. */
const WEIGHT_OF_NOTHING = 5;
const FOLDS = 5;
const noOdds: SignOdds = { bias: 0, learned: 1, phrase: 0 };

/** The weights of a language, and how they judge what they did not see. */
export function trainSigns(
  examples: readonly SignExample[],
  lang: Lang,
  features: SignFeatures,
  saidByPhrases: SaidByPhrases,
): { readonly weights: SignWeights; readonly heldOut: readonly HeldOutExample[] } {
  const own = examples.filter((example) => example.lang === lang);
  const unjoined = { sensitive: noOdds, asked_for_human: noOdds, angry: noOdds };
  const decided = [...groupBy(own, ({ group }) => String(seedOf(group) % FOLDS)).values()].flatMap((fold) => {
    const inside = new Set(fold);
    const learned = {
      ...trainDecisions(
        own.filter((one) => !inside.has(one)),
        lang,
        features,
      ),
      odds: unjoined,
    };
    const judge = createJudgeSigns(features, { ru: learned, en: learned });
    return fold.map((example): HeldOutExample => {
      const said = saidByPhrases(example.text);
      return { example, said, judged: judge([example.text], phrasesOf(said)) };
    });
  });
  const odds = {
    sensitive: fitOdds(decided, 'sensitive'),
    asked_for_human: fitOdds(decided, 'asked_for_human'),
    angry: fitOdds(decided, 'angry'),
  };
  const heldOut = decided.map((one): HeldOutExample => {
    const probability = (sign: HandoffSign) => {
      const { bias, learned, phrase } = odds[sign];
      return (
        1 / (1 + Math.exp(-(bias + learned * one.judged.decisions[sign] + (phrasesOf(one.said)[sign] ? phrase : 0))))
      );
    };
    const probabilities = {
      sensitive: probability('sensitive'),
      asked_for_human: probability('asked_for_human'),
      angry: probability('angry'),
    };
    return { ...one, judged: { ...one.judged, probabilities } };
  });
  return { weights: { ...trainDecisions(own, lang, features), odds }, heldOut };
}

function trainDecisions(
  examples: readonly SignExample[],
  lang: Lang,
  features: SignFeatures,
): Pick<SignWeights, 'signs' | 'kinds'> {
  const learned = examples.flatMap((example) => partsOf(example).map((text) => ({ ...example, text })));
  const vectors = createVectors();
  for (const { text } of learned) vectors.push(features(text, lang));
  const nothing = vectors.push({ buckets: new Uint16Array(), values: new Float32Array() });
  const weights = Float32Array.from([...learned.map(() => 1), WEIGHT_OF_NOTHING]);

  const train = (belongs: (example: SignExample) => boolean, rows: readonly number[]): PackedDecision => {
    const labels = Int32Array.from([...learned.map((example) => (belongs(example) ? 0 : 1)), 1]);
    const trained = createTrainer({ vectors, rowsOf: [rows], labels, weights }).train(0);
    return packDecision(trained.weights, trained.bias, LEAST);
  };
  const all = [...learned.keys(), nothing];
  const grave = learned.flatMap(({ sign }, at) => (sign === 'sensitive' ? [at] : []));
  return {
    signs: {
      sensitive: train(({ sign }) => sign === 'sensitive', all),
      asked_for_human: train(({ sign }) => sign === 'asked_for_human', all),
      angry: train(({ sign }) => sign === 'angry', all),
    },
    kinds: Object.fromEntries(
      sensitiveKinds.map((kind) => [kind, train((example) => example.kind === kind, grave)]),
    ) as SignWeights['kinds'],
  };
}

/**
 * As a turn is read. A text of several sentences is learned with all of them together; where it holds no sign, none of
 * its sentences does, so each is learned too.
 */
function partsOf({ sign, text }: SignExample): readonly string[] {
  const windows = signWindows([text]);
  return sign === 'none' && windows.length > 0 ? windows : [windows.at(-1) ?? ''];
}

function fitOdds(decided: readonly HeldOutExample[], sign: HandoffSign): SignOdds {
  const fitted = fitLogistic(
    decided.map(({ example, judged, said }) => ({
      values: [1, judged.decisions[sign], phrasesOf(said)[sign] ? 1 : 0],
      label: example.sign === sign ? 1 : 0,
      weight: example.fromArticle ? WEIGHT_OF_QUESTION : 1,
    })),
  );
  const [bias = 0, learned = 0, phrase = 0] = fitted.map((value) => Number(value.toFixed(2)));
  return { bias, learned, phrase };
}
