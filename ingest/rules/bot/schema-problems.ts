/** Tells where a value is not what its schema wants. */
import type { z } from 'zod';
import type { Problem, Severity } from '../../problem.ts';
import type { LineOf } from '../../read-yaml.ts';

/** `whole` names the file where the fault is in no key of it. */
export function schemaProblems(
  { issues }: z.ZodError,
  whole: string,
  lineOf: LineOf,
  report: (severity: Severity, line: number, message: string) => Problem,
): Problem[] {
  return issues.map(({ path, message }) =>
    report('error', lineOf(path), `${path.map(String).join('.') || whole}: ${message}`),
  );
}
