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
const beforeName = /(?:^|[\s(«"])(?:г|ул|пр|пл|д|им|св|mr|mrs|ms|dr|st)\.\s*$/iu;
const listNumber = /^\s*\d{1,3}\.\s*$/;
const initial = /(?:^|\s)\p{Lu}\.\s*$/u;
const fullStop = /[.…]["»)]?\s*$/u;
const startsLow = /^\s*[\p{Ll}\d]/u;

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
  for (const line of text.split('\n')) {
    let open = { start: lineStart, text: '' };
    for (const { segment, index } of segmenter.segment(line)) {
      if (open.text !== '' && !continues(open.text, segment)) {
        spans.push(trimmed(open));
        open = { start: lineStart + index, text: '' };
      }
      open.text += segment;
    }
    spans.push(trimmed(open));
    lineStart += line.length + 1;
  }
  return spans.filter((span) => span.text !== '');
}

/** The segmenter parts after most full stops; a title before it or a small letter behind it says the sentence goes on. */
function continues(before: string, after: string): boolean {
  // Nothing stands between them: an address with a question mark, not two sentences.
  if (!/\s$/.test(before)) return true;
  return (
    listNumber.test(before) ||
    beforeName.test(before) ||
    initial.test(before) ||
    (fullStop.test(before) && startsLow.test(after))
  );
}

function trimmed({ start, text }: { start: number; text: string }): Span {
  const lead = text.length - text.trimStart().length;
  const content = text.trim();
  return { text: content, start: start + lead, end: start + lead + content.length };
}
