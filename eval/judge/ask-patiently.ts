/** Waits while an endpoint is left alone, so that a short outage costs a few verdicts and not all that follow. */
import { sufflerErrorIn } from '../../src/errors.ts';
import type { Llm, LlmAnswer, LlmRequest } from '../../src/llm/llm.ts';
import { pause } from '../../src/llm/pause.ts';

/** Between two looks whether it may be asked again, in ms. */
const LOOK = 250;

/** `patience`: ms without any answer until a dead endpoint is given up, after which nothing waits for it. */
export function createAskPatiently(llm: Llm, patience: number): (request: LlmRequest) => Promise<LlmAnswer> {
  let pausedSince: number | undefined;

  return async (request) => {
    for (;;) {
      try {
        const answer = await llm.complete(request);
        pausedSince = undefined;
        return answer;
      } catch (error) {
        if (sufflerErrorIn(error)?.code !== 'model_paused') throw error;
        pausedSince ??= performance.now();
        if (performance.now() - pausedSince >= patience) throw error;
        const woken = await pause(LOOK, request.signal ?? new AbortController().signal).then(
          () => false,
          () => true,
        );
        if (woken) throw error;
      }
    }
  };
}
