/** Keeps the intents of every corpus up with its articles. */
import type { Corpus } from '../domain/reader.ts';
import { toVector } from '../index/vector-bytes.ts';
import { createReadVersion } from '../store/read-version.ts';
import { intentCorpora } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { hashOfText } from '../text/hash-of-text.ts';
import { FORM, type Intent } from './intent.ts';
import { toPhrases, type Phrases } from './phrases.ts';
import { readCuratedCorpora, readWordingHeads, readWordings, type Wording } from './read-wordings.ts';
import { changeIntents, isCorpus, readHeldIntents } from './stored-intents.ts';
import { trainIntent } from './train-intent.ts';

export interface IntentTrainer {
  /**
   * Trains what changed since the last time; resolves with how many articles that were. Killed anywhere, or run twice at
   * once, it ends in the same intents: each corpus is written whole, or not at all. Requests get the thread in between.
   */
  bringUp(): Promise<number>;
  /** Ends a training that is under way; nothing of it is written. */
  stop(): void;
}

/** Articles of one corpus beyond which none is trained: their weights would take more than 130 MB. */
const AT_MOST = 2_000;
/**
 * Share of a corpus's articles that must have an intent, or none is trained: the others would always seem not to be meant,
 * and the confidence counts on rivals. Of the demo's articles robbed of their questions, a quarter cost nothing against
 * words alone; with a half hit@5 was .62 against .66.
 */
const COVERED = 0.75;
/** When more than this share of the wordings is not what it was, all are trained anew: they were told from what was. */
const DRIFT = 0.1;
const DRIFT_FROM = 5;
/** Work between two breaths, in ms; the training of one intent is one piece of some 20. */
const BREATH = 10;

export function createIntentTrainer(store: Store, analyzer: Analyzer): IntentTrainer {
  const readVersion = createReadVersion(store);
  let version = -1;
  let stopped = false;
  let running: Promise<number> | undefined;

  async function bringUpCorpus(corpus: Corpus): Promise<number> {
    const { heads: curated, published } = await readWordingHeads(store, corpus);
    const heads = curated.length > AT_MOST || curated.length < COVERED * published ? [] : curated;
    const held = await readHeldIntents(store, corpus);
    const [stored] = await store.db.select().from(intentCorpora).where(isCorpus(corpus));
    const known = stored?.form === FORM ? stored : undefined;
    const revisions = new Map(held.map(({ articleKey, revision }) => [articleKey, revision]));
    const same = heads.length === held.length && heads.every((one) => revisions.get(one.articleKey) === one.revision);
    if (same && (known !== undefined || heads.length === 0)) return 0;

    const wordings = heads.length === 0 ? [] : await readWordings(store, corpus);
    const hashes = await hashesOf(wordings);
    const before = new Map(held.map((one) => [one.articleKey, one]));
    const gone = [...before.keys()].filter((key) => !hashes.has(key));
    const drifted = wordings.filter(({ articleKey: key }) => before.get(key)?.hashAtFirst !== hashes.get(key));
    const anew = known === undefined || drifted.length + gone.length > Math.max(DRIFT_FROM, DRIFT * wordings.length);
    const wanted = anew
      ? wordings
      : wordings.filter(({ articleKey: key }) => before.get(key)?.hash !== hashes.get(key));

    const phrases = await breathe(
      toPhrases(wordings, corpus.lang, analyzer, anew ? undefined : toVector(known.rarity)),
    );
    const trained = await trainAll(wanted, phrases);
    if (phrases === undefined || trained === undefined) return 0;
    const updates = wordings.map(({ articleKey, revision }) => {
      const own = trained.get(articleKey);
      const hash = hashes.get(articleKey) ?? '';
      const hashAtFirst = anew ? hash : (before.get(articleKey)?.hashAtFirst ?? '');
      return { articleKey, revision, trained: own && { intents: own, hash, hashAtFirst } };
    });
    const rarity = anew ? phrases.rarity : undefined;
    await store.atomic(changeIntents(store, corpus, { form: FORM, rarity, updates, gone }));
    return trained.size;
  }

  async function trainAll(wanted: readonly Wording[], phrases: Phrases | undefined) {
    const trained = new Map<number, Intent[]>();
    for (const { articleKey, refusals } of wanted) {
      const own: Intent[] = [];
      for (const part of [0, ...refusals]) {
        if (phrases === undefined || isStopped()) return undefined;
        own.push(trainIntent(phrases, { articleKey, part }));
        await pause();
      }
      trained.set(articleKey, own);
    }
    return trained;
  }

  /** Takes all steps, with pauses in which others get the thread; `undefined` when it was stopped. */
  async function breathe<Result>(steps: Generator<undefined, Result>): Promise<Result | undefined> {
    let breathAt = performance.now() + BREATH;
    for (let step = steps.next(); !isStopped(); step = steps.next()) {
      if (step.done === true) return step.value;
      if (performance.now() < breathAt) continue;
      await pause();
      breathAt = performance.now() + BREATH;
    }
    return undefined;
  }

  async function bringUpAll(): Promise<number> {
    const now = await readVersion();
    if (now === version) return 0;
    let trained = 0;
    for (const corpus of await readCuratedCorpora(store)) {
      trained += await bringUpCorpus(corpus);
      if (isStopped()) return trained;
    }
    version = now;
    return trained;
  }

  // Read through a function: the compiler can't see that it changes while others have the thread.
  const isStopped = () => stopped;

  return {
    bringUp() {
      running ??= bringUpAll().finally(() => (running = undefined));
      return running;
    },
    stop() {
      stopped = true;
    },
  };
}

async function hashesOf(wordings: readonly Wording[]): Promise<ReadonlyMap<number, string>> {
  const hashed = wordings.map(
    async ({ articleKey, texts }) => [articleKey, await hashOfText(JSON.stringify(texts))] as const,
  );
  return new Map(await Promise.all(hashed));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
