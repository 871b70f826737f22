/** Reads case files one line at a time, so that their length does not matter. */
import { z } from 'zod';
import { caseSchema, type EvalCase } from './case.ts';
import { textLinesOf } from './lines-of.ts';

export type ReadLine =
  | { readonly kind: 'case'; readonly where: string; readonly case: EvalCase }
  /** `file:line: what is wrong`. */
  | { readonly kind: 'problem'; readonly told: string };

/** In the order of the files and lines. A line that is wrong is told of and the rest still read; empty ones are nothing. */
export async function* readCases(files: readonly string[]): AsyncGenerator<ReadLine> {
  const ids = new Map<string, string>();
  for (const file of files) {
    let number = 0;
    try {
      for await (const line of textLinesOf(file)) {
        number += 1;
        if (line.trim() === '') continue;
        const where = `${file}:${number}`;
        const read = readLine(line);
        const first = 'case' in read ? ids.get(read.case.id) : undefined;
        if ('fault' in read) {
          yield { kind: 'problem', told: `${where}: ${read.fault}` };
        } else if (first !== undefined) {
          yield {
            kind: 'problem',
            told: `${where}: the id "${read.case.id}" is taken by ${first}; give one another id`,
          };
        } else {
          ids.set(read.case.id, where);
          yield { kind: 'case', where, case: read.case };
        }
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
      yield { kind: 'problem', told: `${file}: can't be read (${code}); name a file of cases, one JSON object a line` };
    }
  }
}

function readLine(line: string): { readonly case: EvalCase } | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: 'not JSON; write one JSON object a line' };
  }
  const parsed = caseSchema.safeParse(value);
  if (parsed.success) return { case: parsed.data };
  const told = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${z.core.toDotPath(path)}: ${message}`,
  );
  return { fault: told.join('; ') };
}
