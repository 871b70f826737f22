/** Which articles of the index a reader may see: the policy's decision for each, kept as long as it holds. */
import type { Reader } from '../domain/reader.ts';
import { hiddenFrom, type HiddenBecause } from '../policy/visibility.ts';
import type { InvertedIndex } from './inverted-index.ts';

export interface Visible {
  /** By place, 1 for what this reader may see. Good until the next call. */
  readonly open: Uint8Array;
  /** By place, 1 for what neither status, language, channel nor tenant keeps from this reader: only audience or dates may. */
  readonly eligible: Uint8Array;
  /** Whether anything is eligible and not open. */
  readonly anyHidden: boolean;
}

export type VisibleTo = (reader: Reader) => Visible;

interface Kept extends Visible {
  readonly changes: number;
  /** Whether anything without dates is eligible and not open. */
  readonly undatedHidden: boolean;
  anyHidden: boolean;
  /** Places whose dates count. */
  readonly dated: readonly number[];
  /** What was judged of the dated ones holds from this instant, until that one: ISO, as the policy compares them. */
  from: string;
  until: string;
}

/** Before and after every ISO instant. */
const never = { from: '\uffff', until: '' };
const always = { from: '', until: '\uffff' };

/** Kinds of readers remembered: audiences by languages by channels, of one tenant or more. */
const KEPT_AT_MOST = 64;

export function createVisibleTo(index: InvertedIndex): VisibleTo {
  const kept = new Map<string, Kept>();

  return (reader) => {
    const kind = JSON.stringify([reader.tenant, reader.audience, reader.lang, reader.channel]);
    let known = kept.get(kind);
    if (known?.changes !== index.changes) {
      if (kept.size >= KEPT_AT_MOST) kept.clear();
      known = judgeAll(index, reader);
      kept.set(kind, known);
    }
    const at = reader.at.toISOString();
    if (at < known.from || at >= known.until) judgeDated(index, reader, known, at);
    return known;
  };
}

function judgeAll(index: InvertedIndex, reader: Reader): Kept {
  const { articles } = index;
  const open = new Uint8Array(articles.length);
  const eligible = new Uint8Array(articles.length);
  const dated: number[] = [];
  let undatedHidden = false;
  articles.forEach(({ guard, alive }, place) => {
    if (!alive) return;
    if (guard.valid_from !== undefined || guard.expires_at !== undefined) dated.push(place);
    else undatedHidden = judge(index, reader, place, { open, eligible }) || undatedHidden;
  });
  return { changes: index.changes, open, eligible, dated, undatedHidden, anyHidden: undatedHidden, ...never };
}

/** Judges the dated articles, and finds between which of their dates the moment lies: there all stays as it is. */
function judgeDated(index: InvertedIndex, reader: Reader, known: Kept, at: string): void {
  let { from, until } = always;
  known.anyHidden = known.undatedHidden;
  for (const place of known.dated) {
    known.anyHidden = judge(index, reader, place, known) || known.anyHidden;
    const { valid_from: begins, expires_at: ends } = index.articles[place]?.guard ?? {};
    for (const date of [begins, ends]) {
      if (date === undefined) continue;
      if (date > at) until = date < until ? date : until;
      else from = date > from ? date : from;
    }
  }
  known.from = from;
  known.until = until;
}

/** Whether the article is eligible and not open. */
function judge(
  index: InvertedIndex,
  reader: Reader,
  place: number,
  { open, eligible }: Pick<Visible, 'open' | 'eligible'>,
): boolean {
  const entry = index.articles[place];
  if (entry === undefined) return false;
  const because = hiddenFrom(reader, entry.guard);
  open[place] = because === undefined ? 1 : 0;
  eligible[place] = because === undefined || mayBeNamed(because) ? 1 : 0;
  return because !== undefined && mayBeNamed(because);
}

/** Reasons that may be told to a reader: the article is theirs but for the moment or the audience. */
function mayBeNamed(because: HiddenBecause): boolean {
  return because === 'internal_only' || because === 'stale' || because === 'not_yet';
}
