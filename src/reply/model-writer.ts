/** Has a model word a reply: everything personal is masked before it reads, every sentence proven before it is shown. */
import type { Suggestion } from '../domain/reply.ts';
import type { Trace } from '../domain/trace.ts';
import { sufflerErrorIn } from '../errors.ts';
import type { JudgeClaims } from '../grounding/judge-claim.ts';
import type { Llm, LlmFeature, LlmUsage } from '../llm/llm.ts';
import { knownFrom } from '../privacy/known.ts';
import { mask } from '../privacy/mask.ts';
import { createVault, type Vault } from '../privacy/vault.ts';
import type { RenderedPrompt } from '../prompts/render-prompt.ts';
import { lintTone } from '../tone/lint-tone.ts';
import { mayBotSend } from '../tone/may-bot-send.ts';
import { alike } from './alike.ts';
import { assemble, type ProvenPiece } from './assemble.ts';
import { dress } from './dress.ts';
import { joined } from './draft.ts';
import type { Numbered } from './numbered.ts';
import { createWrittenReader, type Written } from './read-written.ts';
import type { ReplyContext } from './read-request.ts';
import { valuesOf } from './values-of.ts';

/** Sentences that a trace keeps of those that were struck, and characters of each. */
const STRUCK_AT_MOST = 50;
const STRUCK_LENGTH = 500;
/** Nobody reads a longer sentence, and to judge one would take too long. */
const SENTENCE_AT_MOST = 1_000;

export interface WritingTask {
  readonly feature: LlmFeature;
  /** What it may say, by its numbers from 1; not empty. */
  readonly numbered: readonly Numbered[];
  /** Makes the prompt from masked texts. */
  readonly prompt: (vault: Vault) => Promise<RenderedPrompt>;
  readonly context: ReplyContext;
  /** Aborted when nobody waits for the text any more. */
  readonly signal: AbortSignal;
  /** Told each proven sentence of the first variant as it comes. */
  readonly onText?: ((text: string) => void) | undefined;
}

export interface ModelWork {
  /** Empty where nothing useful was proven, or the model failed. */
  readonly suggestions: Suggestion[];
  readonly struck: Trace['struck'];
  readonly model: Trace['model'];
  readonly masked: Trace['masked'];
  /** Code of what went wrong; `undefined` too where the model itself said that the passages do not answer. */
  readonly failure: string | undefined;
}

export interface ModelWriter {
  /** Never rejects: whatever goes wrong is a failure in what it gives. */
  write(task: WritingTask): Promise<ModelWork>;
}

export interface ModelWriterParts {
  readonly llm: Llm;
  readonly judgeClaims: JudgeClaims;
  /** What the model is called, and what an answer of it costs. */
  readonly describe: (feature: LlmFeature, usage: LlmUsage) => { readonly name: string; readonly cost: number };
  /** Hosts that a link may name though no passage does. */
  readonly linkHosts: readonly string[];
}

export function createModelWriter({ llm, judgeClaims, describe, linkHosts }: ModelWriterParts): ModelWriter {
  return {
    async write({ feature, numbered, prompt: makePrompt, context, signal, onText }) {
      const { request, form, said, worn, reader } = context;
      const lang = numbered[0]?.article.lang ?? reader.lang;
      const vault = createVault(request.customer === undefined ? {} : knownFrom(request.customer));
      for (const { text } of request.messages) vault.learn(text);
      const values = form.isPublic ? [] : valuesOf(request.customer);
      const struck: Trace['struck'] = [];
      const pieces = new Map<Written['variant'], ProvenPiece[]>();
      let usage: LlmUsage = { inputTokens: 0, outputTokens: 0 };
      let prompt: RenderedPrompt | undefined;
      let firstTokenMs: number | undefined;
      let shown = 0;

      const done = (suggestions: Suggestion[], failure: string | undefined): ModelWork => ({
        suggestions,
        struck,
        masked: Object.fromEntries(Object.entries(vault.counts()).filter(([, count]) => count > 0)),
        failure,
        model: prompt && {
          ...describe(feature, usage),
          prompt: { id: prompt.id, version: prompt.version, hash: prompt.hash },
          ...usage,
          ...(firstTokenMs === undefined ? {} : { firstTokenMs }),
        },
      });

      try {
        prompt = await makePrompt(vault);
        const judge = judgeClaims({
          passages: numbered.map(({ ground }) => ground),
          values,
          instructions: prompt.system,
          linkHosts,
          lang,
        });

        const take = (written: Written) => {
          const { text, cited, glue, variant } = written;
          const strike = (because: string) => {
            // A model may make up data that looks like somebody's.
            if (struck.length < STRUCK_AT_MOST) struck.push({ because, text: mask(text.slice(0, STRUCK_LENGTH)) });
          };
          if (text.length > SENTENCE_AT_MOST) {
            strike('too_long');
            return;
          }
          const restored = vault.restore(text);
          // Of a kind that no vault issues, or one that the customer typed.
          if (vault.unknownTokens(text).length > 0 || /\[\[|\]\]/.test(restored)) {
            strike('unknown_token');
            return;
          }
          if (form.isPublic && restored !== text) {
            strike('personal_in_public');
            return;
          }
          if (said(restored)) {
            strike('said_before');
            return;
          }
          const verdict = judge({ text, cited });
          if (verdict.kind === 'struck') {
            strike(verdict.because);
            return;
          }
          if (!mayBotSend(lintTone(text, { lang }))) {
            strike('tone');
            return;
          }
          const own = pieces.get(variant) ?? [];
          const source = verdict.kind === 'proven' ? numbered[verdict.passage] : undefined;
          const proof =
            source === undefined || verdict.kind !== 'proven'
              ? undefined
              : { article: source.article, passage: source.passage, quote: verdict.quote };
          const piece: ProvenPiece = { text: restored, glue, proof };
          if (own.length > 0 && joined([...own, piece]).length > form.lengthAtMost) {
            strike('too_long');
            return;
          }
          pieces.set(variant, [...own, piece]);
          if (variant === [...pieces.keys()][0]) show(pieces.get(variant) ?? []);
        };
        const show = (own: readonly ProvenPiece[]) => {
          // Courtesy alone is no answer yet.
          if (onText === undefined || own.every(({ proof }) => proof === undefined)) return;
          const text = dress(joined(own), { ...worn, after: '' });
          onText(text.slice(shown));
          shown = text.length;
        };

        const startedAt = performance.now();
        const reading = createWrittenReader(form.lead, lang);
        let isWhole = false;
        for await (const event of llm.stream({ feature, system: prompt.system, user: prompt.user, signal })) {
          if (event.type === 'text-delta') {
            firstTokenMs ??= performance.now() - startedAt;
            for (const written of reading.push(event.text)) take(written);
          } else {
            usage = event.usage ?? usage;
            isWhole = event.finishReason === 'stop';
          }
        }
        if (reading.declined()) return done([], undefined);
        // What was going to follow may have been the condition of what came.
        if (!isWhole) return done([], 'model_truncated');
        for (const written of reading.end()) take(written);

        const suggestions: Suggestion[] = [];
        for (const [variant, own] of pieces) {
          const suggestion = assemble(variant, own, worn);
          if (suggestion === undefined || suggestions.some(({ text }) => alike(text, suggestion.text))) continue;
          suggestions.push(suggestion);
        }
        return done(suggestions, suggestions.length === 0 ? 'model_ungrounded' : undefined);
      } catch (error) {
        return done([], sufflerErrorIn(error)?.code ?? 'model_failed');
      }
    },
  };
}
