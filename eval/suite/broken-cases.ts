/** What was said in cases that came out right before and don't now: the only texts that a comparison reads. */
import { z } from 'zod';
import type { CasePair } from './compare-metrics.ts';
import type { Run } from './open-run.ts';
import { recordSchema } from './record.ts';

const outcomeSchema = recordSchema.pick({
  id: true,
  risk: true,
  question: true,
  expected: true,
  did: true,
  text: true,
  faults: true,
});
type Outcome = Pick<z.infer<typeof outcomeSchema>, 'did' | 'text' | 'faults'>;

export interface BrokenCase {
  readonly id: string;
  readonly risk: string;
  /** The customer's last message. */
  readonly question: string;
  /** Any of these actions is right. */
  readonly expected: readonly string[];
  /** Of the first repeat that was right, and of the first that was not. */
  readonly before: Outcome;
  readonly after: Outcome;
}

/** In the order of the ids. A case whose lines were taken away meanwhile is left out. */
export async function readBroken(
  before: Run,
  after: Run,
  ids: readonly string[],
  pairs: ReadonlyMap<string, CasePair>,
): Promise<BrokenCase[]> {
  const linesOf = (lineOf: (pair: CasePair) => number | undefined) =>
    new Set(ids.flatMap((id) => pairs.get(id) ?? []).flatMap((pair) => lineOf(pair) ?? []));
  const was = await readOutcomes(
    before,
    linesOf((pair) => pair.before.rightLine),
  );
  const is = await readOutcomes(
    after,
    linesOf((pair) => pair.after.wrongLine),
  );
  return ids.flatMap((id) => {
    const [one, other] = [was.get(id), is.get(id)];
    if (one === undefined || other === undefined) return [];
    const { risk, question, expected } = other;
    return [{ id, risk, question, expected: expected.actions, before: outcomeOf(one), after: outcomeOf(other) }];
  });
}

/** Reads no further than the last of the lines, and parses no others. */
async function readOutcomes(run: Run, wanted: Set<number>): Promise<Map<string, z.infer<typeof outcomeSchema>>> {
  const found = new Map<string, z.infer<typeof outcomeSchema>>();
  if (wanted.size === 0) return found;
  let number = -1;
  for await (const line of run.lines()) {
    number += 1;
    if (!wanted.delete(number)) continue;
    const parsed = outcomeSchema.safeParse(JSON.parse(new TextDecoder().decode(line)));
    if (parsed.success) found.set(parsed.data.id, parsed.data);
    if (wanted.size === 0) break;
  }
  return found;
}

function outcomeOf({ did, text, faults }: Outcome): Outcome {
  return { did, text, faults };
}
