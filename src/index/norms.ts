/** BM25's length normalisation of every article, for as long as the index stays as it is. */
import type { InvertedIndex } from './inverted-index.ts';
import { normFor, ranking } from './ranking.ts';

/** By place. */
interface Norms {
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
      const { title, body, headings } = ranking;
      norms = {
        changes,
        title: Float64Array.from(articles, (entry) => normFor(title.b, entry.title, averages.title)),
        body: Float64Array.from(articles, (entry) => normFor(body.b, entry.body[eyes], averages.body)),
        headings: Float64Array.from(articles, (entry) => normFor(headings.b, entry.headings[eyes], averages.headings)),
      };
      kept[eyes] = norms;
    }
    return norms;
  };
}
