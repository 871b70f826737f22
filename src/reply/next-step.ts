/** Finds the sentence of an article that tells the customer what to do next. */
import type { Passage } from '../domain/passage.ts';
import { sentenceSpans } from '../text/sentences.ts';
import type { Piece } from './draft.ts';

/** In Russian the polite imperative has endings of its own. */
const imperativeRu = /^(?:[\p{L}]+,? ){0,3}?\p{Ll}{2,}(?:йте|ите|ьте)(?:сь)?(?![\p{L}])/u;
const notImperativeRu =
  /^(?:[\p{L}]+,? ){0,3}?(?:хотите|можете|видите|будете|получите|увидите|находите|узнаете)(?!\p{L})/iu;
/** In English it is the bare verb, so the ones that help are named. */
const imperativeEn =
  /^(?:please |then |just |to [\p{Ll} ]{1,40}, )?(?:open|send|write|tap|reply|tell|choose|check|go|enter|call|show|ask|use|take|attach|pick|update|restart|log|sign|add|keep|wait|place|report|press|give|name|type|turn)\b/iu;

const kinds = new Set<Passage['kind']>(['reply', 'text']);
const LONGEST = 240;

/**
 * The first such sentence of the passages, the section of `near` before the others; `undefined` when the article asks
 * for nothing. Sentences with slots are left alone: what fills them is unknown here.
 */
export function nextStep(
  passages: readonly Passage[],
  near: Passage,
  lang: string,
  isTaken: (sentence: string) => boolean,
): Piece | undefined {
  const inOrder = [
    ...passages.filter(({ anchor }) => anchor === near.anchor),
    ...passages.filter(({ anchor, headingPath }) => anchor !== near.anchor && headingPath.length > 0),
  ];
  for (const passage of inOrder.filter(({ kind }) => kinds.has(kind))) {
    for (const { text } of sentenceSpans(passage.text, lang)) {
      const sentence = text.replace(/^(?:-|\d+\.) /, '');
      if (sentence.length > LONGEST || sentence.includes('{') || !/[.!]$/.test(sentence)) continue;
      if (!asks(sentence, lang) || isTaken(sentence)) continue;
      return { text: sentence, quote: sentence, passage, values: [], glue: ' ' };
    }
  }
  return undefined;
}

function asks(sentence: string, lang: string): boolean {
  if (lang !== 'ru') return imperativeEn.test(sentence);
  const low = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return imperativeRu.test(low) && !notImperativeRu.test(low);
}
