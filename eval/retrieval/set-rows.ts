/** The rows of one set's tables: what each engine found, group by group, and how far ours is ahead. */
import { groupBy } from '../group-by.ts';
import type { EvalQuestion } from '../questions.ts';
import type { Estimate } from '../statistics/cluster-bootstrap.ts';
import type { Told } from './confidence-rows.ts';
import { ownName, stageNames } from './create-engine.ts';
import { leadOf, qualityOf, type Quality } from './quality-of.ts';
import type { Variant } from './variants.ts';

export interface QualityRow extends Quality {
  readonly group: string;
  readonly variant: string;
  readonly engine: string;
  readonly questions: number;
}

export interface Lead extends Estimate {
  readonly group: string;
  readonly variant: string;
  /** The best of the peers there. */
  readonly peer: string;
}

/** nDCG@10 that a stage gives: of the whole search less that of the search without the stage. */
export interface Gain extends Estimate {
  readonly group: string;
  readonly variant: string;
  /** The engine that goes without it. */
  readonly engine: string;
}

/** What each engine answered to the same questions in the same order. */
export type Found = ReadonlyMap<string, readonly Told[]>;

/** Questions of one group are one line of the table; those that nothing answers are in none. */
export function groupOf({ lang, category }: EvalQuestion): string {
  const plain = new Set(['answerable', 'partial', 'answer', 'refuse']);
  return plain.has(category) ? lang : `${lang} ${category.replace(/^known_item_/, '')}`;
}

function grouped(told: readonly Told[]): Map<string, Told[]> {
  return groupBy(
    told.filter(({ question }) => question.gold.size > 0),
    ({ question }) => groupOf(question),
  );
}

export function qualityRows(found: Found, { name: variant }: Variant): QualityRow[] {
  return [...found].flatMap(([engine, told]) =>
    [...grouped(told)].map(([group, own]) => ({
      group,
      variant,
      engine,
      questions: own.length,
      ...qualityOf(own),
    })),
  );
}

export function leadRows(found: Found, { name: variant }: Variant): Lead[] {
  const ours = grouped(found.get(ownName) ?? []);
  const peers = [...found].filter(([name]) => !isOwn(name)).map(([name, told]) => ({ name, groups: grouped(told) }));
  return [...ours].flatMap(([group, own]) => {
    const leads = peers.map(({ name, groups }) => ({
      group,
      variant,
      peer: name,
      ...leadOf(own, groups.get(group) ?? []),
    }));
    const [closest] = leads.sort((a, b) => a.mean - b.mean);
    return closest === undefined ? [] : [closest];
  });
}

export function gainRows(found: Found, { name: variant }: Variant): Gain[] {
  const whole = grouped(found.get(ownName) ?? []);
  return [...found]
    .filter(([name]) => stageNames.includes(name))
    .flatMap(([engine, told]) =>
      [...grouped(told)].map(([group, own]) => ({
        group,
        variant,
        engine,
        ...leadOf(whole.get(group) ?? [], own),
      })),
    );
}

export function isOwn(name: string): boolean {
  return name === ownName || stageNames.includes(name);
}
