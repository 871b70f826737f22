/** Sentences and paragraphs that are too long for where they will be read, and clauses nested in clauses. */
import type { Channel } from '../domain/article.ts';
import type { ToneFinding } from '../domain/tone-finding.ts';
import type { ToneReading } from './tone-rule.ts';

type Long = Omit<ToneFinding, 'rule' | 'words'>;

/** Russian says the same in about five words for six of English. */
const wordsAtMost = { ru: 35, en: 42 };
/** What is read aloud is held in memory whole. */
const spokenAtMost = { ru: 24, en: 28 };

/** Characters of one paragraph. */
const paragraphAtMost: Record<Channel, number> = {
  chat: 600,
  messenger: 600,
  phone: 450,
  social: 700,
  review: 900,
  email: 1_000,
};
const CLAUSES_AT_MOST = 2;
const clauseWords = new Set(
  `который которая которое которые которого которой которому которым котором которую которых которыми
which whom whose`.split(/\s+/),
);

const told = {
  ru: {
    sentence: 'Слишком длинное предложение.',
    split: 'Разбейте на два или три предложения: одно дело — одно предложение.',
    nested: 'Придаточное в придаточном.',
    apart: 'Разбейте на предложения без «который».',
    wall: 'Стена текста.',
    paragraphs: 'Оставьте ответ и следующий шаг, остальное отделите пустой строкой или уберите.',
  },
  en: {
    sentence: 'The sentence is too long.',
    split: 'Cut it into two or three sentences: one thing, one sentence.',
    nested: 'A clause within a clause.',
    apart: 'Cut it into sentences without “which”.',
    wall: 'A wall of text.',
    paragraphs: 'Keep the answer and the next step; part the rest with an empty line, or leave it out.',
  },
};

export function lengths({ text, lang, channel, words, sentences }: ToneReading): Long[] {
  const message = told[lang];
  const found = (start: number, end: number, what: string, better: string): Long => ({
    severity: 'advice',
    start,
    end,
    message: what,
    better,
  });
  const atMost = (channel === 'phone' ? spokenAtMost : wordsAtMost)[lang];
  const inSentence = new Map<number, { words: number; clauses: number }>();
  for (const { sentence, folded } of words) {
    const sum = inSentence.get(sentence) ?? { words: 0, clauses: 0 };
    sum.words += 1;
    if (clauseWords.has(folded)) sum.clauses += 1;
    inSentence.set(sentence, sum);
  }
  const bySentence = [...inSentence].flatMap(([index, sum]) => {
    const sentence = sentences[index];
    if (sentence === undefined) return [];
    if (sum.words > atMost) return [found(sentence.start, sentence.end, message.sentence, message.split)];
    if (sum.clauses > CLAUSES_AT_MOST) return [found(sentence.start, sentence.end, message.nested, message.apart)];
    return [];
  });
  const walls = paragraphs(text)
    .filter(({ start, end }) => end - start > paragraphAtMost[channel])
    .map(({ start, end }) => found(start, end, message.wall, message.paragraphs));
  return [...bySentence, ...walls];
}

/** Parted by line breaks, without the white space around them. */
function paragraphs(text: string): { start: number; end: number }[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const lineStart = start;
    start += line.length + 1;
    const from = lineStart + line.length - line.trimStart().length;
    const content = line.trim();
    return content === '' ? [] : [{ start: from, end: from + content.length }];
  });
}
