/** Addresses one article in SQL by its name: tenant, id and language together. */
import { sql, type SQL } from 'drizzle-orm';
import type { Corpus } from '../domain/reader.ts';
import { articles } from './schema.ts';

export interface ArticleName extends Corpus {
  readonly id: string;
}

/** True for the article of this name. */
export function named({ tenant, id, lang }: ArticleName): SQL {
  return sql`(${articles.tenant} = ${tenant} and ${articles.id} = ${id} and ${articles.lang} = ${lang})`;
}

/** Its key; null where there is none. */
export function keyOf(name: ArticleName): SQL<number> {
  return sql<number>`(select ${articles.key} from ${articles} where ${named(name)})`;
}
