/** The module that holds the weights of the signs of a hand-over, made from the examples. */
import { format } from 'prettier';
import { createListen } from '../../src/signs/hear-signs.ts';
import type { Lang, SignWeights } from '../../src/signs/judge-signs.ts';
import { createSignFeatures } from '../../src/signs/sign-features.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { readSignExamples } from './read-sign-examples.ts';
import { trainSigns, type HeldOutExample } from './train-signs.ts';

export interface LearnedSigns {
  readonly weights: Readonly<Record<Lang, SignWeights>>;
  readonly heldOut: readonly HeldOutExample[];
}

export async function learnSigns(): Promise<LearnedSigns> {
  const analyzer = createAnalyzer();
  const features = createSignFeatures(analyzer);
  const listen = createListen(analyzer);
  const said = (text: string) => listen([text]);
  const examples = await readSignExamples();
  const ru = trainSigns(examples, 'ru', features, said);
  const en = trainSigns(examples, 'en', features, said);
  return { weights: { ru: ru.weights, en: en.weights }, heldOut: [...ru.heldOut, ...en.heldOut] };
}

export async function signWeightsModule(weights: LearnedSigns['weights']): Promise<string> {
  const text =
    '/** The weights of judge-signs.ts, made by `npm run fit:signs`. */\n' +
    "import type { Lang, SignWeights } from './judge-signs.ts';\n\n" +
    `export const signWeights: Readonly<Record<Lang, SignWeights>> = ${JSON.stringify(weights)};\n`;
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 });
}
