/** Reads a verdict from what a model wrote, with whatever it wrote around the JSON that it was asked for. */
import { z } from 'zod';

export interface Said<Verdict extends string> {
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Objects looked at: a model that opens more of them says nothing. */
const OBJECTS_AT_MOST = 50;
const REASON_AT_MOST = 500;

/**
 * `undefined` where no object holds one of the verdicts, or where two hold different ones: then it has not decided.
 * `Sure: {"verdict": "Right"} Bye.` is `{ verdict: 'right', reason: '' }`.
 */
export function readVerdict<Verdict extends string>(
  text: string,
  verdicts: readonly [Verdict, ...Verdict[]],
): Said<Verdict> | undefined {
  const schema = z.object({
    verdict: z.string().trim().toLowerCase().pipe(z.enum(verdicts)),
    reason: z.string().trim().catch(''),
  });
  const found = objectsIn(text).flatMap((object) => schema.safeParse(object).data ?? []);
  const [first] = found;
  if (first === undefined || found.some(({ verdict }) => verdict !== first.verdict)) return undefined;
  return { verdict: first.verdict, reason: first.reason.slice(0, REASON_AT_MOST) };
}

function objectsIn(text: string): unknown[] {
  const objects: unknown[] = [];
  let from = text.indexOf('{');
  for (let tried = 0; from !== -1 && tried < OBJECTS_AT_MOST; tried += 1) {
    const end = endOf(text, from);
    const object = end === undefined ? undefined : parsed(text.slice(from, end));
    if (object !== undefined) objects.push(object);
    from = text.indexOf('{', object === undefined ? from + 1 : end);
  }
  return objects;
}

/** Behind the brace that closes the one at `from`; braces inside strings are words. */
function endOf(text: string, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '{') depth += 1;
    else if (!quoted && sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
