/** What an editor is told before a new version goes live: which answers change, old beside new, and which get worse. */
import { readFrontMatterOf } from './read-front-matter-of.ts';
import { publishText } from '../../ingest/publish-text.ts';
import type { Problem } from '../../ingest/problem.ts';
import { createServices, type Services } from '../../src/services.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import type { TenantStore } from '../../src/store/store.ts';
import { askCase } from '../suite/ask-case.ts';
import { caseSchema, type EvalCase } from '../suite/case.ts';
import type { CaseRecord } from '../suite/record.ts';
import { scoreCase } from '../suite/score-case.ts';
import { copyKnowledge } from './copy-knowledge.ts';
import { recordedQuestions } from './recorded-questions.ts';

export interface PublishGateOptions extends TenantStore {
  readonly now: () => Date;
  /** Confidence from which a reply is given, as in production. */
  readonly threshold: number;
  /** The new version, as it would be published. */
  readonly path: string;
  readonly text: string;
  readonly source: string;
  /** Cases whose answers are known to be right or wrong. */
  readonly golden: readonly EvalCase[];
  /** Recorded questions asked again at most. Default: 200. */
  readonly recorded?: number | undefined;
}

export interface Answer {
  readonly did: CaseRecord['did'];
  readonly text: string;
  readonly articles: readonly string[];
}

export interface ChangedAnswer {
  /** Of the golden case; absent for a recorded question. */
  readonly id?: string;
  readonly question: string;
  readonly before: Answer;
  readonly after: Answer;
  readonly verdict: 'better' | 'worse' | 'changed';
  /** Why it is worse, in words. */
  readonly because: readonly string[];
}

export interface PublishVerdict {
  /** Of the new version itself; with an error nothing was asked. */
  readonly problems: readonly Problem[];
  /** Questions asked of both versions. */
  readonly asked: number;
  /** The worse first. */
  readonly changes: readonly ChangedAnswer[];
}

const RECORDED = 200;

/** Nothing of the database is changed: both versions are asked in a copy. */
export async function publishGate(options: PublishGateOptions): Promise<PublishVerdict> {
  const { store, tenant, now, threshold, path, text, source, golden } = options;
  const named = readFrontMatterOf(path, text);
  if (named.article === undefined) return { problems: named.problems, asked: 0, changes: [] };
  const copy = createSqliteStore({ file: ':memory:', scratch: true });
  await copy.migrate();
  const services = createServices({ store: copy, tenant, now, threshold, traceDays: 1 });
  try {
    await copyKnowledge({ store, tenant }, services.writer);
    await services.intents.bringUp();
    const recorded = await recordedQuestions({ store, tenant }, named.article, options.recorded ?? RECORDED);
    const cases = [...golden.filter(({ given }) => given === undefined), ...recorded.map(asCase(named.article.lang))];
    const before = await askAll(cases, services, 'before');
    const problems = await publishText(services.writer, { path, text, source });
    if (problems.some(({ severity }) => severity === 'error')) return { problems, asked: 0, changes: [] };
    await services.intents.bringUp();
    const after = await askAll(cases, services, 'after');
    const changes = cases.flatMap((one, at) => changeOf(one, before[at], after[at]) ?? []);
    const order = { worse: 0, changed: 1, better: 2 } as const;
    return { problems, asked: cases.length, changes: changes.sort((a, b) => order[a.verdict] - order[b.verdict]) };
  } finally {
    await services.stop();
    await copy.close();
  }
}

async function askAll(cases: readonly EvalCase[], services: Services, when: string): Promise<CaseRecord[]> {
  const records: CaseRecord[] = [];
  for (const one of cases) {
    const asked = await askCase(one, services, `${when}:${one.id}`);
    records.push(await scoreCase(one, asked, services));
  }
  return records;
}

/** Prefix of the ids under which recorded questions are asked. */
const RECORDED_ID = 'recorded:';

/** Nobody said what is right; an answer is what was given. */
function asCase(lang: string): (question: string, at: number) => EvalCase {
  return (text, at) =>
    caseSchema.parse({
      id: `${RECORDED_ID}${at}`,
      lang,
      text,
      expect: { action: 'answer', actions: ['answer', 'refuse', 'clarify'], articles: [] },
    });
}

function changeOf(
  { id }: EvalCase,
  before: CaseRecord | undefined,
  after: CaseRecord | undefined,
): ChangedAnswer | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [old, next] = [answerOf(before), answerOf(after)];
  if (old.did === next.did && old.text === next.text) return undefined;
  const isRecorded = id.startsWith(RECORDED_ID);
  const because = isRecorded ? lossOf(old, next) : before.right && !after.right ? after.faults : [];
  const isBetter = isRecorded ? lossOf(next, old).length > 0 : !before.right && after.right;
  return {
    ...(isRecorded ? {} : { id }),
    ...{ question: before.question, before: old, after: next, because },
    verdict: because.length > 0 ? 'worse' : isBetter ? 'better' : 'changed',
  };
}

/** Of a recorded question it is known only that it was answered: to be answered no more is a loss. */
function lossOf(from: Answer, to: Answer): string[] {
  const speaks = ({ did }: Answer) => did === 'answer' || did === 'refuse';
  return speaks(from) && !speaks(to) ? [`did ${to.did}, not ${from.did}`] : [];
}

function answerOf({ did, text, citations }: CaseRecord): Answer {
  return { did, text, articles: [...new Set(citations.map(({ articleId }) => articleId))] };
}
