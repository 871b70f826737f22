/** The whole path from a dialogue to a reply that is proven, or to silence with its reason. */
import type { Reply, SilenceReason, Suggestion } from '../domain/reply.ts';
import { decide, type Decision } from '../policy/decide.ts';
import { doubtOf } from '../policy/doubt-of.ts';
import type { Found, Retrieval } from '../retrieval/retrieve.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { askBack } from './ask-back.ts';
import { assemble } from './assemble.ts';
import { compose, type Source } from './compose.ts';
import type { QuoteFor } from '../compensation/quote-for.ts';
import { conflict } from './conflict.ts';
import { degradations } from './degradations.ts';
import { isSlot } from './fill-slots.ts';
import type { ModelWork, ModelWriter, WritingTask } from './model-writer.ts';
import { numberedPassages } from './numbered.ts';
import type { Newest } from './newest.ts';
import { suggestionPrompt } from './prompt-for.ts';
import type { ReplyContext, ReplyRequest } from './read-request.ts';
import { rounded, timingsOf, type ReplyParts } from './reply-parts.ts';
import { traceOf } from './trace-of.ts';
import { verify } from './verify.ts';

export interface SuggestParts extends ReplyParts {
  readonly retrieval: Pick<Retrieval, 'passagesOf'>;
  readonly analyzer: Analyzer;
  readonly newest: Newest;
  /** What a complaint may be answered with, for agents; without it nothing is said of it. */
  readonly quoteFor?: QuoteFor | undefined;
  /** Words the answer where a model is configured; what it can't prove is left to the articles' own wording. */
  readonly writer?: ModelWriter | undefined;
}

export interface SuggestOptions {
  /** Gives the signal that is aborted when nobody waits for the reply any more; asked for only before a long wait. */
  readonly leaving?: (() => AbortSignal) | undefined;
  /** Told each proven sentence of the first suggestion as it comes; the reply that is returned counts. */
  readonly onText?: ((text: string) => void) | undefined;
}

/** Rejects with `SufflerError` `suggestion_stale` when a newer request of the conversation overtook it. */
export type Suggest = (request: ReplyRequest, options?: SuggestOptions) => Promise<Reply>;

/** Hits that may each lend a suggestion. */
const SOURCES = 3;
const SUGGESTIONS = 3;
/** A further article is offered only when it scores this share of the first. */
const CLOSE = 0.8;
/**
 * From this chance on what is asked is what a refusal refuses. Where there is an answer it must be surer; where there is
 * none, a no that helps is better than silence.
 */
const INSTEAD_OF_ANSWER = 0.5;
const INSTEAD_OF_SILENCE = 0.4;

export function createSuggest(parts: SuggestParts): Suggest {
  const {
    readRequest,
    retrieval,
    findRefusal,
    analyzer,
    threshold,
    newest,
    traces,
    newId,
    now,
    writer,
    quoteFor,
    refuseWith,
  } = parts;

  return async (request, options = {}) => {
    const { conversationId, audience, remembers } = request;
    const turn = newest.enter(remembers === true ? undefined : conversationId && `${audience} ${conversationId}`);
    try {
      const context = await readRequest(request, SOURCES);
      const { retrieved } = context;
      const { question, found, confidence, degraded, otherLocale } = retrieved;
      const evidence = { withheld: undefined, ...retrieved, words: question.terms.length };
      const decision = decide({ ...evidence, scores: distinct(found).map(({ score }) => score) }, threshold);

      const waiting: Waiting = {
        // Made only where a model is waited for: it costs more than the rest of the turn.
        signal:
          options.leaving === undefined || writer === undefined
            ? turn.signal
            : AbortSignal.any([turn.signal, options.leaving()]),
        onText: options.onText,
      };
      const answer = await answerTo(decision, context, waiting);
      // Limits and reasons are not for a customer's eyes.
      const compensation =
        request.audience === 'agent' ? await quoteFor?.({ ...request, locale: context.reader.lang }) : undefined;
      turn.assertNewest();

      const { work, ...said } = answer;
      const because = degradations(degraded, work);
      const reply: Reply = {
        id: newId(),
        ...said,
        ...(isUnsure(said) ? { doubt: confidence < threshold ? doubtOf(retrieved) : 'underspecified' } : {}),
        ...(compensation === undefined ? {} : { compensation }),
        confidence: rounded(confidence),
        otherLocale,
        composer: work !== undefined && work.suggestions.length > 0 ? 'model' : 'extractive',
        degraded: because.length > 0,
        ...(because.length > 0 ? { degradedBecause: because } : {}),
        timings: timingsOf(context),
      };
      traces.record(
        traceOf({
          asked: 'suggestion',
          at: now(),
          context,
          threshold,
          decision: decision.kind,
          reply,
          suggestions: reply.suggestions,
          work,
        }),
      );
      return reply;
    } finally {
      turn.leave();
    }
  };

  /** Whether another article that is as near says the same with another figure. */
  function contradicts(first: Found, { best, score }: Found, terms: ReadonlySet<string>): boolean {
    if (best.text === first.best.text || score < CLOSE * first.score) return false;
    return conflict(first.best.text, best.text, terms, first.lang, analyzer);
  }

  function contradictsItself({ retrieved: { found }, terms }: ReplyContext): boolean {
    const [first] = found;
    return first !== undefined && found.some((rival) => contradicts(first, rival, terms));
  }

  async function answerTo(decision: Decision, context: ReplyContext, waiting: Waiting): Promise<Answer> {
    // What is hidden from this reader may be the answer: nothing else is said then, not even a no.
    if (decision.kind === 'stay_silent' && decision.reason !== 'no_match') return silence(decision.reason);
    const refused = await refuse(context, decision.kind === 'speak' ? INSTEAD_OF_ANSWER : INSTEAD_OF_SILENCE, waiting);
    if (refused !== undefined) return refused;
    switch (decision.kind) {
      case 'stay_silent':
        return silence(decision.reason);
      case 'ask_back':
        // Whichever of them is chosen would be answered, and one of them is wrong.
        if (contradictsItself(context)) return silence('conflict');
        return { outcome: 'clarify', suggestions: await choices(context) };
      case 'speak':
        return speak(context, waiting);
    }
  }

  async function speak(context: ReplyContext, waiting: Waiting): Promise<Answer> {
    const { retrieved, reader } = context;
    const [first] = retrieved.found;
    if (first === undefined) return silence('no_match');
    if (contradictsItself(context)) return silence('conflict');
    const close = retrieved.found.filter(
      (one) => one === first || (one.score >= CLOSE * first.score && one.best.kind !== 'refusal'),
    );
    const sources: Source[] = [];
    for (const article of close) sources.push({ article, passages: await retrieval.passagesOf(article, reader) });

    const own = extract(sources, context);
    // An agent's own steps are not for a model to reword, and where data is missing there is nothing to word.
    if (writer === undefined || own.suggestions.length === 0 || first.audience === 'agent') return own;
    const numbered = numberedPassages(sources, context.form.isPublic ? undefined : context.request.customer);
    if (numbered.length === 0) return own;
    const prompt = suggestionPrompt(context, numbered);
    const work = await writer.write({ feature: 'suggestion', numbered, prompt, context, ...waiting });
    return work.suggestions.length > 0 ? { ...own, suggestions: work.suggestions, work } : { ...own, work };
  }

  /** The question back; an agent, who may know which it is, gets the answers beside it. */
  async function choices({ retrieved: { found, question }, reader, request, form, said, worn }: ReplyContext) {
    const asking = askBack(distinct(found), reader.lang);
    if (request.audience !== 'agent') return [asking];
    const asked = new Map(question.terms.map(({ term, weight }) => [term, weight]));
    const answers: Suggestion[] = [];
    for (const article of found) {
      const passages = await retrieval.passagesOf(article, reader);
      const [draft] = compose(
        { article, passages, asked, alone: true, customer: request.customer, form, said },
        analyzer,
      );
      const answer = draft && assemble(draft.variant, verify(draft), worn);
      if (answer !== undefined) answers.push(answer);
    }
    return [asking, ...answers].slice(0, SUGGESTIONS);
  }

  /** In the articles' own wording: the best one's variants, with the nearest other article beside them. */
  function extract(sources: readonly Source[], { retrieved, form, said, worn, request }: ReplyContext): Answer {
    const asked = new Map(retrieved.question.terms.map(({ term, weight }) => [term, weight]));
    const missing = new Set<string>();
    const [mine = [], ...others] = sources.map((source, at) => {
      const drafts = compose({ ...source, asked, alone: at > 0, customer: request.customer, form, said }, analyzer);
      // What the best article lacks is worth asking for; what a runner-up lacks is not.
      if (at === 0) for (const name of drafts.flatMap((draft) => draft.missing)) missing.add(name);
      return drafts.flatMap((draft) => assemble(draft.variant, verify(draft), worn) ?? []);
    });
    const [lead, ...variants] = mine;
    const rivals = others.flatMap(([best]) => best ?? []);
    const ordered = [...(lead === undefined ? [] : [lead]), ...rivals.slice(0, 1), ...variants, ...rivals.slice(1)];
    const suggestions = ordered.slice(0, SUGGESTIONS);
    if (suggestions.length > 0) return { outcome: 'answered', suggestions, ...missingOf(missing) };
    return missing.size > 0 ? { ...silence('needs_customer_data'), ...missingOf(missing) } : silence('no_match');
  }

  /** `undefined` where the answer is not a no. */
  async function refuse(context: ReplyContext, least: number, waiting: Waiting): Promise<Answer | undefined> {
    const found = await findRefusal(context, least);
    if (found === undefined) return undefined;
    const built = await refuseWith(found, context, waiting);
    if (built === undefined) return { outcome: 'handed_off', suggestions: [] };
    const { suggestion, refusal, work } = built;
    return { outcome: 'refused', suggestions: [suggestion], refusal, ...(work === undefined ? {} : { work }) };
  }
}

/** Of those with one title the best: which of them is meant can't be asked. */
function distinct(found: readonly Found[]): Found[] {
  return found.filter(({ title }, at) => found.findIndex((one) => one.title === title) === at);
}

type Waiting = Pick<WritingTask, 'signal' | 'onText'>;
type Said = Pick<Reply, 'outcome' | 'reason' | 'missing' | 'suggestions' | 'refusal'>;
type Answer = Said & { readonly work?: ModelWork };

/** Silent or asking back for want of a sure answer, and not because the answer is hidden. */
function isUnsure({ outcome, reason }: Said): boolean {
  return outcome === 'clarify' || reason === 'no_match';
}

function silence(reason: SilenceReason): Said & { suggestions: Suggestion[] } {
  return { outcome: 'silent', reason, suggestions: [] };
}

function missingOf(missing: ReadonlySet<string>): Pick<Said, 'missing'> {
  const names = [...missing].filter(isSlot);
  return names.length === 0 ? {} : { missing: names };
}
