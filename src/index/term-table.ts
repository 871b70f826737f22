/** The terms of an index: their numbers, how many articles hold each, and which are words of one family. */

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
  /** Other terms that begin alike and are about as long: often the same word in another part of speech. */
  relatedTo(term: string): readonly number[];
}

/** Letters that words of one family begin with: снять, снятие; cancel, cancellation. Stemming leaves many of them apart. */
const BEGINNING = 5;
/** Letters by which their lengths may differ. */
const LONGER_BY = 4;
/** A family larger than this is none. */
const RELATED_AT_MOST = 24;

export function createTermTable(): TermTable {
  const ids = new Map<string, number>();
  const articles: number[] = [];
  const lengths: number[] = [];
  const families = new Map<string, number[]>();

  return {
    get size() {
      return ids.size;
    },
    idOf(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      const id = ids.size;
      ids.set(term, id);
      articles.push(0);
      lengths.push(term.length);
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
      const own = ids.get(term);
      const related = family.filter(
        (id) => id !== own && (articles[id] ?? 0) > 0 && Math.abs((lengths[id] ?? 0) - term.length) <= LONGER_BY,
      );
      if (related.length <= RELATED_AT_MOST) return related;
      return related.sort((a, b) => (articles[b] ?? 0) - (articles[a] ?? 0)).slice(0, RELATED_AT_MOST);
    },
  };
}

function beginningOf(term: string): string | undefined {
  return term.length < BEGINNING || /\d/.test(term) ? undefined : term.slice(0, BEGINNING);
}
