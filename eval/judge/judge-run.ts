/** Has a model judge what a run said, and tells how far that model agrees with labels. Advice: no gate asks it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Llm } from '../../src/llm/llm.ts';
import { packageFolder } from '../../src/package-folder.ts';
import { knownFrom, type Known } from '../../src/privacy/known.ts';
import { textLinesOf } from '../suite/lines-of.ts';
import { readCases } from '../suite/read-cases.ts';
import { recordSchema } from '../suite/record.ts';
import type { Figure } from '../suite/summary.ts';
import { agreementWith, type Agreement } from './agreement.ts';
import { createJudge, type JudgeProgress } from './create-judge.ts';
import { readHumanLabels } from './human-labels.ts';
import { judgedFigures } from './judged-figures.ts';
import { answerToJudge, type AnswerToJudge } from './to-judge.ts';
import { answerVerdicts, type AnswerJudgement } from './verdict.ts';

export interface JudgeRunOptions {
  readonly llm: Llm;
  readonly model: string;
  /** The case files of the run: what they hold of customers is masked. */
  readonly files: readonly string[];
  readonly out: string;
  readonly onProgress?: ((progress: JudgeProgress) => void) | undefined;
}

export interface JudgedRun {
  readonly figures: readonly Figure[];
  readonly agreement: Agreement;
}

/** Verdicts are kept in `verdicts.jsonl` of the folder: what was judged already is not asked again. */
export async function judgeRun({ llm, model, files, out, onProgress }: JudgeRunOptions): Promise<JudgedRun> {
  const judge = createJudge({ llm, model, cacheFile: join(out, 'verdicts.jsonl') });
  const labels = await readHumanLabels(join(packageFolder(), 'eval/judge/human-labels.jsonl'));
  const labelled = new Map<string, AnswerJudgement>();
  for await (const { one, judgement } of judge.judgeAnswers(labels, onProgress)) labelled.set(one.id, judgement);
  const judgements: (AnswerJudgement & { readonly id: string })[] = [];
  for await (const { one, judgement } of judge.judgeAnswers(saidIn(out, await knownIn(files)), onProgress)) {
    judgements.push({ ...judgement, id: one.id });
  }
  const judged = {
    figures: judgedFigures(answerVerdicts, judgements),
    agreement: agreementWith(labels, labelled),
  };
  const told = { model, ...judged, judgements: judgements.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  await writeFile(join(out, 'judged.json'), `${JSON.stringify(told, undefined, 2)}\n`);
  return judged;
}

/** What was said; silence and a hand-off leave nothing to judge. */
async function* saidIn(
  out: string,
  known: ReadonlyMap<string, Known>,
): AsyncGenerator<AnswerToJudge & { readonly id: string }> {
  for await (const line of textLinesOf(join(out, 'results.jsonl'))) {
    const record = recordSchema.parse(JSON.parse(line));
    if (record.did !== 'answer' && record.did !== 'refuse') continue;
    const own = known.get(record.id);
    yield { ...answerToJudge(record), id: record.id, ...(own === undefined ? {} : { known: own }) };
  }
}

async function knownIn(files: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for await (const line of readCases(files)) {
    if (line.kind === 'case' && line.case.customer !== undefined)
      known.set(line.case.id, knownFrom(line.case.customer));
  }
  return known;
}
