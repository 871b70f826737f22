/** The terms of an index: their numbers, how many articles hold each, and which are words of one family. */
import { ownCopy } from '../text/own-copy.ts';

export interface TermTable {
  /** Terms ever seen; ids are below it. */
  readonly size: number;
  /** The term's number, given to it now if it has none. */
  idOf(term: string): number;
  known(term: string): number | undefined;
  /** Articles alive that hold the term. */
  articlesWith(id: number): number;
  /** Counts an article in (1) or out (-1). */
  count(id: number, by: 1 | -1): void;
  /** Other terms that begin alike and are about as long, the most used first: often the same word in another part of speech. */
  relatedTo(term: string): readonly number[];
}

/** Letters that words of one family begin with: снять, снятие; cancel, cancellation. Stemming leaves many of them apart. */
const BEGINNING = 5;
/** Letters by which their lengths may differ. */
const LONGER_BY = 4;
/** Of a larger family only the words that most articles hold count. */
const RELATED_AT_MOST = 24;

export function createTermTable(): TermTable {
  const ids = new Map<string, number>();
  const articles: number[] = [];
  const names: string[] = [];
  const families = new Map<string, number[]>();

  /** The more articles the earlier, then by letters, so that the order does not depend on which term came first. */
  function isBefore(one: number, other: number): boolean {
    const more = (articles[one] ?? 0) - (articles[other] ?? 0);
    return more > 0 || (more === 0 && (names[one] ?? '') < (names[other] ?? ''));
  }

  return {
    get size() {
      return ids.size;
    },
    idOf(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      const id = ids.size;
      const name = ownCopy(term);
      ids.set(name, id);
      articles.push(0);
      names.push(name);
      const beginning = beginningOf(term);
      if (beginning !== undefined) {
        const family = families.get(beginning);
        if (family === undefined) families.set(beginning, [id]);
        else family.push(id);
      }
      return id;
    },
    known: (term) => ids.get(term),
    articlesWith: (id) => articles[id] ?? 0,
    count(id, by) {
      articles[id] = (articles[id] ?? 0) + by;
    },
    relatedTo(term) {
      const beginning = beginningOf(term);
      const family = beginning === undefined ? [] : (families.get(beginning) ?? []);
      const related: number[] = [];
      for (const id of family) {
        const name = names[id] ?? '';
        if (name === term || (articles[id] ?? 0) === 0 || Math.abs(name.length - term.length) > LONGER_BY) continue;
        let at = related.length;
        while (at > 0 && isBefore(id, related[at - 1] ?? 0)) at -= 1;
        if (at === RELATED_AT_MOST) continue;
        related.splice(at, 0, id);
        if (related.length > RELATED_AT_MOST) related.pop();
      }
      return related;
    },
  };
}

function beginningOf(term: string): string | undefined {
  return term.length < BEGINNING || /\d/.test(term) ? undefined : term.slice(0, BEGINNING);
}
