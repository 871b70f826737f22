/** Puts data into a prompt's places. Data is never part of the template: its braces mean nothing. */
import { SufflerError } from '../errors.ts';
import { prompts } from './prompts.ts';

export type PromptId = keyof typeof prompts;
export type PromptVariables<Id extends PromptId> = Readonly<
  Record<(typeof prompts)[Id]['variables'][number], string>
>;

/** Id, version and hash tell in a trace which words a reply came from. */
export interface RenderedPrompt {
  readonly id: PromptId;
  readonly version: number;
  readonly hash: string;
  readonly system: string;
  readonly user: string;
}

/** Rejects with `SufflerError` `prompt_invalid` for a variable that is missing, unknown or no text. */
export async function renderPrompt<Id extends PromptId>(
  id: Id,
  variables: PromptVariables<Id>,
): Promise<RenderedPrompt> {
  if (!Object.hasOwn(prompts, id)) throw new SufflerError('prompt_invalid', `there is no prompt ${id}.`);
  const { version, hash, system, user, variables: declared } = prompts[id];
  refuseFaults(id, declared, variables);
  const [renderedSystem, renderedUser] = await Promise.all([render(system, variables), render(user, variables)]);
  return { id, version, hash, system: renderedSystem, user: renderedUser };
}

/** Loads what the first prompt would otherwise wait for, some 0.3 s; for the start of a process that has a model. */
export async function preparePrompts(): Promise<void> {
  await langChainPrompts();
}

async function render(template: string, variables: Readonly<Record<string, string>>): Promise<string> {
  const { PromptTemplate } = await langChainPrompts();
  // `format`, not `invoke`: that one would send the prompt to LangSmith where its variables are set.
  return PromptTemplate.fromTemplate(template, { templateFormat: 'f-string' }).format(variables);
}

function langChainPrompts() {
  return import('@langchain/core/prompts');
}

function refuseFaults(id: string, declared: readonly string[], given: Readonly<Record<string, unknown>>): void {
  const missing = declared.filter((name) => !Object.hasOwn(given, name) || typeof given[name] !== 'string');
  const unknown = Object.keys(given).filter((name) => !declared.includes(name));
  if (missing.length === 0 && unknown.length === 0) return;
  const faults = [...missing.map((name) => `lacks a text for ${name}`), ...unknown.map((name) => `has no ${name}`)];
  throw new SufflerError('prompt_invalid', `the prompt ${id} ${faults.join(', ')}.`);
}
