/** Reads one file of prompts/: front matter and a body of two parts, each fault with its file and line. */
import { createHash } from 'node:crypto';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

export interface Prompt {
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly variables: readonly string[];
  readonly system: string;
  readonly user: string;
  /** Of the body: another word is another prompt. */
  readonly hash: string;
}

export interface ParsedPrompt {
  readonly prompt?: Prompt;
  /** `prompts/suggestion.md:12: what is wrong`. */
  readonly faults: readonly string[];
}

const name = /^[a-z][A-Za-z0-9]*$/;
const frontMatterSchema = z.strictObject({
  id: z.string().regex(name, 'must be a word such as suggestion'),
  version: z.number('must be a whole number').int().min(1),
  description: z.string().min(1),
  variables: z.array(z.string().regex(name, 'must be a word such as lang')),
});

const frontMatter = /^---\n([\s\S]*?)\n---\n/;
/** On a line of its own between the two parts. */
const divider = /^--- user ---\n/gm;
/** A doubled brace is a brace; one alone opens or closes a variable. */
const brace = /\{\{|\}\}|\{([^{}\n]*)\}|[{}]/g;
const HASH_LENGTH = 16;

export function parsePrompt(file: string, given: string): ParsedPrompt {
  const text = given.replaceAll('\r\n', '\n');
  const fault = (line: number, message: string) => `${file}:${line}: ${message}`;
  const [head, yaml = ''] = frontMatter.exec(text) ?? [];
  if (head === undefined) return { faults: [fault(1, 'must begin with front matter between lines of ---')] };

  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'silent' });
  const [broken] = document.errors;
  if (broken !== undefined) return { faults: [fault(1 + lines.linePos(broken.pos[0]).line, 'broken YAML')] };
  const lineOf = (key: string) => 2 + Math.max(0, yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`)));
  const parsed = frontMatterSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) {
    const told = parsed.error.issues.map(({ path, message }) => fault(lineOf(String(path[0])), `${path.join('.')}: ${message}`));
    return { faults: told };
  }

  const { variables, ...rest } = parsed.data;
  const body = text.slice(head.length);
  const lineAt = (offset: number) => text.slice(0, head.length + offset).split('\n').length;
  const faults: string[] = [];
  const used = new Set<string>();
  for (const { 0: found, 1: variable, index } of body.matchAll(brace)) {
    if (found === '{{' || found === '}}') continue;
    if (variable === undefined) faults.push(fault(lineAt(index), `a brace alone; write ${found}${found} for the sign`));
    else if (!variables.includes(variable)) faults.push(fault(lineAt(index), `{${variable}} is not among the variables`));
    else used.add(variable);
  }
  const unused = variables.filter((variable) => !used.has(variable));
  faults.push(...unused.map((variable) => fault(lineOf('variables'), `${variable} is nowhere in the body`)));
  if (new Set(variables).size < variables.length) faults.push(fault(lineOf('variables'), 'a variable is named twice'));
  const parts = body.split(divider).map((part) => part.trim());
  const [system = '', user = ''] = parts;
  if (parts.length !== 2 || system === '' || user === '') {
    faults.push(fault(lineAt(0), 'the body must be two texts with one line "--- user ---" between them'));
  }
  if (faults.length > 0) return { faults };
  const hash = createHash('sha256').update(body).digest('hex').slice(0, HASH_LENGTH);
  return { prompt: { ...rest, variables, system, user, hash }, faults };
}
