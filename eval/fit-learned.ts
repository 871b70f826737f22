/** Makes the weights of src/learning/probability.ts from training and validation questions, and prints them. */
import type { Model } from '../src/learning/model.ts';
import { signalNames, signalsOf } from '../src/learning/probability.ts';
import { trainAtOnce } from '../src/learning/train-model.ts';
import { createAnalyzer } from '../src/text/analyzer.ts';
import { fitLogistic, type Example } from './fit-logistic.ts';
import { firstOfEach, readIntents, titleOf, type LabelledQuestion } from './read-intents.ts';

const banking = await readIntents('en_banking77', 'train.jsonl');
const clinc = (await readIntents('en_clinc_oos', 'train.jsonl')).filter(({ intent }) => intent !== undefined);
const asked = await readIntents('en_clinc_oos', 'val.jsonl');

const held = banking.filter((question, at) => question.intent !== undefined && at % 5 === 0);
const known = banking.filter((question, at) => question.intent !== undefined && at % 5 !== 0);
const fewerClinc = withoutSome(clinc);
const sets = [clinc, fewerClinc, known, withoutSome(known)].flatMap((examples) =>
  [Infinity, 10, 3].map((count) => ({
    examples: firstOfEach(examples, count),
    questions: examples === clinc || examples === fewerClinc ? asked : held,
  })),
);

const analyzer = createAnalyzer();
const found: Example[] = [];
for (const { examples, questions } of sets) {
  const intents = [...new Set(examples.map(({ intent }) => intent ?? ''))];
  const model = trained(examples, intents);
  let right = 0;
  for (const { text, intent } of questions) {
    const [first] = signalsOf(model.judge(text), 1);
    if (first === undefined) continue;
    const hit = intents[first.articleKey - 1] === intent ? 1 : 0;
    right += hit;
    const values = [1, ...signalNames.map((name) => first.signals[name])];
    found.push({ values, label: hit, weight: 1 / questions.length });
  }
  process.stderr.write(
    `${examples.length} examples: ${(right / questions.length).toFixed(3)} of the questions right\n`,
  );
}
const weights = fitLogistic(found);
process.stdout.write(
  `${JSON.stringify(Object.fromEntries(['bias', ...signalNames].map((key, at) => [key, Number((weights[at] ?? 0).toFixed(2))])))}\n`,
);

/** Without every third intent: its questions are near to what is known, and nothing answers them. */
function withoutSome(questions: readonly LabelledQuestion[]): LabelledQuestion[] {
  const intents = [...new Set(questions.map(({ intent }) => intent))];
  return questions.filter(({ intent }) => intents.indexOf(intent) % 3 !== 0);
}

function trained(examples: readonly LabelledQuestion[], intents: readonly string[]): Model {
  const titles = intents.map((intent, at) => ({ key: -1 - at, articleKey: at + 1, text: titleOf(intent), weight: 1 }));
  const accepted = examples.map(({ text, intent }, at) => ({
    key: at + 1,
    articleKey: intents.indexOf(intent ?? '') + 1,
    text,
    weight: 1,
  }));
  return trainAtOnce([...titles, ...accepted], 'en', analyzer);
}
