/** Writes prompts as a TypeScript module, so that the core needs no files and a wrong variable does not compile. */
import type { Prompt } from './parse-prompt.ts';

export function promptsModule(prompts: readonly Prompt[]): string {
  return [
    '/** Made from prompts/*.md by `npm run generate`; do not edit. */',
    'export const prompts = {',
    ...prompts.flatMap(({ id, version, hash, variables, system, user }) => [
      `  ${id}: {`,
      `    version: ${version},`,
      `    hash: ${JSON.stringify(hash)},`,
      `    variables: ${JSON.stringify(variables)},`,
      ...textLines('system', system),
      ...textLines('user', user),
      '  },',
    ]),
    '} as const;',
    '',
  ].join('\n');
}

/** A string a line, so that a change of words shows as one. */
function textLines(name: string, text: string): string[] {
  const lines = text.split('\n').map((line) => `      ${JSON.stringify(line)},`);
  return [`    ${name}: [`, ...lines, "    ].join('\\n'),"];
}
