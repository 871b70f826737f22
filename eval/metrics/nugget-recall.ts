/** Which facts of a right answer a text holds, judged by rules alone: the same text always gets the same figure. */
import type { Figure } from '../../src/grounding/read-statement.ts';
import { sentences } from '../../src/text/sentences.ts';
import { readClauses, type Clause } from './read-clauses.ts';

export interface Nugget {
  readonly text: string;
  /** Without it the answer is wrong. */
  readonly vital: boolean;
}

export interface NuggetRecall {
  /** Share of the vital nuggets that is held, 0..1; `undefined` where there are none. */
  readonly vital: number | undefined;
  /** Share of all nuggets that is held, 0..1; `undefined` where there are none. */
  readonly all: number | undefined;
}

/** Share of a nugget's stems that must stand together. Of three or fewer each must. */
const COVERED = 3 / 4;

/**
 * Recall of nuggets, as in the definition questions of TREC (Voorhees 2003) and AutoNuggetizer (Pradeep et al. 2024),
 * with `holdsNugget` in place of the judge. Of a vital one held, and one held and one not that are not vital:
 * `{ vital: 1, all: 2/3 }`.
 */
export function nuggetRecall(text: string, nuggets: readonly Nugget[], lang: string): NuggetRecall {
  const windows = windowsOf(text, lang);
  const shareOf = (list: readonly Nugget[]) =>
    list.length === 0 ? undefined : list.filter((one) => isHeld(one.text, windows, lang)).length / list.length;
  return { vital: shareOf(nuggets.filter(({ vital }) => vital)), all: shareOf(nuggets) };
}

/**
 * True where one sentence or line of the text, or two neighbouring ones, have all figures of the nugget (with the same
 * unit, where both name one), 3/4 of its telling stems, and deny none that it states, nor state any that it denies.
 * `вернём 500 ₽ за 10 дней` is held by `За десять дней мы вернём вам 500 рублей.`, not by `Не вернём 500 ₽ за 10 дней.`
 */
export function holdsNugget(text: string, nugget: string, lang: string): boolean {
  return isHeld(nugget, windowsOf(text, lang), lang);
}

/** Each sentence or line, then each with the one behind it. */
function windowsOf(text: string, lang: string): Clause[][] {
  const read = sentences(text, lang).map((sentence) => readClauses(sentence, lang));
  const pairs = read.slice(1).map((clauses, at) => [...(read[at] ?? []), ...clauses]);
  return [...read, ...pairs];
}

function isHeld(text: string, windows: readonly (readonly Clause[])[], lang: string): boolean {
  const nugget = readClauses(text, lang);
  const stems = new Set(nugget.flatMap((clause) => [...clause.stems]));
  const figures = nugget.flatMap((clause) => clause.figures);
  if (stems.size + figures.length === 0) return false;
  return windows.some((window) => {
    const held = [...stems].filter((stem) => window.some((clause) => clause.stems.has(stem)));
    return (
      held.length >= COVERED * stems.size &&
      figures.every((figure) => window.some((clause) => hasFigure(clause, figure))) &&
      held.every((stem) => agrees(stem, nugget, window, stems)) &&
      (!nugget.some(isDenying) || window.some((clause) => isDenying(clause) && common(clause, stems) > 0))
    );
  });
}

function hasFigure({ figures, counted }: Clause, { value, unit }: Figure): boolean {
  if (unit === undefined && counted.has(value)) return true;
  return figures.some(
    (own) => own.value === value && (unit === undefined || own.unit === undefined || own.unit === unit),
  );
}

type Side = 'stated' | 'denied' | 'open';

/**
 * Where the window both states and denies a word ("за брак вернём, за доставку не вернём"), the nugget goes with the
 * clause that has more of its words; where neither has, it is not held.
 */
function agrees(
  stem: string,
  nugget: readonly Clause[],
  window: readonly Clause[],
  stems: ReadonlySet<string>,
): boolean {
  const side = sideOf(stem, nugget);
  if (side === 'open') return true;
  const holding = window.filter((clause) => clause.stems.has(stem));
  const against = holding.filter((clause) => {
    const own = sideOf(stem, [clause]);
    return own !== 'open' && own !== side;
  });
  if (against.length === 0) return true;
  // "Паузы сократить не можем": what is denied may be spoken of by another word.
  const candidates = side === 'denied' ? window.filter(isDenying) : holding;
  const most = (clauses: readonly Clause[]) => Math.max(0, ...clauses.map((clause) => common(clause, stems)));
  return most(candidates.filter((clause) => !against.includes(clause))) > most(against);
}

/** A word beside a denial of another one is open: "вернём без чека", "there is no menu in the morning". */
function sideOf(stem: string, clauses: readonly Clause[]): Side {
  const holding = clauses.filter((clause) => clause.stems.has(stem));
  if (holding.some(({ denied }) => denied.has(stem))) return 'denied';
  return holding.some(isDenying) ? 'open' : 'stated';
}

function isDenying({ denied }: Clause): boolean {
  return denied.size > 0;
}

function common({ stems }: Clause, wanted: ReadonlySet<string>): number {
  return [...stems].filter((stem) => wanted.has(stem)).length;
}
