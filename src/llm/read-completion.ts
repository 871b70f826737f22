/** Reads what a chat endpoint answered, whole or in chunks; none of its own words but the text get through. */
import { z } from 'zod';
import { SufflerError } from '../errors.ts';
import { endpointError, modelEndpoint } from './endpoint.ts';
import type { FinishReason, LlmAnswer, LlmUsage } from './llm.ts';

const count = z.number().int().min(0);
const usageSchema = z.object({ prompt_tokens: count, completion_tokens: count });
const finishReason = z.string().nullish();

const answerSchema = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: finishReason }))
    .min(1),
  usage: z.unknown().optional(),
});

const chunkSchema = z.object({
  // Empty in the chunk that brings the count of tokens.
  choices: z.array(
    z.object({ delta: z.object({ content: z.string().nullish() }).nullish(), finish_reason: finishReason }),
  ),
  usage: z.unknown().optional(),
});

export interface Chunk {
  readonly text: string;
  readonly finishReason: FinishReason | undefined;
  readonly usage: LlmUsage | undefined;
}

/** Throws `SufflerError` `model_unreadable`, or `model_truncated` where no reason is given for the end. */
export function readAnswer(answer: unknown): LlmAnswer {
  const parsed = answerSchema.safeParse(answer);
  const choice = parsed.data?.choices[0];
  if (choice === undefined) throw unreadable();
  const reason = reasonOf(choice.finish_reason);
  if (reason === undefined) throw truncated();
  return { text: choice.message.content ?? '', finishReason: reason, usage: usageOf(parsed.data?.usage) };
}

/** Throws `SufflerError` `model_unreadable`. */
export function readChunk(chunk: unknown): Chunk {
  const parsed = chunkSchema.safeParse(chunk);
  if (!parsed.success) throw unreadable();
  const { choices, usage } = parsed.data;
  const [choice] = choices;
  return {
    text: choice?.delta?.content ?? '',
    finishReason: reasonOf(choice?.finish_reason),
    usage: usageOf(usage),
  };
}

export function unreadable(): SufflerError {
  return endpointError(modelEndpoint, 'unreadable');
}

export function truncated(): SufflerError {
  return new SufflerError('model_truncated', 'the model endpoint ended an answer before it was finished.');
}

function reasonOf(reason: string | null | undefined): FinishReason | undefined {
  if (reason === null || reason === undefined || reason === '') return undefined;
  if (reason === 'stop' || reason === 'length') return reason;
  return reason === 'content_filter' ? 'content-filter' : 'other';
}

/** A count that is not one is none: nobody's answer should be lost for it. */
function usageOf(usage: unknown): LlmUsage | undefined {
  const { data } = usageSchema.safeParse(usage);
  return data === undefined ? undefined : { inputTokens: data.prompt_tokens, outputTokens: data.completion_tokens };
}
