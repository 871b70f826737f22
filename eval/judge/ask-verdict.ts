/** Asks a model for one verdict, or remembers what it said; names what went wrong where it said none. */
import { sufflerErrorIn, type ErrorCode } from '../../src/errors.ts';
import type { LlmAnswer, LlmRequest } from '../../src/llm/llm.ts';
import type { Slots } from '../../src/llm/slots.ts';
import { mask } from '../../src/privacy/mask.ts';
import type { RenderedPrompt } from '../../src/prompts/render-prompt.ts';
import { hashOfText } from '../../src/text/hash-of-text.ts';
import { readVerdict, type Said } from './read-verdict.ts';
import type { VerdictCache } from './verdict-cache.ts';
import type { JudgeError, JudgeFault } from './verdict.ts';

export interface AskOptions {
  readonly complete: (request: LlmRequest) => Promise<LlmAnswer>;
  readonly model: string;
  readonly temperature: number;
  readonly cache: VerdictCache;
  readonly slots: Slots;
  /** Of one request, in ms. */
  readonly deadline: number;
  /** Told before each request. */
  readonly onRequest: () => void;
}

/** What was said and can't be used; after any other fault nothing was said. */
const garbled = new Set<ErrorCode>(['model_unreadable', 'model_truncated']);

/** Rejects only with what is no fault of the model, such as a full disk. */
export function createAskVerdict<Verdict extends string>(
  verdicts: readonly [Verdict, ...Verdict[]],
  { complete, model, temperature, cache, slots, deadline, onRequest }: AskOptions,
): (prompt: RenderedPrompt) => Promise<Said<Verdict> | JudgeError> {
  /** By key: whoever wants to know what is being asked already waits for that answer. */
  const asking = new Map<string, Promise<Said<Verdict> | JudgeError>>();

  async function request({ system, user }: RenderedPrompt): Promise<string | JudgeError> {
    const release = await slots.take(new AbortController().signal);
    try {
      onRequest();
      const signal = AbortSignal.timeout(deadline);
      const answer = await complete({ feature: 'judge', system, user, temperature, signal });
      return answer.text;
    } catch (error) {
      const code = sufflerErrorIn(error)?.code;
      if (code === undefined) throw error;
      return judgeError(causeOf(code));
    } finally {
      release?.();
    }
  }

  async function ask(key: string, prompt: RenderedPrompt): Promise<Said<Verdict> | JudgeError> {
    const kept = await cache.get(key);
    const known = verdicts.find((verdict) => verdict === kept?.verdict);
    if (kept !== undefined && known !== undefined) return { verdict: known, reason: kept.reason };
    const answer = await request(prompt);
    if (typeof answer !== 'string') return answer;
    const read = readVerdict(answer, verdicts);
    if (read === undefined) return judgeError('garbage');
    // A model may make up data that looks like somebody's.
    const said = { verdict: read.verdict, reason: mask(read.reason) };
    await cache.add(key, said);
    return said;
  }

  return async (prompt) => {
    const { id, hash, system, user } = prompt;
    const key = await hashOfText(JSON.stringify([id, hash, model, temperature, system, user]));
    const begun = asking.get(key);
    if (begun !== undefined) return begun;
    const asked = ask(key, prompt).finally(() => asking.delete(key));
    asking.set(key, asked);
    return asked;
  };
}

function judgeError(cause: JudgeFault): JudgeError {
  return { verdict: 'judge_error', cause };
}

function causeOf(code: ErrorCode): JudgeFault {
  // Nobody cancels but the deadline.
  if (code === 'model_timeout' || code === 'model_cancelled') return 'timeout';
  return garbled.has(code) ? 'garbage' : 'unavailable';
}
