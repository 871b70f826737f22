/** A judge over a real endpoint that says what a test wants, and answers for it to judge. */
import { createJudge, type JudgeOptions } from '../../../eval/judge/create-judge.ts';
import type { AnswerToJudge, PairToJudge, Shown } from '../../../eval/judge/to-judge.ts';
import type { ModelSettings } from '../../../src/llm/model-settings.ts';
import type { OpenAiLlmOptions } from '../../../src/llm/openai-llm.ts';
import { makeLlm } from '../../llm/make-llm.ts';
import type { ModelBehaviour, ModelRequestBody } from '../../llm/make-model-server.ts';

export async function makeJudge(
  options: Partial<JudgeOptions> = {},
  changed: Partial<ModelSettings> = {},
  endpoint: Partial<OpenAiLlmOptions> = {},
) {
  const { server, llm } = await makeLlm(changed, endpoint);
  return { server, llm, judge: createJudge({ llm, model: 'tiny', ...options }) };
}

export const userOf = ({ messages }: ModelRequestBody) => messages.at(-1)?.content ?? '';

export const saying = (verdict: string): ModelBehaviour => ({
  text: JSON.stringify({ reason: 'Because of the facts.', verdict }),
});

/** What an attentive judge would say: `good` answers are right, and better than others. */
export function attentive(body: ModelRequestBody): ModelBehaviour {
  const user = userOf(body);
  const isGood = (tag: string) => new RegExp(`<${tag}[ >](?:(?!</${tag}>)[\\s\\S])*good`).test(user);
  if (!user.includes('<first>')) return saying(isGood('shown') ? 'right' : 'wrong');
  if (isGood('first') === isGood('second')) return saying('tie');
  return saying(isGood('first') ? 'first' : 'second');
}

export const shown = (text: string): Shown => ({ did: 'answer', text, quotes: [`The pie takes 40 minutes: ${text}`] });

const asked = {
  question: 'How long does a pie take?',
  expected: { actions: ['answer'], nuggets: [{ text: '40 minutes', vital: true }] },
} satisfies Pick<AnswerToJudge, 'question' | 'expected'>;

export const answer = (text: string): AnswerToJudge => ({ ...asked, shown: shown(text) });
export const pair = (first: string, second: string): PairToJudge => ({
  ...asked,
  first: shown(first),
  second: shown(second),
});
