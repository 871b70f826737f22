/** Reads the YAML front matter of an article into the schema, each fault with its line. */
import { frontMatterSchema, type FrontMatter } from '../src/domain/article.ts';
import { alignmentDistance } from '../src/text/alignment-distance.ts';
import { limits } from './limits.ts';
import type { Problem, Severity } from './problem.ts';
import { readYaml, type LineOf } from './read-yaml.ts';

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
): { frontMatter?: FrontMatter; problems: Problem[]; lineOf: LineOf } {
  const top = () => firstLine;
  if (yaml.length > limits.frontMatterLength) {
    const message = `the front matter has ${yaml.length} characters, the limit is ${limits.frontMatterLength}; move text into the body`;
    return { problems: [report('error', firstLine, message)], lineOf: top };
  }
  const { value, faults, lineOf } = readYaml(yaml, firstLine);
  if (faults.length > 0) return { problems: faults.map(({ line, message }) => report('error', line, message)), lineOf };
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
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
