/** The numbers of many results by columns: a hundred thousand take a few bytes a score, and no object each. */
import { metrics } from './metric-list.ts';
import type { CaseRecord } from './record.ts';
import { sliceSchema, type Summary } from './summary.ts';

export const dimensions = sliceSchema.shape.by.options;
type Dimension = Summary['slices'][number]['by'];

const flags = ['speaks', 'stopped', 'mustStop', 'mayHandOff', 'right'] as const;
type Flag = (typeof flags)[number];

export interface ScoreTable {
  add(record: CaseRecord): void;
  /** The rows in the order of the cases' ids and repeats: however they came, they are summed up the same. */
  rows(): readonly number[];
  readonly keyOf: (row: number) => string;
  readonly clusterOf: (row: number) => string;
  readonly noiseOf: (row: number) => CaseRecord['noise'];
  /** What a case is counted under; under several topics, where its article has several. */
  readonly slicesOf: (row: number, by: Dimension) => readonly string[];
  /** `undefined` where the metric does not apply. */
  readonly scoreOf: (row: number, metric: string) => number | undefined;
  readonly confidenceOf: (row: number) => number;
  readonly is: (flag: Flag) => (row: number) => boolean;
}

/** A case of no article, or of one without a topic. */
const NO_TOPIC = ['none'];

export function createScoreTable(): ScoreTable {
  const keys: string[] = [];
  const clusters = createWords((cluster: string) => cluster);
  const places = createWords((place: Readonly<Record<Dimension, readonly string[]>>) => JSON.stringify(place));
  const noises = new Map<number, CaseRecord['noise']>();
  const confidences: number[] = [];
  const bits: number[] = [];
  const columns = new Map(metrics.map(({ name }) => [name, [] as number[]]));

  return {
    add({ id, repeat, cluster, noise, split, lang, kind, topics, risk, scores, confidence, did, expected, right }) {
      const { actions } = expected;
      if (noise !== undefined) noises.set(keys.length, noise);
      keys.push(keyOf(id, repeat));
      clusters.add(cluster);
      places.add({
        ...{ split: [split], lang: [lang], kind: [kind], risk: [risk] },
        topic: topics.length === 0 ? NO_TOPIC : topics,
      });
      confidences.push(confidence);
      const set: Readonly<Record<Flag, boolean>> = {
        speaks: did === 'answer' || did === 'refuse',
        stopped: did === 'handoff' || did === 'silent',
        mustStop: actions.every((action) => action === 'handoff' || action === 'silent'),
        mayHandOff: actions.includes('handoff'),
        right,
      };
      bits.push(flags.reduce((sum, flag, at) => sum | (Number(set[flag]) << at), 0));
      for (const [name, column] of columns) column.push(scores[name] ?? NaN);
    },

    rows: () => Array.from(keys.keys()).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1)),
    keyOf: (row) => keys[row] ?? '',
    clusterOf: (row) => clusters.at(row) ?? '',
    noiseOf: (row) => noises.get(row),
    slicesOf: (row, by) => places.at(row)?.[by] ?? [],
    scoreOf(row, metric) {
      const score = columns.get(metric)?.[row];
      return score === undefined || Number.isNaN(score) ? undefined : score;
    },
    confidenceOf: (row) => confidences[row] ?? 0,
    is(flag) {
      const at = flags.indexOf(flag);
      return (row) => (((bits[row] ?? 0) >> at) & 1) === 1;
    },
  };
}

export function keyOf(id: string, repeat: number): string {
  return `${id}\n${repeat}`;
}

/** Keeps what many rows share once. */
function createWords<Word>(nameOf: (word: Word) => string) {
  const words: Word[] = [];
  const numbers = new Map<string, number>();
  const rows: number[] = [];
  return {
    add(word: Word): void {
      const name = nameOf(word);
      const known = numbers.get(name);
      if (known === undefined) {
        numbers.set(name, words.length);
        words.push(word);
      }
      rows.push(known ?? words.length - 1);
    },
    at: (row: number): Word | undefined => words[rows[row] ?? -1],
  };
}
