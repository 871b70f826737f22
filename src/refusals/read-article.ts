/** Reads of an article what its refusals are told by, and what it answers. */
import type { FrontMatter, Refusal } from '../domain/article.ts';
import type { NumberedFeatures } from './feature-table.ts';

export interface ReadRefusal {
  readonly refusal: Refusal;
  readonly situation: NumberedFeatures;
  readonly wording: NumberedFeatures;
  readonly examples: readonly NumberedFeatures[];
  /** All examples as one text. */
  readonly pool: NumberedFeatures;
}

export interface ReadArticle {
  readonly revision: number;
  readonly refusals: readonly ReadRefusal[];
  /** Its title and questions; none where they may be asking for what it refuses. */
  readonly answered: readonly NumberedFeatures[];
}

export interface StoredArticle {
  readonly revision: number;
  readonly title: string;
  readonly frontMatter: FrontMatter;
}

export function createReadArticle(read: (text: string) => NumberedFeatures) {
  return ({ revision, title, frontMatter }: StoredArticle): ReadArticle => {
    const refusals = frontMatter.refusals.map((written): ReadRefusal => {
      // What an earlier version stored had no questions yet.
      const refusal = { ...written, questions: (written as Partial<Refusal>).questions ?? [] };
      const examples = refusal.questions.map(read);
      return {
        refusal,
        situation: read(refusal.when),
        wording: read([refusal.reason, ...refusal.alternatives].join('\n')),
        examples,
        pool: poolOf(examples),
      };
    });
    const answers = refusals.every(({ examples }) => examples.length > 0);
    return { revision, refusals, answered: answers ? [title, ...frontMatter.questions].map(read) : [] };
  };
}

/** How often a feature comes counts little beside how many there are. */
function poolOf(examples: readonly NumberedFeatures[]): NumberedFeatures {
  const pool = new Map<number, number>();
  for (const { ids, weights } of examples) {
    ids.forEach((id, at) => pool.set(id, (pool.get(id) ?? 0) + (weights[at] ?? 0)));
  }
  return {
    ids: Int32Array.from(pool.keys()),
    weights: Float64Array.from(pool.values(), (weight) => Math.log(1 + weight)),
  };
}
