/** Sees when two passages say the same thing with another figure: neither may be sent then. */
import type { Analyzer } from '../text/analyzer.ts';
import { remember } from '../text/remember.ts';
import { sentences } from '../text/sentences.ts';

/** Share of their words that two sentences must have in common to be about the same thing. */
const SAME_FROM = 0.75;
/** Shorter sentences are alike by chance. */
const WORDS_AT_LEAST = 4;

interface Statement {
  readonly words: ReadonlySet<string>;
  readonly figures: readonly string[];
}

/**
 * True when a sentence of one text and a sentence of the other share `SAME_FROM` of their words (Jaccard), name as many
 * figures, and differ in just one of them: "within 60 minutes" here, "within 45 minutes" there. Only sentences that
 * share a term with the question count.
 */
export function conflict(
  one: string,
  other: string,
  terms: ReadonlySet<string>,
  lang: string,
  analyzer: Analyzer,
): boolean {
  const [mine, theirs] = [one, other].map((text) => statementsOf(text, terms, lang, analyzer));
  return (mine ?? []).some((first) => (theirs ?? []).some((second) => contradict(first, second)));
}

function contradict(one: Statement, other: Statement): boolean {
  if (one.figures.length !== other.figures.length) return false;
  const differing = one.figures.filter((figure, at) => figure !== other.figures[at]).length;
  if (differing !== 1) return false;
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  return shared / (one.words.size + other.words.size - shared) >= SAME_FROM;
}

/** Those that share a term with the question. */
function statementsOf(text: string, terms: ReadonlySet<string>, lang: string, analyzer: Analyzer): Statement[] {
  return readerOf(analyzer, lang)(text).filter(({ words }) => [...terms].some((term) => words.has(term)));
}

const REMEMBERED = 2_000;
/** What a passage states is the same for every question. By language. */
const readers = new WeakMap<Analyzer, Map<string, (text: string) => readonly Statement[]>>();

function readerOf(analyzer: Analyzer, lang: string): (text: string) => readonly Statement[] {
  const own = readers.get(analyzer) ?? new Map<string, (text: string) => readonly Statement[]>();
  readers.set(analyzer, own);
  const read = own.get(lang) ?? remember(REMEMBERED, (text) => statementsIn(text, lang, analyzer));
  own.set(lang, read);
  return read;
}

function statementsIn(text: string, lang: string, analyzer: Analyzer): Statement[] {
  return sentences(text, lang).flatMap((sentence): Statement[] => {
    const all = analyzer.terms(sentence, lang);
    const words = new Set(all.filter((term) => !/\d/.test(term)));
    const figures = all.filter((term) => /\d/.test(term));
    return figures.length > 0 && words.size >= WORDS_AT_LEAST ? [{ words, figures }] : [];
  });
}
