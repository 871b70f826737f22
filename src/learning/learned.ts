/** Finds articles by the questions that they were an accepted answer to. SQL is the truth; the models are copies of it. */
import { and, sql } from 'drizzle-orm';
import type { Corpus, Reader } from '../domain/reader.ts';
import { articles } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { boundTo, visible } from '../store/visible.ts';
import type { Analyzer } from '../text/analyzer.ts';
import type { Model } from './model.ts';
import { probabilityOf, signalsOf } from './probability.ts';
import { createReadLearningVersion, readOwnWords, readPairHeads, readQuestions, type PairHead } from './read-pairs.ts';
import { trainAtOnce, trainModel } from './train-model.ts';

export interface LearnedHit {
  readonly articleKey: number;
  /** Probability, 0..1, that this article is the answer. */
  readonly score: number;
  /** Similarity of its nearest example, 0..1. */
  readonly nearest: number;
}

export interface Learned {
  /**
   * The articles that this reader may see, likeliest first. Never waits for a training: pairs that are new are used as
   * they are, and trained with all others behind it.
   */
  search(question: string, reader: Reader, limit: number): Promise<LearnedHit[]>;
  /** Resolves when the models are those that a training on all pairs of now gives. */
  settled(): Promise<void>;
  /** Ends a training that is under way; the models stay as they are. */
  stop(): void;
}

/** New pairs that are learned one by one; after a larger import the first answers come from the training. */
const ONE_BY_ONE = 500;
/** A training rests this many times as long as it took, so that steady learning takes 5 % of one core at most. */
const REST = 20;
/** Work between two breaths, in ms: others wait no longer for the thread. */
const BREATH = 10;
/** Articles whose visibility is asked for at a time. */
const ASKED = 32;

export function createLearned(store: Store, analyzer: Analyzer): Learned {
  const readVersion = createReadLearningVersion(store);
  let version: string | undefined;
  /** One a tenant and language, by `nameOf`. */
  let models = new Map<string, Model>();
  let held = new Map<number, PairHead>();
  let refreshing: Promise<void> | undefined;
  let training: Promise<void> | undefined;
  let stale = false;
  let stopped = false;
  let restsUntil = 0;

  /** Brings the models up to what SQL holds, as far as that can be done at once. */
  async function refresh(): Promise<void> {
    const now = await readVersion();
    if (now === version) return;
    const heads = await readPairHeads(store);
    const current = new Set(heads.map(({ key }) => key));
    const gone = [...held.values()].filter(({ key }) => !current.has(key));
    const fresh = heads.filter(({ key }) => !held.has(key));
    const counted = heads.some(({ key, weight }) => held.has(key) && held.get(key)?.weight !== weight);
    for (const head of gone) {
      models.get(nameOf(head))?.remove(head.key);
      held.delete(head.key);
    }
    if (fresh.length <= ONE_BY_ONE) await addOneByOne(fresh);
    stale ||= gone.length > 0 || fresh.length > 0 || counted;
    version = now;
  }

  async function addOneByOne(fresh: readonly PairHead[]): Promise<void> {
    const questions = await readQuestions(
      store,
      fresh.map(({ key }) => key),
    );
    for (const head of fresh) {
      const { key, lang } = head;
      const model = models.get(nameOf(head)) ?? trainAtOnce([], lang, analyzer);
      models.set(nameOf(head), model);
      model.add({ ...head, text: questions.get(key) ?? '' });
      held.set(key, head);
    }
  }

  /** Trains models on all pairs and puts them in the place of those that are used. */
  async function train(): Promise<void> {
    const startedAt = performance.now();
    try {
      const trainedVersion = await readVersion();
      const heads = await readPairHeads(store);
      const examples = await readExamples(heads);
      const trained = new Map<string, Model>();
      for (const [name, own] of byName(examples)) {
        const model = await breathe(trainModel(own, own[0].lang, analyzer));
        if (model === undefined) return;
        trained.set(name, model);
      }
      models = trained;
      held = new Map(heads.map((head) => [head.key, head]));
      // Pairs that came meanwhile are new to these models, so the next refresh finds them.
      version = trainedVersion;
      stale = false;
    } finally {
      restsUntil = performance.now() + REST * (performance.now() - startedAt);
      training = undefined;
    }
  }

  async function readExamples(heads: readonly PairHead[]) {
    const keys = heads.map(({ key }) => key);
    const questions = await readQuestions(store, keys);
    const accepted = heads.map((head) => ({ ...head, text: questions.get(head.key) ?? '' }));
    return [...(await readOwnWords(store)), ...accepted];
  }

  /** Takes the steps of a training, with pauses in which others get the thread; `undefined` when it was stopped. */
  async function breathe(steps: Generator<undefined, Model>): Promise<Model | undefined> {
    let breathAt = performance.now() + BREATH;
    for (let step = steps.next(); !stopped; step = steps.next()) {
      if (step.done === true) return step.value;
      if (performance.now() < breathAt) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      breathAt = performance.now() + BREATH;
    }
    return undefined;
  }

  /** One refresh at a time: two would add the same pair twice. */
  function refreshOnce(): Promise<void> {
    refreshing ??= refresh().finally(() => (refreshing = undefined));
    return refreshing;
  }

  const readVisible = store.db
    .select({ key: articles.key })
    .from(articles)
    .where(and(sql`${articles.key} in (select value from json_each(${sql.placeholder('keys')}))`, visible))
    .prepare();

  async function visibleOf(keys: readonly number[], reader: Reader): Promise<Set<number>> {
    const rows = await readVisible.all({ keys: JSON.stringify(keys), ...boundTo(reader) });
    return new Set(rows.map(({ key }) => key));
  }

  return {
    async search(question, reader, limit) {
      await refreshOnce();
      if (stale && !stopped && performance.now() >= restsUntil) {
        // A training that fails (the store was closed) leaves the models as they are; the next search tries again.
        training ??= train();
        training.catch(() => undefined);
      }
      const judgement = models.get(nameOf(reader))?.judge(question);
      if (judgement === undefined) return [];
      const { ranking, examplesOf } = judgement;
      const open: (typeof ranking)[number][] = [];
      for (let start = 0; start < ranking.length && open.length <= limit; start += ASKED) {
        const next = ranking.slice(start, start + ASKED);
        const seen = await visibleOf(
          next.map(({ articleKey }) => articleKey),
          reader,
        );
        open.push(...next.filter(({ articleKey }) => seen.has(articleKey)));
      }
      return signalsOf({ ranking: open, examplesOf }, limit)
        .map(({ articleKey, signals }) => ({ articleKey, score: probabilityOf(signals), nearest: signals.nearest }))
        .sort((a, b) => b.score - a.score);
    },

    async settled() {
      await refreshOnce();
      while (stale && !stopped) {
        training ??= train();
        await training;
        await refreshOnce();
      }
    },

    stop() {
      stopped = true;
    },
  };
}

function byName<One extends Corpus>(all: readonly One[]): Map<string, [One, ...One[]]> {
  const named = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const own = named.get(nameOf(one));
    if (own === undefined) named.set(nameOf(one), [one]);
    else own.push(one);
  }
  return named;
}

function nameOf({ tenant, lang }: Corpus): string {
  return JSON.stringify([tenant, lang]);
}
