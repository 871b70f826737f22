/** What the benchmarks' model answers: three variants in the passages' own sentences, each with its marker. */
import { sentences } from '../../src/text/sentences.ts';

const courtesy = {
  ru: 'Если появятся вопросы, напишите нам, пожалуйста.',
  en: 'If you have a question, please let us know.',
};

/** `passages` in the order of their numbers. Sentences of the first two, the courtesy proven by nothing. */
export function modelAnswer(passages: readonly string[], lang: 'ru' | 'en'): string {
  const told = passages.slice(0, 2).flatMap((text, at) =>
    sentences(text, lang)
      .slice(0, 3)
      .map((sentence) => marked(sentence, at + 1)),
  );
  return [
    ...['## full', ...told, courtesy[lang], ''],
    ...['## short', ...told.slice(0, 2), ''],
    ...['## next', ...told.slice(0, 1), courtesy[lang]],
  ].join('\n');
}

/** `Pies are baked. ` gives `Pies are baked [1].` */
function marked(sentence: string, number: number): string {
  const [, said = sentence, stop = '.'] = /^(.*?)([.!?…]*)$/s.exec(sentence) ?? [];
  return `${said} [${number}]${stop === '' ? '.' : stop}`;
}
