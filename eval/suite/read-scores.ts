/** What a comparison keeps of a run: the scores of each case, averaged over its repeats, and where its texts stand. */
import { z } from 'zod';
import { metrics } from './metric-list.ts';
import type { Run } from './open-run.ts';
import { recordSchema, type CaseRecord } from './record.ts';

export interface CaseScores {
  readonly cluster: string;
  readonly risk: CaseRecord['risk'];
  /** Right in more than half of its repeats. */
  readonly isRight: boolean;
  /** Line numbers, from 0, of its first repeat that came out right, and of the first that did not. */
  readonly rightLine: number | undefined;
  readonly wrongLine: number | undefined;
  /** The mean of a metric over the repeats that it applies to. */
  readonly mean: (metric: string) => number | undefined;
}

export interface RunScores {
  readonly cases: ReadonlyMap<string, CaseScores>;
  readonly problems: readonly string[];
}

const lineSchema = recordSchema.pick({ id: true, repeat: true, cluster: true, risk: true, scores: true, right: true });
type ScoredLine = z.infer<typeof lineSchema>;

const positions = new Map(metrics.map(({ name }, index) => [name, index]));

/** Problems beyond these are only counted: of another file every line would be one. */
const TOLD = 10;

/** A line that is no result, and a repeat that is there already, is left out and told. */
export async function readScores(run: Run): Promise<RunScores> {
  const cases = new Map<string, Gathered>();
  const problems: string[] = [];
  const unknown = new Set<string>();
  const decoder = new TextDecoder();
  let number = -1;
  for await (const line of run.lines()) {
    number += 1;
    const text = decoder.decode(line);
    if (text.trim() === '') continue;
    const read = readLine(text);
    if (typeof read === 'string') {
      problems.push(`${run.name}/results.jsonl:${number + 1}: ${read}`);
      continue;
    }
    let own = cases.get(read.id);
    if (own === undefined) cases.set(read.id, (own = gather(read)));
    if (own.repeats.has(read.repeat)) {
      problems.push(`${run.name}/results.jsonl:${number + 1}: ${read.id}, repeat ${read.repeat} is there already`);
      continue;
    }
    for (const name of own.add(read, number)) unknown.add(name);
  }
  if (problems.length > TOLD) problems.push(`${run.name}: ${problems.splice(TOLD).length} more lines of that kind`);
  if (unknown.size > 0) problems.push(`${run.name}: not compared, no metrics of today: ${[...unknown].join(', ')}`);
  return { cases: new Map([...cases].map(([id, own]) => [id, own.scores()])), problems };
}

function readLine(text: string): ScoredLine | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'no JSON; was the run cut short?';
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('; ');
}

type Gathered = ReturnType<typeof gather>;

/** Sums and counts by the position of the metric: there may be a million scores. */
function gather({ cluster, risk }: ScoredLine) {
  const sums = new Float64Array(metrics.length);
  const counts = new Uint32Array(metrics.length);
  const repeats = new Set<number>();
  let rights = 0;
  let rightLine: number | undefined;
  let wrongLine: number | undefined;
  return {
    repeats,
    /** Gives the names that are no metrics. */
    add({ repeat, scores, right }: ScoredLine, line: number): string[] {
      repeats.add(repeat);
      rights += Number(right);
      if (right) rightLine ??= line;
      else wrongLine ??= line;
      const names: string[] = [];
      for (const [name, score] of Object.entries({ ...scores, right: Number(right) })) {
        const at = positions.get(name);
        if (at === undefined) {
          names.push(name);
          continue;
        }
        sums[at] = (sums[at] ?? 0) + score;
        counts[at] = (counts[at] ?? 0) + 1;
      }
      return names;
    },
    scores: (): CaseScores => ({
      cluster,
      risk,
      isRight: rights > repeats.size / 2,
      rightLine,
      wrongLine,
      mean(metric) {
        const at = positions.get(metric) ?? -1;
        const count = counts[at] ?? 0;
        return count === 0 ? undefined : (sums[at] ?? 0) / count;
      },
    }),
  };
}
