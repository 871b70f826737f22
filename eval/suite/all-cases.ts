/** Reads case files as a whole, for those who need all of them at once. */
import type { EvalCase } from './case.ts';
import { readCases } from './read-cases.ts';

/** In the order of the files and lines. Throws with the file and line of the first that is wrong. */
export async function allCases(files: readonly string[]): Promise<EvalCase[]> {
  const cases: EvalCase[] = [];
  for await (const line of readCases(files)) {
    if (line.kind === 'problem') throw new Error(line.told);
    cases.push(line.case);
  }
  return cases;
}
