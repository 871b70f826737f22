/** ADAPTER of the model port: a model whose every answer is written down beforehand, for tests and evaluation. */
import { SufflerError, type ErrorCode } from '../errors.ts';
import { endpointError, modelEndpoint } from './endpoint.ts';
import { echoFirstPassage } from './echo-first-passage.ts';
import type { FinishReason, Llm, LlmEvent, LlmFeature, LlmRequest } from './llm.ts';

/** The first rule that fits a request answers it. Plain data, so that cases can be kept as JSON. */
export interface ScriptedRule {
  /** Default: any. */
  readonly feature?: LlmFeature | undefined;
  /** A regular expression that is looked for in the user's text, whatever the case. Default: any text. */
  readonly match?: string | undefined;
  readonly reply: string;
  readonly finishReason?: FinishReason | undefined;
  /** What it fails with in place of its end. */
  readonly fault?: Extract<ErrorCode, `model_${string}`> | undefined;
}

export interface ScriptedLlmOptions {
  readonly rules?: readonly ScriptedRule[] | undefined;
  /** What is said where no rule fits. Default: the first sentence of the first passage, with its marker. */
  readonly otherwise?: ((request: LlmRequest) => string) | undefined;
  /** Characters of one delta. Default: 12. */
  readonly delta?: number | undefined;
}

const DELTA = 12;
/** Counting takes no tokenizer, only the same count each time. */
const CHARACTERS_A_TOKEN = 4;

/** Takes no time, so that deadlines are not its business; a signal is. */
export function createScriptedLlm(options: ScriptedLlmOptions = {}): Llm {
  const { rules = [], otherwise = echoFirstPassage, delta = DELTA } = options;
  const compiled = rules.map((rule) => ({
    ...rule,
    pattern: rule.match === undefined ? undefined : new RegExp(rule.match, 'iu'),
  }));

  async function* stream(request: LlmRequest): AsyncGenerator<LlmEvent> {
    const { feature, system, user, signal } = request;
    const rule = compiled.find(
      (one) => (one.feature ?? feature) === feature && (one.pattern === undefined || one.pattern.test(user)),
    );
    const reply = rule === undefined ? otherwise(request) : rule.reply;
    const characters = Array.from(reply);
    for (let at = 0; at < characters.length; at += delta) {
      // As with a real one, others get their turn between two deltas.
      await Promise.resolve();
      if (signal?.aborted) break;
      yield { type: 'text-delta', text: characters.slice(at, at + delta).join('') };
    }
    if (signal?.aborted) throw endpointError(modelEndpoint, 'cancelled');
    if (rule?.fault !== undefined) throw new SufflerError(rule.fault, 'the script says so.');
    const usage = { inputTokens: tokensOf(system) + tokensOf(user), outputTokens: tokensOf(reply) };
    yield { type: 'end', finishReason: rule?.finishReason ?? 'stop', usage };
  }

  return {
    stream,
    async complete(request) {
      let text = '';
      for await (const event of stream(request)) {
        if (event.type === 'text-delta') text += event.text;
        else return { text, finishReason: event.finishReason, usage: event.usage };
      }
      throw new SufflerError('model_truncated', 'the script has no end.');
    },
  };
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / CHARACTERS_A_TOKEN);
}
