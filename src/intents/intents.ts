/** Tells articles apart by how they are asked. SQL is the truth; the classifiers are copies of it. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Corpus } from '../domain/reader.ts';
import { featuresOf } from '../learning/features.ts';
import { vectorizer } from '../learning/rarity.ts';
import { toVector } from '../index/vector-bytes.ts';
import { intentCorpora, intents } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { createClassifier, type Classifier } from './classifier.ts';
import { nothingDecided, type Decisions } from './decisions.ts';
import { FORM, fromBytes } from './intent.ts';
import { inCorpus, isCorpus } from './stored-intents.ts';

export interface Intents {
  /** What is known of what is asked; nothing of articles without curated questions, or not trained yet. */
  decide(question: string, corpus: Corpus): Promise<Decisions>;
}

interface Copy {
  readonly version: number;
  readonly classifier: Classifier;
}

export function createIntents(store: Store, analyzer: Analyzer): Intents {
  const { db } = store;
  // Every question asks.
  const readVersion = db
    .select({ version: intentCorpora.version })
    .from(intentCorpora)
    .where(
      and(isCorpus({ tenant: sql.placeholder('tenant'), lang: sql.placeholder('lang') }), eq(intentCorpora.form, FORM)),
    )
    .prepare();
  const copies = new Map<string, Copy>();
  const reading = new Map<string, Promise<Copy | undefined>>();

  async function read({ tenant, lang }: Corpus, held: Copy | undefined): Promise<Copy | undefined> {
    const now = await readVersion.get({ tenant, lang });
    if (now === undefined || now.version === held?.version) return held;
    const [head] = await db.select().from(intentCorpora).where(isCorpus({ tenant, lang }));
    if (head === undefined) return undefined;
    const ofCorpus = inCorpus(store, { tenant, lang });
    const kept = await db.select({ articleKey: intents.articleKey, part: intents.part }).from(intents).where(ofCorpus);
    const fresh = await db
      .select()
      .from(intents)
      .where(and(ofCorpus, gt(intents.version, held?.version ?? 0)))
      .orderBy(intents.articleKey, intents.part);
    const classifier = held?.classifier ?? createClassifier(kept.length);
    const vectorOf = vectorizer(toVector(head.rarity));
    classifier.replace({
      parts: kept,
      fresh: fresh.map(({ articleKey, part, bias, weights }) => ({
        articleKey,
        part,
        bias,
        weights: fromBytes(weights),
      })),
      read: (text) => vectorOf(featuresOf(text, lang, analyzer)),
    });
    return { version: head.version, classifier };
  }

  /** One read of a corpus at a time. */
  async function current(corpus: Corpus): Promise<Copy | undefined> {
    const name = JSON.stringify([corpus.tenant, corpus.lang]);
    let under = reading.get(name);
    if (under === undefined) {
      under = read(corpus, copies.get(name)).finally(() => reading.delete(name));
      reading.set(name, under);
    }
    const copy = await under;
    if (copy !== undefined) copies.set(name, copy);
    return copy;
  }

  return {
    async decide(question, corpus) {
      return (await current(corpus))?.classifier.decide(question) ?? nothingDecided;
    },
  };
}
