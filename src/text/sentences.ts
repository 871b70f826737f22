/** Cuts text into sentences that are exact substrings of it, so that a quote can be proven letter for letter. */
import { remember } from './remember.ts';

export interface Span {
  readonly text: string;
  /** Offset of its first character in the whole text. */
  readonly start: number;
  /** Offset behind its last character. */
  readonly end: number;
}

/** Abbreviations that a name follows, so that a capital behind them starts no sentence. */
const beforeName = /(?:^|[\s(«"])(?:г|ул|пр|пл|д|им|св|mr|mrs|ms|dr|st)\.$/iu;
const listNumber = /^\d{1,3}\.$/;
const initial = /(?:^|\s)\p{Lu}\.$/u;
const fullStop = /[.…]["»)]?$/u;
const startsLow = /^\s*[\p{Ll}\d]/u;
/** More than any of them needs of what stands before: a line that is one long sentence is not read anew for each stop. */
const TAIL = 8;

/** Sentences of each line, trimmed, empty ones left out. A line break always ends a sentence. */
export function sentences(text: string, lang: string): string[] {
  return sentenceSpans(text, lang).map((span) => span.text);
}

/** The same with their places: `text.slice(start, end)` is the sentence. */
export function sentenceSpans(text: string, lang: string): readonly Span[] {
  let cut = cutters.get(lang);
  if (cut === undefined) {
    cut = remember(TEXTS_REMEMBERED, (given) => cutSentences(given, lang));
    cutters.set(lang, cut);
  }
  return cut(text);
}

/** The same, not remembered: for texts that are being typed and would drive out those that come again. */
export function cutSentences(text: string, lang: string): readonly Span[] {
  let segmenter = segmenters.get(lang);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return cutWith(segmenter, text);
}

/** By language: making a segmenter costs a hundred times what using one does, and using one more than the rest of a search. */
const segmenters = new Map<string, Intl.Segmenter>();
const cutters = new Map<string, (text: string) => readonly Span[]>();
const TEXTS_REMEMBERED = 5_000;

function cutWith(segmenter: Intl.Segmenter, text: string): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  const close = (line: string, from: number, to: number) => {
    const content = line.slice(from, to).trimEnd();
    if (content === '') return;
    spans.push({ text: content, start: lineStart + from, end: lineStart + from + content.length });
  };
  for (const line of text.split('\n')) {
    let from = 0;
    for (const { segment, index } of segmenter.segment(line)) {
      if (index > from && !continues(line.slice(from, index), segment)) {
        close(line, from, index);
        from = index;
      }
      // The white space before a sentence is no part of it.
      if (index <= from) from = index + segment.length - segment.trimStart().length;
    }
    close(line, from, line.length);
    lineStart += line.length + 1;
  }
  return spans;
}

/** The segmenter parts after most full stops; a title before it or a small letter behind it says the sentence goes on. */
function continues(before: string, after: string): boolean {
  const said = before.trimEnd();
  // Nothing stands between them: an address with a question mark, not two sentences.
  if (said.length === before.length) return true;
  const tail = said.slice(-TAIL);
  return (
    listNumber.test(said) ||
    beforeName.test(tail) ||
    initial.test(tail) ||
    (fullStop.test(tail) && startsLow.test(after))
  );
}
