/** What one occurrence counts in each article: BM25F's weight of its part over the length norm, for as long as the index stays as it is. */
import type { InvertedIndex } from './inverted-index.ts';
import { normFor, ranking } from './ranking.ts';

/** By place. */
export interface Norms {
  readonly changes: number;
  readonly title: Float64Array;
  readonly body: Float64Array;
  readonly headings: Float64Array;
}

/** Kept as long as the index stays as it is: a search looks at most articles once for each of its terms. */
export function createNorms(index: InvertedIndex): (eyes: 0 | 1) => Norms {
  const kept: (Norms | undefined)[] = [];
  return (eyes) => {
    let norms = kept[eyes];
    if (norms?.changes !== index.changes) {
      const { articles, changes } = index;
      const averages = index.averages();
      const worth = (part: 'title' | 'body' | 'headings', length: number) =>
        ranking[part].weight / normFor(ranking[part].b, length, averages[part]);
      norms = {
        changes,
        title: Float64Array.from(articles, (entry) => worth('title', entry.title)),
        body: Float64Array.from(articles, (entry) => worth('body', entry.body[eyes])),
        headings: Float64Array.from(articles, (entry) => worth('headings', entry.headings[eyes])),
      };
      kept[eyes] = norms;
    }
    return norms;
  };
}
