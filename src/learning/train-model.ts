/** Makes a model from all examples of one language. The same examples in the same order give the same model. */
import type { Analyzer } from '../text/analyzer.ts';
import type { Example } from './example.ts';
import { featuresOf, type Features } from './features.ts';
import { createLinear } from './linear.ts';
import { createModel, type Model } from './model.ts';
import { createRarity, type Rarity } from './rarity.ts';
import { rowsByClass } from './rivals.ts';
import { createShelf } from './shelf.ts';
import { createTrainer } from './train-class.ts';
import type { Vector } from './vectors.ts';

const NOTHING: Vector = { buckets: new Uint16Array(), values: new Float32Array() };
const NOBODY = -1;
/** Enough to hold its side against the examples of a class. */
const WEIGHT_OF_NOTHING = 10;

/** Trains in small steps: each `next()` is a few ms of work, the last one returns the model. */
export function* trainModel(
  examples: readonly Example[],
  lang: string,
  analyzer: Analyzer,
): Generator<undefined, Model> {
  const features: Features[] = [];
  for (const [at, { text }] of examples.entries()) {
    features.push(featuresOf(text, lang, analyzer));
    if (at % 100 === 99) yield;
  }
  const rarity = createRarity(features);
  const shelf = createShelf();
  const labels = new Int32Array(examples.length + 1);
  for (const [at, example] of examples.entries()) {
    const own = features[at];
    if (own !== undefined) labels[at] = shelf.put(example, rarity.vectorOf(own));
    if (at % 100 === 99) yield;
  }

  const classes = shelf.classes();
  const linear = createLinear(classes);
  const rowsOf = yield* rowsByClass(shelf.vectors, labels.subarray(0, examples.length), classes);
  // A question that shares nothing with any example is nobody's, however few articles there are to choose from.
  const nothing = shelf.vectors.push(NOTHING);
  labels[nothing] = NOBODY;
  for (const rows of rowsOf) rows.push(nothing);
  const weights = Float32Array.from([...examples.map(({ weight }) => weight), WEIGHT_OF_NOTHING]);
  const trainer = createTrainer({ vectors: shelf.vectors, rowsOf, labels, weights });
  for (let label = 0; label < classes; label += 1) {
    const trained = trainer.train(label);
    linear.addClass();
    linear.set(label, trained.weights, trained.bias);
    yield;
  }
  return createModel(shelf, linear, vectorizer(rarity, lang, analyzer));
}

/** Made apart from the training, so that it keeps nothing of it in memory. */
function vectorizer(rarity: Rarity, lang: string, analyzer: Analyzer): (text: string) => Vector {
  return (text) => rarity.vectorOf(featuresOf(text, lang, analyzer));
}

/** Runs all steps at once. */
export function trainAtOnce(examples: readonly Example[], lang: string, analyzer: Analyzer): Model {
  const steps = trainModel(examples, lang, analyzer);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
