/** The extractive composer: a reply in the article's own wording, or what keeps it from being given. */
import type { Customer } from '../domain/conversation.ts';
import type { Passage } from '../domain/passage.ts';
import type { Found } from '../retrieval/retrieve.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { composeSentences } from './compose-sentences.ts';
import { composeWording } from './compose-wording.ts';
import type { Draft } from './draft.ts';

export interface ComposeInput {
  readonly article: Found;
  /** Every passage of the article that the reader may see. */
  readonly passages: readonly Passage[];
  readonly terms: ReadonlySet<string>;
  readonly customer: Customer | undefined;
}

/** What a customer may be sent: an article for customers never lends its agents' steps to a reply. */
const sayable = new Set<Passage['kind']>(['text', 'table', 'reply', 'refusal']);

export function compose({ article, passages, terms, customer }: ComposeInput, analyzer: Analyzer): Draft {
  const forAgents = article.audience === 'agent';
  const usable = passages.filter(({ kind }) => forAgents || sayable.has(kind));
  const near = usable.find((passage) => samePassage(passage, article.best)) ?? nearest(usable, article.best);
  if (near === undefined) return { article, pieces: [], missing: [] };
  const wording = wordingFor(near, usable, terms, article.lang, analyzer);
  if (wording !== undefined) {
    const { pieces, missing } = composeWording(wording, article.lang, customer);
    if (pieces.length > 0 || missing.length > 0) return { article, pieces, missing };
  }
  const told =
    near.kind === 'text' || near.kind === 'table' || forAgents ? near : usable.find(({ kind }) => kind === 'text');
  if (told === undefined) return { article, pieces: [], missing: [] };
  return { article, pieces: composeSentences(told, terms, article.lang, analyzer), missing: [] };
}

/** The sendable wording of the section, or of the whole article when it opens with the answer and has only one. */
function wordingFor(
  near: Passage,
  passages: readonly Passage[],
  terms: ReadonlySet<string>,
  lang: string,
  analyzer: Analyzer,
): Passage | undefined {
  const replies = passages.filter(({ kind }) => kind === 'reply');
  if (near.kind === 'reply') return near;
  const inSection = replies.filter(({ anchor }) => anchor === near.anchor);
  const candidates = inSection.length > 0 || near.headingPath.length > 0 ? inSection : replies;
  return mostShared(candidates, terms, lang, analyzer);
}

function mostShared(
  passages: readonly Passage[],
  terms: ReadonlySet<string>,
  lang: string,
  analyzer: Analyzer,
): Passage | undefined {
  let best: { passage: Passage; shared: number } | undefined;
  for (const passage of passages) {
    const own = analyzer.termSet([...passage.headingPath, passage.text].join('\n'), lang);
    const shared = [...terms].filter((term) => own.has(term)).length;
    if (best === undefined || shared > best.shared) best = { passage, shared };
  }
  return best?.passage;
}

function nearest(passages: readonly Passage[], best: Passage): Passage | undefined {
  return passages.find(({ anchor }) => anchor === best.anchor) ?? passages[0];
}

function samePassage(one: Passage, other: Passage): boolean {
  return one.line === other.line && one.kind === other.kind && one.text === other.text;
}
