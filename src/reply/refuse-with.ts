/** Words a refusal that was found: proven, dressed, or nothing where it would be a bare no. */
import type { Suggestion } from '../domain/reply.ts';
import type { RefusalObject } from '../domain/refusal.ts';
import { assemble } from './assemble.ts';
import { buildRefusal, type BuiltRefusal } from './build-refusal.ts';
import type { ModelWork, ModelWriter, WritingTask } from './model-writer.ts';
import type { Numbered } from './numbered.ts';
import { refusalPrompt } from './prompt-for.ts';
import type { FoundRefusal } from './find-refusal.ts';
import type { ReplyContext } from './read-request.ts';

export interface WordedRefusal {
  readonly refusal: RefusalObject;
  readonly suggestion: Suggestion;
  /** Where a model was asked for the words. */
  readonly work?: ModelWork;
}

export type RefuseWith = (
  found: Pick<FoundRefusal, 'article' | 'passage' | 'refusal'>,
  context: ReplyContext,
  waiting: Pick<WritingTask, 'signal' | 'onText'>,
) => Promise<WordedRefusal | undefined>;

/** A model words it where there is one, and only if what it wrote has the reason and an alternative. */
export function createRefuseWith(writer: ModelWriter | undefined): RefuseWith {
  return async ({ article, passage, refusal }, context, { signal, onText }) => {
    const { request, form, said, worn } = context;
    const { customer } = request;
    const built = buildRefusal({ article, passage, mayEscalate: refusal.may_escalate, customer, form, said });
    const suggestion = built === undefined ? undefined : assemble('full', built.pieces, worn);
    if (built === undefined || suggestion === undefined) return undefined;
    const own = { refusal: built.refusal, suggestion };
    if (writer === undefined) return own;
    const numbered = numberedOf(built);
    const prompt = refusalPrompt(context, numbered);
    const work = await writer.write({ feature: 'refusal', numbered, prompt, context, signal, onText });
    // Of a refusal nothing may be missing or added: one sentence that does not hold spoils it all.
    const worded = work.struck.length > 0 ? undefined : work.suggestions.find((one) => followsFormula(one, built));
    if (worded !== undefined) return { ...own, suggestion: worded, work };
    return { ...own, work: { ...work, suggestions: [], failure: work.failure ?? 'model_ungrounded' } };
  };
}

/** The pieces that fit the channel, each a number of its own. */
function numberedOf({ pieces }: BuiltRefusal): Numbered[] {
  return pieces.flatMap(({ text, proof }) => {
    if (proof === undefined) return [];
    const { article, passage, quote } = proof;
    return [{ article, passage, ground: { ...passage, text: quote }, shown: text }];
  });
}

/** Reason + alternative: what was told before apart, something of the first piece and of another one. */
function followsFormula({ citations }: Suggestion, { pieces, refusal }: BuiltRefusal): boolean {
  const [first, ...others] = pieces;
  const cites = (piece: BuiltRefusal['pieces'][number] | undefined) =>
    piece?.proof !== undefined && citations.some(({ quote }) => piece.proof?.quote.includes(quote));
  return cites(first) && (others.some(cites) || first?.text !== refusal.reason);
}
