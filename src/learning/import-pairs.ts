/** Learns pairs from lines of JSON, such as a help desk can export: in bulk, with the lines that don't fit named. */
import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { articleIdSchema, langSchema } from '../domain/article.ts';
import { articles } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { guessLang } from '../text/guess-lang.ts';
import { learn, type LearningWriter } from './learn.ts';
import type { Pair } from './pair.ts';
import { questionOf } from './question-of.ts';

const lineSchema = z
  .object({
    text: z.string().min(1).max(20_000),
    article: articleIdSchema.optional(),
    /** Another name for `article`, as data sets have it. */
    label: articleIdSchema.optional(),
    lang: langSchema.optional(),
  })
  .refine(({ article, label }) => (article === undefined) !== (label === undefined), {
    error: 'must name the article once, as "article" or as "label"',
  });

export interface LineFault {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface ImportReport {
  /** Lines that are not empty. */
  readonly lines: number;
  readonly learned: number;
  readonly faults: readonly LineFault[];
  readonly dryRun: boolean;
}

export interface ImportOptions {
  /** Only report what would be done. Default: false. */
  readonly dryRun?: boolean | undefined;
  readonly onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

/** Pairs of one transaction. */
const GROUP = 500;

/** One object a line: `{"text": "...", "article": "id", "lang": "en"}`. Faulty lines are passed over and reported. */
export async function importPairs(
  writer: LearningWriter,
  text: string,
  { dryRun = false, onProgress }: ImportOptions = {},
): Promise<ImportReport> {
  const languages = await readLanguages(writer);
  const lines = text.split('\n').map((content, at) => ({ content: content.trim(), line: at + 1 }));
  const told = lines.filter(({ content }) => content !== '');
  const faults: LineFault[] = [];
  const pairs: Pair[] = [];
  for (const { content, line } of told) {
    const pair = readLine(content, languages);
    if (typeof pair === 'string') faults.push({ line, message: pair });
    else pairs.push(pair);
  }
  const total = pairs.length;
  for (let done = 0; done < total; done += GROUP) {
    onProgress?.({ done, total });
    if (!dryRun) await writer.store.atomic(learn(writer, pairs.slice(done, done + GROUP)));
  }
  onProgress?.({ done: total, total });
  return { lines: told.length, learned: total, faults, dryRun };
}

/** The pair, or what is wrong with the line. */
function readLine(content: string, languages: ReadonlyMap<string, readonly string[]>): Pair | string {
  const parsed = lineSchema.safeParse(jsonOf(content));
  if (!parsed.success) {
    return parsed.error.issues
      .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
      .join('; ');
  }
  const { text: question, article, label, lang } = parsed.data;
  const articleId = article ?? label ?? '';
  const known = languages.get(articleId) ?? [];
  if (known.length === 0) return `no article "${articleId}"; index it first, or check the id`;
  const chosen = lang ?? (known.length === 1 ? known[0] : guessLang(question));
  if (chosen === undefined || !known.includes(chosen)) {
    return `no article "${articleId}" in ${chosen ?? 'this language'}; it is there in ${known.join(', ')}: add "lang"`;
  }
  if (questionOf(question) === '') return 'text: has neither letters nor digits';
  return { articleId, lang: chosen, question };
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

async function readLanguages({ store, tenant }: TenantStore): Promise<Map<string, string[]>> {
  const rows = await store.db
    .select({ id: articles.id, lang: articles.lang })
    .from(articles)
    .where(and(eq(articles.tenant, tenant), ne(articles.status, 'retired')));
  const languages = new Map<string, string[]>();
  for (const { id, lang } of rows) languages.set(id, [...(languages.get(id) ?? []), lang]);
  return languages;
}
