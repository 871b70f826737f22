/** The extractive composer: a reply in the article's own wording, or what keeps it from being given. */
import type { Customer } from '../domain/conversation.ts';
import type { Passage } from '../domain/passage.ts';
import type { Found } from '../retrieval/retrieve.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { sentences } from '../text/sentences.ts';
import type { AlreadySaid } from './already-said.ts';
import { composeSentences } from './compose-sentences.ts';
import { composeWording } from './compose-wording.ts';
import { joined, type Draft, type Piece } from './draft.ts';
import type { Form } from './form.ts';
import { nextStep } from './next-step.ts';
import { variantsOf } from './variants.ts';
import { withMore } from './with-more.ts';

/** An article that may lend its words, with every passage of it that the reader may see. */
export interface Source {
  readonly article: Found;
  readonly passages: readonly Passage[];
}

export interface ComposeInput extends Source {
  /** The terms of the question with their weights. */
  readonly asked: ReadonlyMap<string, number>;
  readonly customer: Customer | undefined;
  readonly form: Form;
  readonly said: AlreadySaid;
  /** Only what matched, without what else the article says. Default: false. */
  readonly alone?: boolean | undefined;
}

/** What a customer may be sent: an article for customers never lends its agents' steps to a reply. */
const sayable = new Set<Passage['kind']>(['text', 'table', 'reply', 'refusal']);

/** The passages of an article whose words may be said to whom the article is for. */
export function sayableOf({ article, passages }: Source): readonly Passage[] {
  return article.audience === 'agent' ? passages : passages.filter(({ kind }) => sayable.has(kind));
}

/** Variants that really differ, the channel's own first; one draft without pieces where nothing can be said. */
export function compose(input: ComposeInput, analyzer: Analyzer): Draft[] {
  const { article, asked, form, said } = input;
  const terms = new Set(asked.keys());
  const usable = sayableOf(input);
  const near = usable.find((passage) => samePassage(passage, article.best)) ?? nearest(usable, article.best);
  if (near === undefined) return [{ article, variant: 'full', pieces: [], missing: [] }];
  const { pieces: full, missing } = answerFrom(near, usable, { ...input, terms }, analyzer);
  if (full.length === 0) return [{ article, variant: 'full', pieces: [], missing }];
  const text = joined(full);
  const next =
    article.audience === 'agent'
      ? undefined
      : nextStep(usable, near, article.lang, (sentence) => text.includes(sentence) || said(sentence));
  const whole =
    article.audience === 'agent' || input.alone === true
      ? full
      : withMore(full, { usable, asked, lang: article.lang, said, lengthAtMost: form.lengthAtMost }, analyzer);
  const variants = variantsOf({ near: full, full: whole, next, form, terms, lang: article.lang }, analyzer);
  return variants.map((variant) => ({ article, ...variant, missing }));
}

/** Ready wording before sentences, the passage that matched before its neighbours; nothing that was said already. */
function answerFrom(
  near: Passage,
  usable: readonly Passage[],
  { article, terms, customer, form, said }: ComposeInput & { readonly terms: ReadonlySet<string> },
  analyzer: Analyzer,
): Pick<Draft, 'pieces' | 'missing'> {
  const { lang } = article;
  const fresh = (pieces: readonly Piece[]) => pieces.filter(({ text }) => !said(text));
  const isAbout = ({ text }: Piece) => shares(text, terms, lang, analyzer);
  // What is left of an answer that was given is none, unless it speaks of what was asked.
  const onSubject = (left: readonly Piece[], all: number) => (left.length < all && !left.some(isAbout) ? [] : left);
  const wording = wordingFor(near, usable, terms, lang, analyzer);
  let missing: readonly string[] = [];
  if (wording !== undefined) {
    const composed = composeWording(wording, lang, form.isPublic ? undefined : customer);
    const pieces = onSubject(fresh(composed.pieces), composed.pieces.length);
    // In public it is not the data that lacks: it may not be said there.
    missing = form.isPublic ? [] : composed.missing;
    if (pieces.length > 0 || (missing.length > 0 && composed.pieces.length === 0)) return { pieces, missing };
  }
  const speaks = ({ kind }: Passage) => kind === 'text' || kind === 'table' || article.audience === 'agent';
  const inOrder = [near, ...usable.filter((passage) => passage !== near && passage.anchor === near.anchor), ...usable];
  const told = sentences(near.text, lang).some(said);
  for (const passage of inOrder.filter(speaks)) {
    const pieces = composeSentences(passage, terms, lang, analyzer, said);
    // Another section is no answer for being there: it must speak of what was asked.
    const isNear = passage === near || passage.anchor === near.anchor;
    if (pieces.length > 0 && ((isNear && !told) || pieces.some(isAbout))) return { pieces, missing: [] };
  }
  return { pieces: [], missing };
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

function shares(text: string, terms: ReadonlySet<string>, lang: string, analyzer: Analyzer): boolean {
  const own = analyzer.termSet(text, lang);
  return [...terms].some((term) => own.has(term));
}

function nearest(passages: readonly Passage[], best: Passage): Passage | undefined {
  return passages.find(({ anchor }) => anchor === best.anchor) ?? passages[0];
}

function samePassage(one: Passage, other: Passage): boolean {
  return one.line === other.line && one.kind === other.kind && one.text === other.text;
}
