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
  anyHidden: boolean;
  /** Places whose dates must be looked at again for each moment. */
  readonly dated: readonly number[];
}

/** Kinds of readers remembered: audiences by languages by channels. */
const KEPT_AT_MOST = 64;

export function createVisibleTo(index: InvertedIndex): VisibleTo {
  const kept = new Map<string, Kept>();

  return (reader) => {
    const kind = JSON.stringify([reader.audience, reader.lang, reader.channel]);
    let known = kept.get(kind);
    if (known?.changes !== index.changes) {
      if (kept.size >= KEPT_AT_MOST) kept.clear();
      known = judgeAll(index, reader);
      kept.set(kind, known);
    }
    let hidden = known.anyHidden;
    for (const place of known.dated) {
      judge(index, reader, place, known);
      hidden ||= known.eligible[place] === 1 && known.open[place] === 0;
    }
    return { open: known.open, eligible: known.eligible, anyHidden: hidden };
  };
}

function judgeAll(index: InvertedIndex, reader: Reader): Kept {
  const { articles } = index;
  const dated: number[] = [];
  const kept = {
    changes: index.changes,
    open: new Uint8Array(articles.length),
    eligible: new Uint8Array(articles.length),
    anyHidden: false,
    dated,
  };
  articles.forEach(({ guard, alive }, place) => {
    if (!alive) return;
    if (guard.valid_from !== undefined || guard.expires_at !== undefined) {
      dated.push(place);
      return;
    }
    judge(index, reader, place, kept);
    if (kept.eligible[place] === 1 && kept.open[place] === 0) kept.anyHidden = true;
  });
  return kept;
}

function judge(index: InvertedIndex, reader: Reader, place: number, { open, eligible }: Visible): void {
  const entry = index.articles[place];
  if (entry === undefined) return;
  const because = hiddenFrom(reader, entry.guard);
  open[place] = because === undefined ? 1 : 0;
  eligible[place] = because === undefined || mayBeNamed(because) ? 1 : 0;
}

/** Reasons that may be told to a reader: the article is theirs but for the moment or the audience. */
function mayBeNamed(because: HiddenBecause): boolean {
  return because === 'internal_only' || because === 'stale' || because === 'not_yet';
}
