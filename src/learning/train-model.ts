/** Makes a model from all examples of one language. The same examples in the same order give the same model. */
import type { Analyzer } from '../text/analyzer.ts';
import type { Example } from './example.ts';
import { featuresOf, type Features } from './features.ts';
import { createLinear } from './linear.ts';
import { createModel, type Model } from './model.ts';
import { createRarity } from './rarity.ts';
import { rowsByClass } from './rivals.ts';
import { createShelf } from './shelf.ts';
import { createTrainer } from './train-class.ts';
import type { Vector } from './vectors.ts';

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
  const vectors: Vector[] = [];
  for (const [at, one] of features.entries()) {
    vectors.push(rarity.vectorOf(one));
    if (at % 100 === 99) yield;
  }
  const shelf = createShelf();
  const labels = Int32Array.from(examples, (example, at) => shelf.put(example, vectors[at] ?? NOTHING));
  yield;

  const classes = shelf.classes();
  const linear = createLinear(classes);
  const rowsOf = yield* rowsByClass(shelf.vectors, vectors, labels, classes);
  const weights = Float32Array.from(examples, ({ weight }) => weight);
  const trainer = createTrainer({ vectors: shelf.vectors, rowsOf, labels, weights });
  for (let label = 0; label < classes; label += 1) {
    const trained = trainer.train(label);
    linear.addClass();
    linear.set(label, trained.weights, trained.bias);
    yield;
  }
  return createModel(shelf, linear, (text) => rarity.vectorOf(featuresOf(text, lang, analyzer)));
}

/** Runs all steps at once. */
export function trainAtOnce(examples: readonly Example[], lang: string, analyzer: Analyzer): Model {
  const steps = trainModel(examples, lang, analyzer);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const NOTHING: Vector = { buckets: new Uint16Array(), values: new Float32Array() };
