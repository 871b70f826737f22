/** What an honest and unimaginative model would say: the first sentence of the first passage, with its marker. */
import { sentences } from '../text/sentences.ts';
import type { LlmRequest } from './llm.ts';

const passage = /<passage n="(\d+)"[^>]*>\s*([\s\S]*?)\s*<\/passage>/;
const part = /^## \w+/gm;

/** Under each of the parts that the prompt asks for; `NO_ANSWER` where there is no passage. */
export function echoFirstPassage({ system, user }: LlmRequest): string {
  const [, number, text = ''] = passage.exec(user) ?? passage.exec(system) ?? [];
  const [sentence] = sentences(text, 'und');
  if (number === undefined || sentence === undefined) return 'NO_ANSWER';
  const said = `${sentence} [${number}]`;
  const parts = `${system}\n${user}`.match(part) ?? [];
  return parts.length === 0 ? said : parts.map((heading) => `${heading}\n${said}`).join('\n\n');
}
