/** Reads what the signs of a hand-over are learned from: hand-written examples, and questions that customers ask of articles. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { listFiles, readArticleFile } from '../../ingest/read-folder.ts';
import { parseArticle } from '../../ingest/parse-article.ts';
import { questionsOf } from '../../src/domain/article.ts';
import { packageFolder } from '../../src/package-folder.ts';
import { sensitiveKinds } from '../../src/policy/sensitive-phrases.ts';
import { handoffSigns } from '../../src/signs/judge-signs.ts';
import { words } from '../../src/text/fold.ts';

const lineSchema = z
  .strictObject({
    lang: z.enum(['ru', 'en']),
    sign: z.enum([...handoffSigns, 'none']),
    kind: z.enum(sensitiveKinds).optional(),
    text: z.string().trim().min(1),
  })
  .refine(({ sign, kind }) => (sign === 'sensitive') === (kind !== undefined), 'sensitive and a kind go together');

export interface SignExample extends z.infer<typeof lineSchema> {
  /** Asked of an article, and not written as an example of no sign. */
  readonly fromArticle: boolean;
  /** Examples of one group are never on both sides of a fold. */
  readonly group: string;
}

/** Articles of grave matters: some of their questions are signs, some are none, and the article does not tell which. */
const GRAVE = new Set([
  'quality-poisoning',
  'quality-foreign-object',
  'courier-rude',
  'legal-claim',
  'privacy-scam-calls',
  'contacts',
  'complaint-how-to',
  'restaurant-camera-footage',
  'account-blocked',
  'partners-advertising-bloggers',
]);

/** Shared words from which two examples are near-duplicates, of all words of both. */
const ALIKE = 0.5;

export async function readSignExamples(): Promise<SignExample[]> {
  return [...grouped(await handWritten()), ...(await askedOfArticles())];
}

async function handWritten() {
  const file = join(packageFolder(), 'eval/examples/handoff-signs.jsonl');
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line, at) => {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${at + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

async function askedOfArticles(): Promise<SignExample[]> {
  const folder = join(packageFolder(), 'kb');
  const found: SignExample[] = [];
  for (const { path } of (await listFiles(folder)).articles) {
    const { article } = parseArticle(path, readArticleFile(folder, path).text ?? '');
    const { frontMatter } = article ?? {};
    if (frontMatter?.audience !== 'customer' || GRAVE.has(frontMatter.id)) continue;
    const lang = frontMatter.lang === 'ru' ? 'ru' : 'en';
    for (const text of questionsOf(frontMatter)) {
      found.push({ lang, sign: 'none', text, fromArticle: true, group: frontMatter.id });
    }
  }
  return found;
}

/** Near-duplicates share a group, and so do those that a third one joins. */
function grouped(examples: Awaited<ReturnType<typeof handWritten>>): SignExample[] {
  const sets = examples.map(({ text }) => new Set(words(text)));
  const groups: number[] = [];
  for (const [at, own] of sets.entries()) {
    const alike = sets
      .slice(0, at)
      .flatMap((other, before) => (areAlike(own, other) ? [groups[before] ?? before] : []));
    const group = Math.min(at, ...alike);
    groups.push(group);
    for (const [before, known] of groups.entries()) if (alike.includes(known)) groups[before] = group;
  }
  return examples.map((example, at) => ({ ...example, fromArticle: false, group: `example-${groups[at] ?? at}` }));
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= ALIKE * (one.size + other.size - shared);
}
