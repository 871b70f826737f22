/** What commands print. */
import { formatProblem, type Problem } from '../../ingest/problem.ts';

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Problems go to stderr, so that stdout keeps the result alone. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
}
