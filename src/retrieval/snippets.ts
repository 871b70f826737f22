/** The sentence of a passage that shares most with the question. What the sentences hold is read once for each passage. */
import type { Passage } from '../domain/passage.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { sentenceSpans } from '../text/sentences.ts';

export type SnippetOf = (passage: Passage, terms: ReadonlySet<string>, lang: string) => string;

const SNIPPET_AT_MOST = 300;
/** Distinct terms that are numbered before all is forgotten and read anew. */
const TERMS_AT_MOST = 200_000;

export function createSnippets(analyzer: Analyzer): SnippetOf {
  /** Forgotten with the passages, whose own keeper has a bound. */
  let read = new WeakMap<Passage, Int32Array>();
  let numbers = new Map<string, number>();

  /** Of each sentence: where it starts and ends, how many distinct terms it has, and their numbers. */
  function readPassage(passage: Passage, lang: string): Int32Array {
    if (numbers.size > TERMS_AT_MOST) {
      numbers = new Map();
      read = new WeakMap();
    }
    const sequence: number[] = [];
    for (const { start, end, text } of sentenceSpans(passage.text, lang)) {
      const terms = new Set(analyzer.terms(text, lang));
      sequence.push(start, end, terms.size);
      for (const term of terms) {
        const known = numbers.get(term);
        sequence.push(known ?? numbers.size);
        if (known === undefined) numbers.set(term, numbers.size);
      }
    }
    return Int32Array.from(sequence);
  }

  return (passage, terms, lang) => {
    let sentences = read.get(passage);
    if (sentences === undefined) {
      sentences = readPassage(passage, lang);
      read.set(passage, sentences);
    }
    const asked = new Set<number>();
    for (const term of terms) asked.add(numbers.get(term) ?? -1);
    let best = { start: 0, end: 0, shared: -1 };
    for (let at = 0; at < sentences.length;) {
      const [start = 0, end = 0, count = 0] = [sentences[at], sentences[at + 1], sentences[at + 2]];
      at += 3;
      let shared = 0;
      for (const last = at + count; at < last; at += 1) if (asked.has(sentences[at] ?? 0)) shared += 1;
      if (shared > best.shared) best = { start, end, shared };
    }
    return shortened(passage.text.slice(best.start, best.end));
  };
}

function shortened(sentence: string): string {
  if (sentence.length <= SNIPPET_AT_MOST) return sentence;
  return `${sentence.slice(0, SNIPPET_AT_MOST).replace(/\s+\S*$/, '')}…`;
}
