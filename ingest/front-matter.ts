/** Reads the YAML front matter of an article into the schema, each fault with its line. */
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { frontMatterSchema, type FrontMatter } from '../src/domain/article.ts';
import { alignmentDistance } from '../src/text/alignment-distance.ts';
import { limits } from './limits.ts';
import type { Problem, Severity } from './problem.ts';

type Report = (severity: Severity, line: number, message: string) => Problem;

/** What holds where the front matter is silent. */
export interface Defaults {
  readonly id: string;
  readonly title: string;
  /** Asked only when it is needed: it reads the whole text. */
  readonly lang: () => string;
  readonly audience?: FrontMatter['audience'];
}

/** `firstLine` is the line of the file on which the YAML starts. Without a result there is at least one error. */
export function readFrontMatter(
  yaml: string,
  firstLine: number,
  defaults: Defaults,
  report: Report,
): { frontMatter?: FrontMatter; problems: Problem[]; lineOf: (path: readonly PropertyKey[]) => number } {
  const top = () => firstLine;
  if (yaml.length > limits.frontMatterLength) {
    const message = `the front matter has ${yaml.length} characters, the limit is ${limits.frontMatterLength}; move text into the body`;
    return { problems: [report('error', firstLine, message)], lineOf: top };
  }
  if (nesting(yaml) > limits.nesting) return { problems: [report('error', firstLine, tooDeep)], lineOf: top };
  const lines = new LineCounter();
  const parsed = parse(yaml, lines);
  if (parsed instanceof Error) return { problems: [report('error', firstLine, parsed.message)], lineOf: top };
  const { document, value } = parsed;
  const lineOf = (path: readonly PropertyKey[]) => firstLine - 1 + lineAt(document, lines, path);

  if (document.errors.some(({ message }) => message.includes('call stack'))) {
    return { problems: [report('error', firstLine, tooDeep)], lineOf };
  }
  const faults = document.errors.map((fault) =>
    report('error', firstLine - 1 + lines.linePos(fault.pos[0]).line, `broken YAML: ${firstSentence(fault.message)}`),
  );
  if (faults.length > 0) return { problems: faults, lineOf };
  if (value !== null && !isMap(document.contents)) {
    return { problems: [report('error', firstLine, 'the front matter must be "key: value" lines')], lineOf };
  }
  const given = (value ?? {}) as Record<string, unknown>;
  const misspelt = Object.keys(given).flatMap((key) => misspeltKey(key));
  const slips = misspelt.map(({ key, meant }) =>
    report(guards.has(meant) ? 'error' : 'warning', lineOf([key]), `unknown key "${key}"; did you mean "${meant}"?`),
  );
  if (slips.some(({ severity }) => severity === 'error')) return { problems: slips, lineOf };
  const blank = Object.keys(given).filter((key) => given[key] === null && guards.has(key));
  if (blank.length > 0) {
    const problems = blank.map((key) =>
      report('error', lineOf([key]), `${key}: has no value; give it one or leave it out`),
    );
    return { problems, lineOf };
  }
  const own = withoutNulls(given);
  const result = frontMatterSchema.safeParse({ ...defaults, lang: own['lang'] ?? defaults.lang(), ...own });
  if (!result.success) {
    return {
      problems: result.error.issues.map((issue) => report('error', lineOf(issue.path), describe(issue))),
      lineOf,
    };
  }
  return { frontMatter: result.data, problems: slips, lineOf };
}

const tooDeep = 'the YAML is nested too deeply; front matter needs no more than lists of values';

/**
 * An upper bound of how deep the YAML goes: brackets open at once, signs of lists and keys one behind another, columns of
 * indent. The parser recurses, and a regular expression that is compiled where the stack ends takes the process with it.
 */
function nesting(yaml: string): number {
  let open = 0;
  let most = 0;
  for (const sign of yaml.match(/[[\]{}]/g) ?? []) {
    open += sign === '[' || sign === '{' ? 1 : -1;
    most = Math.max(most, open);
  }
  for (const line of yaml.split('\n')) {
    const [lead = ''] = /^[\s?:-]*/.exec(line) ?? [];
    const signs = lead.match(/[?:-](?=\s)/g)?.length ?? 0;
    most = Math.max(most, signs, lead.search(/\S|$/) / COLUMNS);
  }
  return most;
}

/** Columns of indent that count as one level: more than anybody gives one, so that only a staircase is refused. */
const COLUMNS = 4;

function parse(yaml: string, lines: LineCounter): { document: Document.Parsed; value: unknown } | Error {
  try {
    const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, logLevel: 'silent' });
    const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 });
    return { document, value };
  } catch (error) {
    const aliases = error instanceof ReferenceError;
    return new Error(aliases ? 'YAML aliases (*name) are not accepted; write the value out' : tooDeep);
  }
}

function lineAt(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const [key, ...rest] = path.slice(0, length);
    if (rest.length === 0 && isMap(document.contents)) {
      const pair = document.contents.items.find((item) => isScalar(item.key) && item.key.value === key);
      const at = pair !== undefined && isScalar(pair.key) ? pair.key.range[0] : undefined;
      if (at !== undefined) return lines.linePos(at).line;
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}

const known = Object.keys(frontMatterSchema.shape);

/** Keys that keep an article from being seen: a slip here, such as `audiance: agent`, must not publish to customers. */
export const guards: ReadonlySet<string> = new Set(['audience', 'status', 'channels', 'valid_from', 'expires_at']);

/** A key one or two slips from a known one is a slip of it. */
function misspeltKey(key: string): { key: string; meant: string }[] {
  if (known.includes(key)) return [];
  const folded = key.toLowerCase().replaceAll('-', '_');
  const meant = known.find((name) => name.length > 4 && nearby(folded, name));
  return meant === undefined ? [] : [{ key, meant }];
}

function nearby(from: string, to: string): boolean {
  return from === to || (from.length > 3 && alignmentDistance(from, to, 2) <= 2);
}

function withoutNulls(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

function describe(issue: { path: PropertyKey[]; message: string }): string {
  return `${issue.path.map(String).join('.') || 'front matter'}: ${issue.message}`;
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}
