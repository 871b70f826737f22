/** A model as the judge of answers: each is judged in both orders, so that the place of a text decides nothing. */
import type { Llm } from '../../src/llm/llm.ts';
import { createSlots } from '../../src/llm/slots.ts';
import { createAskPatiently } from './ask-patiently.ts';
import { createAskVerdict } from './ask-verdict.ts';
import { eachAtOnce } from './each-at-once.ts';
import { answerPrompts, pairPrompts, type BothOrders } from './judge-prompts.ts';
import type { Said } from './read-verdict.ts';
import type { AnswerToJudge, PairToJudge } from './to-judge.ts';
import { createVerdictCache } from './verdict-cache.ts';
import {
  answerVerdicts,
  pairVerdicts,
  type AnswerJudgement,
  type Judged,
  type JudgeError,
  type PairJudgement,
  type PairVerdict,
} from './verdict.ts';

export interface JudgeOptions {
  readonly llm: Llm;
  /** What `llm` calls its model for the feature `judge`: another model is asked anew. */
  readonly model: string;
  /** 0..2. Default: 0. */
  readonly temperature?: number | undefined;
  /** Where verdicts are kept between runs. Default: nowhere. */
  readonly cacheFile?: string | undefined;
  /** Of one request in ms, of which a verdict takes two; the model's own deadline holds beside it. Default: 60,000. */
  readonly deadline?: number | undefined;
  /** Requests at once. Default: 4. */
  readonly concurrency?: number | undefined;
}

export interface JudgeProgress {
  readonly done: number;
  /** Of those done. */
  readonly errors: number;
  /** Sent to the model by this judge so far; what was remembered takes none. */
  readonly requests: number;
}

/** Whatever the model does is a `judge_error`; a call rejects only for faults of our own, such as a full disk. */
export interface Judge {
  judgeAnswer(answer: AnswerToJudge): Promise<AnswerJudgement>;
  judgePair(pair: PairToJudge): Promise<PairJudgement>;
  /** One after another as they come ready, each beside what was judged. */
  judgeAnswers<One extends AnswerToJudge>(
    answers: Iterable<One> | AsyncIterable<One>,
    onProgress?: (progress: JudgeProgress) => void,
  ): AsyncGenerator<{ readonly one: One; readonly judgement: AnswerJudgement }>;
  judgePairs<One extends PairToJudge>(
    pairs: Iterable<One> | AsyncIterable<One>,
    onProgress?: (progress: JudgeProgress) => void,
  ): AsyncGenerator<{ readonly one: One; readonly judgement: PairJudgement }>;
}

const DEADLINE = 60_000;
const CONCURRENCY = 4;

export function createJudge(options: JudgeOptions): Judge {
  const { llm, model, temperature = 0, cacheFile, deadline = DEADLINE, concurrency = CONCURRENCY } = options;
  let requests = 0;
  const asking = {
    ...{ model, temperature, deadline },
    complete: createAskPatiently(llm, deadline),
    cache: createVerdictCache(cacheFile),
    slots: createSlots(concurrency, Infinity),
    onRequest: () => {
      requests += 1;
    },
  };
  const askOfAnswer = createAskVerdict(answerVerdicts, asking);
  const askOfPair = createAskVerdict(pairVerdicts, asking);

  async function* each<One, Judgement extends { readonly verdict: string }>(
    ones: Iterable<One> | AsyncIterable<One>,
    judge: (one: One) => Promise<Judgement>,
    onProgress: ((progress: JudgeProgress) => void) | undefined,
  ) {
    let done = 0;
    let errors = 0;
    const judged = async (one: One) => ({ one, judgement: await judge(one) });
    for await (const result of eachAtOnce(ones, concurrency, judged)) {
      done += 1;
      if (result.judgement.verdict === 'judge_error') errors += 1;
      onProgress?.({ done, errors, requests });
      yield result;
    }
  }

  const judgeAnswer = async (answer: AnswerToJudge) =>
    // In doubt the middle: neither praise nor blame may hang on the order, and `flipped` tells how often it did.
    agreed(await both(answerPrompts(answer), askOfAnswer), 'partly', (verdict) => verdict);
  const judgePair = async (pair: PairToJudge) => {
    // The same words with the same proof need no judge.
    if (sameShown(pair)) return { verdict: 'tie', flipped: false, reasons: [] } as const;
    return agreed(await both(pairPrompts(pair), askOfPair), 'tie', swapped);
  };
  return {
    judgeAnswer,
    judgePair,
    judgeAnswers: (answers, onProgress) => each(answers, judgeAnswer, onProgress),
    judgePairs: (pairs, onProgress) => each(pairs, judgePair, onProgress),
  };
}

type Sayings<Verdict extends string> = readonly [Said<Verdict> | JudgeError, Said<Verdict> | JudgeError];

async function both<Result>(prompts: Promise<BothOrders>, ask: (prompt: BothOrders[0]) => Promise<Result>) {
  const [given, swapped] = await prompts;
  return Promise.all([ask(given), ask(swapped)]);
}

/** Half a verdict is none. `back` turns what was said of the swapped order to the one that was given. */
function agreed<Verdict extends string>(
  [given, other]: Sayings<Verdict>,
  inDoubt: Verdict,
  back: (verdict: Verdict) => Verdict,
): Judged<Verdict> | JudgeError {
  if ('cause' in given) return given;
  if ('cause' in other) return other;
  const flipped = given.verdict !== back(other.verdict);
  const verdict = flipped ? inDoubt : given.verdict;
  return { verdict, flipped, reasons: [given.reason, other.reason] };
}

function swapped(verdict: PairVerdict): PairVerdict {
  if (verdict === 'tie') return verdict;
  return verdict === 'first' ? 'second' : 'first';
}

function sameShown({ first, second }: PairToJudge): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
