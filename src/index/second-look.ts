/** The second look, at the best candidates only: terms near one another, curated questions, links, and the form of the answer. */
import { firstVisiblePassage, type FirstLook, type Matched, type MatchTerm, type View } from './first-look.ts';
import { agentsBoundary, boundary, type Entry, type InvertedIndex } from './inverted-index.ts';
import { normFor, partWeights, ranking, saturate, type PartWeights } from './ranking.ts';

export interface Ranked extends Matched {
  readonly entry: Entry;
  readonly score: number;
  /** 0..1: how near the question's neighbours stand to one another in the article, over the nearest possible. */
  readonly nearness: number;
  /** Whether it was asked for word for word. */
  readonly exact: boolean;
  /** How much the question shares with the curated question most like it; 0 when there is none. */
  readonly alike: number;
}

/** Candidates that are looked at twice. On the dev data 100 found no more. */
const CANDIDATES = 50;
/** Candidates whose linking articles are looked up. */
const LINKED = 30;

export type SecondLook = (question: readonly MatchTerm[], view: View) => Ranked[];

interface Second extends Ranked {
  score: number;
  exact: boolean;
}

/** Ranks the best candidates of the first look, and what mostly links to them; best first. */
export function createSecondLook(
  index: InvertedIndex,
  firstLook: FirstLook,
  weights: PartWeights = partWeights,
): SecondLook {
  let slots = new Int16Array(0);
  const may = new Uint8Array(MAY_MASK + 1);
  let room: NearnessRoom = { last: new Int32Array(0), nearest: new Float64Array(0) };

  return (question, view) => {
    if (slots.length < index.terms.size) slots = new Int16Array(Math.ceil(index.terms.size * 1.25));
    // A related term's slot is negative; what is asked itself goes before what is only related to something else.
    for (const [at, { related }] of question.entries()) for (const id of related) slots[id] = -(at + 1);
    for (const [at, { id }] of question.entries()) slots[id] = at + 1;
    may[agentsBoundary & MAY_MASK] = 1;
    for (const { id, related } of question) for (const one of [id, ...related]) may[one & MAY_MASK] = 1;
    const nearest = nearestPossible(question);
    if (room.last.length < question.length) room = nearnessRoom(question.length);
    const candidates: Second[] = [];
    for (const { place, passage, passageScore, firstScore, matched } of firstLook(question, view, CANDIDATES)) {
      const entry = index.articles[place];
      if (entry === undefined) continue;
      const nearness =
        nearest === 0 || matched < 2 ? 0 : proximityIn(entry, question, { slots, may }, view.eyes, room) / nearest;
      const alike = likestQuestion(entry, question, slots);
      const score = firstScore;
      // Each property by its name: copying them with a spread took a tenth of a search.
      candidates.push({
        place,
        passage,
        passageScore,
        firstScore,
        matched,
        entry,
        score,
        nearness,
        alike,
        exact: false,
      });
    }
    for (const { id, related } of question) {
      slots[id] = 0;
      for (const other of related) slots[other] = 0;
    }
    may.fill(0);

    const asWritten = weights.exact > 0 ? index.askedBy(view.whole) : [];
    const exact = new Set(asWritten.filter((place) => view.open[place] === 1));
    const looked = new Set(candidates.map(({ place }) => place));
    for (const place of exact) if (!looked.has(place)) candidates.push(...joining(place, 0, view.eyes));

    const topNearness = highest(candidates, 'nearness');
    const topAlike = highest(candidates, 'alike');
    for (const one of candidates) {
      one.exact = exact.has(one.place);
      one.score +=
        (one.exact ? weights.exact : 0) +
        (weights.nearness * one.nearness) / topNearness +
        (weights.questions * one.alike) / topAlike +
        (view.form === 'yes_or_no' && one.entry.saysYesOrNo ? weights.yesOrNo : 0);
    }
    if (view.form !== 'statement' && weights.links > 0) addLinked(candidates, view);
    return candidates.sort((a, b) => b.score - a.score || a.entry.key - b.entry.key);
  };

  /** What was not among the first look's best may join: asked for word for word, or little more than its links. */
  function joining(place: number, score: number, eyes: 0 | 1): Second[] {
    const entry = index.articles[place];
    if (entry === undefined) return [];
    const passage = firstVisiblePassage(index, entry, eyes);
    if (passage < 0) return [];
    const [passageScore, firstScore, matched, nearness, alike] = [0, 0, 0, 0, 0];
    return [{ place, passage, passageScore, firstScore, matched, entry, score, nearness, alike, exact: false }];
  }

  /** An article that mostly points to a candidate gets a share of the candidate's score. */
  function addLinked(candidates: Second[], view: View): void {
    const gains = new Map<number, number>();
    const leaders = candidates.toSorted((a, b) => b.score - a.score).slice(0, LINKED);
    for (const { place, score } of leaders) {
      for (const source of index.links.linkingTo(place)) {
        if (score > (gains.get(source) ?? 0)) gains.set(source, score);
      }
    }
    const known = new Map(candidates.map((one) => [one.place, one]));
    for (const [place, gain] of gains) {
      const entry = index.articles[place];
      if (entry === undefined || view.open[place] !== 1) continue;
      const shortness = Math.min(1, ranking.linksUpTo / (entry.body[view.eyes] + 1));
      const worth = weights.links * gain * shortness;
      const one = known.get(place);
      if (one !== undefined) one.score += worth;
      else if (shortness > 0.5) candidates.push(...joining(place, worth, view.eyes));
    }
  }
}

/** Which terms the question holds. */
interface Marks {
  /** By term: its place in the question plus 1, negative for a term that is only related to it, 0 for all others. */
  readonly slots: Int16Array;
  /** By a term's last bits: 0 for what is surely not in the question. Small enough to stay near the processor. */
  readonly may: Uint8Array;
}

const MAY_MASK = 4_095;

/** Kept between articles: making it anew for each costs more than the counting. */
interface NearnessRoom {
  /** Where each term of the question stood last. */
  readonly last: Int32Array;
  /** By term and gap: the fewest words too many between the two. */
  readonly nearest: Float64Array;
}

function nearnessRoom(terms: number): NearnessRoom {
  return { last: new Int32Array(terms), nearest: new Float64Array(terms * ranking.proximity.reach) };
}

/**
 * How near the question's neighbours stand to one another in the text: for each pair of terms up to `reach` apart in
 * the question the lighter one's weight, fading with the words that stand between them here and not there.
 */
function proximityIn(
  entry: Entry,
  question: readonly MatchTerm[],
  { slots, may }: Marks,
  eyes: 0 | 1,
  { last, nearest }: NearnessRoom,
): number {
  const { reach, fading } = ranking.proximity;
  const count = question.length;
  last.fill(-1_000, 0, count);
  nearest.fill(Infinity, 0, count * reach);
  const { terms } = entry;
  /** Words passed over so far because they are hidden: what is hidden stands between nothing. */
  let hidden = 0;
  // Most of the time of a search is spent here, so most words are passed by one look at a small table.
  for (let at = 0; at < terms.length; at += 1) {
    const id = terms[at] ?? 0;
    if (may[id & MAY_MASK] === 0) continue;
    if (id < 0) {
      if (eyes === 1 || id !== agentsBoundary) continue;
      const next = afterHidden(terms, at);
      hidden += next - at;
      at = next - 1;
      continue;
    }
    const mark = slots[id] ?? 0;
    if (mark === 0) continue;
    const position = at - hidden;
    const slot = Math.abs(mark) - 1;
    // A related word is as good as one further away.
    const away = mark < 0 ? 1 : 0;
    for (let gap = 1; gap <= reach; gap += 1) {
      const before = slot - gap;
      if (before >= 0) note(before * reach + gap - 1, position - (last[before] ?? 0) - gap + away);
      const after = slot + gap;
      // The other way round counts as half a word more.
      if (after < count) note(slot * reach + gap - 1, position - (last[after] ?? 0) + 0.5 - gap + away);
    }
    last[slot] = position;
  }
  let sum = 0;
  for (let pair = 0; pair < count * reach; pair += 1) {
    const excess = nearest[pair] ?? Infinity;
    if (excess > 20) continue;
    const at = Math.floor(pair / reach);
    const gap = (pair % reach) + 1;
    const lighter = Math.min(question[at]?.weight ?? 0, question[at + gap]?.weight ?? 0);
    sum += lighter * Math.exp(-Math.max(0, excess) / fading) * (gap === 1 ? 1 : 0.5);
  }
  return sum;

  function note(pair: number, excess: number): void {
    if (excess < (nearest[pair] ?? 0)) nearest[pair] = excess;
  }
}

/** Where the next part for everybody begins. */
function afterHidden(terms: Int32Array, from: number): number {
  const next = terms.indexOf(boundary, from);
  return next === -1 ? terms.length : next;
}

/** What `proximityIn` gives for the question itself. */
function nearestPossible(question: readonly MatchTerm[]): number {
  let sum = 0;
  question.forEach(({ weight }, at) => {
    for (let gap = 1; gap <= ranking.proximity.reach; gap += 1) {
      sum += Math.min(weight, question[at + gap]?.weight ?? 0) * (gap === 1 ? 1 : 0.5);
    }
  });
  return sum;
}

/** The best match with one curated question: BM25 with each term once, its length normed by a usual question's. */
function likestQuestion({ questions }: Entry, asked: readonly MatchTerm[], slots: Int16Array): number {
  let best = 0;
  for (const question of questions) {
    const norm = normFor(ranking.questions.b, question.length, ranking.questions.length);
    let score = 0;
    for (const id of question) {
      const slot = (slots[id] ?? 0) - 1;
      if (slot >= 0) score += (asked[slot]?.weight ?? 0) * saturate(1 / norm);
    }
    if (score > best) best = score;
  }
  return best;
}

function highest<Key extends string>(list: readonly Readonly<Record<Key, number>>[], key: Key): number {
  let best = Number.EPSILON;
  for (const one of list) if (one[key] > best) best = one[key];
  return best;
}
