/** Reads one rule file: a YAML file with `suffler: <kind>` at its top. Any other YAML is left alone. */
import { articleIdSchema } from '../../src/domain/article.ts';
import { problemsOf, type Problem } from '../problem.ts';
import { readYaml } from '../read-yaml.ts';
import type { RuleKind, Surroundings } from './rule-kind.ts';

export interface ReadRule {
  readonly path: string;
  readonly kind?: string;
  /** By default the name of the file. */
  readonly id?: string;
  /** Absent where there is an error. */
  readonly content?: unknown;
  readonly problems: readonly Problem[];
}

/** Does this look like a rule file? Told before it is parsed, since broken YAML must be reported if it is one. */
export const declaresRule = /^["']?suffler["']?[ \t]*:/m;

/** Gives `undefined` for YAML that is no rule file. */
export function readRule(
  path: string,
  text: string,
  kinds: readonly RuleKind[],
  surroundings: Surroundings,
): ReadRule | undefined {
  if (!declaresRule.test(text)) return undefined;
  const report = problemsOf(path);
  const { value, faults, lineOf } = readYaml(text);
  if (faults.length > 0) return { path, problems: faults.map(({ line, message }) => report('error', line, message)) };
  if (typeof value !== 'object' || value === null || !('suffler' in value)) return undefined;
  const { suffler: named, id: given = nameOf(path), ...rest }: Record<string, unknown> = { ...value };
  const kind = kinds.find(({ name }) => name === named);
  if (kind === undefined) {
    const known = kinds.map(({ name }) => name).join(', ');
    return {
      path,
      problems: [report('error', lineOf(['suffler']), `suffler: unknown kind; the known ones are ${known}`)],
    };
  }
  const id = articleIdSchema.safeParse(given);
  if (!id.success) {
    const message = `id: ${id.error.issues[0]?.message ?? 'is not usable'}; name the file so, or write an id`;
    return { path, kind: kind.name, problems: [report('error', lineOf(['id']), message)] };
  }
  return { path, kind: kind.name, id: id.data, ...kind.parse(rest, lineOf, path, surroundings) };
}

/** `policies/compensation.yaml` is `compensation`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
