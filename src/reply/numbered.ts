/** What a model is given to write from: numbered words of articles, each with the passage that proves it. */
import type { Customer } from '../domain/conversation.ts';
import type { Passage } from '../domain/passage.ts';
import { sayableOf, type Source } from './compose.ts';
import { composeWording } from './compose-wording.ts';
import { joined } from './draft.ts';
import type { Proof } from './assemble.ts';

export interface Numbered {
  readonly article: Proof['article'];
  /** What is cited. */
  readonly passage: Passage;
  /** What a sentence is judged by: the passage, or the part of it that this number stands for. */
  readonly ground: Passage;
  /** What the model reads: slots filled, sentences whose slots can't be filled left out. */
  readonly shown: string;
}

/** Passages of one article, and characters of all together. */
const PASSAGES_AT_MOST = 6;
const LENGTH_AT_MOST = 6_000;
const kinds = new Set<Passage['kind']>(['text', 'table', 'reply']);

/** The passages that matched best first, then their neighbours; only what a customer may be sent. */
export function numberedPassages(sources: readonly Source[], customer: Customer | undefined): Numbered[] {
  const numbered: Numbered[] = [];
  let length = 0;
  for (const source of sources.filter(({ article }) => article.audience === 'customer')) {
    const { best } = source.article;
    const usable = sayableOf(source).filter(({ kind }) => kinds.has(kind));
    const nearFirst = [
      ...usable.filter(({ text }) => text === best.text),
      ...usable.filter(({ text, anchor }) => text !== best.text && anchor === best.anchor),
      ...usable.filter(({ anchor }) => anchor !== best.anchor),
    ];
    for (const passage of nearFirst.slice(0, PASSAGES_AT_MOST)) {
      const shown = shownOf(passage, source.article.lang, customer);
      if (shown === '' || (numbered.length > 0 && length + shown.length > LENGTH_AT_MOST)) continue;
      length += shown.length;
      numbered.push({ article: source.article, passage, ground: passage, shown });
    }
  }
  return numbered;
}

function shownOf(passage: Passage, lang: string, customer: Customer | undefined): string {
  if (passage.kind !== 'reply') return passage.text;
  return joined(composeWording(passage, lang, customer).pieces);
}
