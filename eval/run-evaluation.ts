/** `suffler eval`: an evaluation with its settings from the command and the environment, shown as it goes. */
import { readFile } from 'node:fs/promises';
import { createProgress } from '../src/cli/progress.ts';
import { makeDense } from '../src/cli/make-dense.ts';
import { makeModel } from '../src/cli/make-model.ts';
import { printJson } from '../src/cli/print.ts';
import { makeLlm } from '../src/cli/make-llm.ts';
import { readConfig, type Config } from '../src/config.ts';
import { SufflerError } from '../src/errors.ts';
import { modelSettingsFor } from '../src/model-settings-for.ts';
import { preparePrompts } from '../src/prompts/render-prompt.ts';
import { describeConfusion } from './judge/agreement.ts';
import { describeJudged } from './judge/describe-judged.ts';
import { judgeRun, type JudgedRun } from './judge/judge-run.ts';
import { MOST_FAILURES } from './report/junit-report.ts';
import { createWorst } from './report/worst.ts';
import { describeSummary } from './suite/describe-summary.ts';
import { evaluate, type Embeddings } from './suite/evaluate.ts';
import { readGates, type Gate } from './suite/gates.ts';
import type { Summary } from './suite/summary.ts';

export interface EvaluationFlags {
  readonly kb: string;
  readonly out: string;
  readonly set?: string;
  readonly repeat: number;
  readonly concurrency: number;
  /** `false`: without a model, whatever the environment says. */
  readonly model?: string | false;
  readonly gates?: string | undefined;
  readonly baseline: string;
  readonly at: Date;
  readonly fresh?: boolean;
  /** Have the model judge what was said. */
  readonly judge?: boolean;
  readonly json?: boolean;
}

/** `onProgress` is told beside the terminal. */
export async function runEvaluation(
  files: readonly string[],
  flags: EvaluationFlags,
  onProgress?: (progress: { readonly done: number; readonly total: number }) => void,
): Promise<Summary> {
  const { json = false } = flags;
  const gates = flags.gates === undefined ? [] : await gatesOf(flags.gates);
  const config = readConfig({
    ...process.env,
    ...(typeof flags.model === 'string' ? { SUFFLER_MODEL: flags.model } : {}),
  });
  if (typeof flags.model === 'string' && config.SUFFLER_MODEL_URL === undefined) {
    throw new SufflerError('invalid_config', '--model needs an endpoint: set SUFFLER_MODEL_URL, see .env.example.');
  }
  const model = flags.model === false ? undefined : await makeModel(config);
  const progress = createProgress('asking', json, 'cases');
  const worst = createWorst(MOST_FAILURES);
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const summary = await evaluate({
      ...flags,
      files,
      gates,
      model: model === undefined ? undefined : config.SUFFLER_MODEL,
      embeddings: embeddingsOf(config),
      services: { threshold: config.SUFFLER_MIN_CONFIDENCE, model },
      onProgress(told) {
        progress.onProgress(told);
        onProgress?.(told);
      },
      onRecord(record) {
        worst.add(record);
      },
      signal: stopping.signal,
    });
    progress.end();
    const { writeReports } = await import('./report/write-reports.ts');
    await writeReports(flags.out, summary, worst.list());
    for (const problem of summary.problems) process.stderr.write(`${problem}\n`);
    const judged = flags.judge === true ? await judgedBy(config, files, flags) : undefined;
    if (json) printJson(judged === undefined ? summary : { ...summary, judged });
    else process.stdout.write(describeSummary(summary, flags.out) + (judged === undefined ? '' : told(judged)));
    return summary;
  } finally {
    progress.end();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

/** As serve and ask have them, where they are configured. */
function embeddingsOf(config: Config): Embeddings | undefined {
  const { SUFFLER_EMBEDDINGS_URL: url, SUFFLER_EMBEDDINGS_MODEL: model } = config;
  if (url === undefined || model === undefined) return undefined;
  return {
    make: (store) => makeDense(config, store),
    named: {
      embeddings: model,
      dimensions: config.SUFFLER_EMBEDDINGS_DIMENSIONS ?? "the model's own",
      questionPrefix: config.SUFFLER_EMBEDDINGS_QUESTION_PREFIX ?? '',
      passagePrefix: config.SUFFLER_EMBEDDINGS_PASSAGE_PREFIX ?? '',
      embeddingsDeadlineMs: config.SUFFLER_EMBEDDINGS_DEADLINE_MS,
    },
  };
}

async function judgedBy(config: Config, files: readonly string[], { out, json }: EvaluationFlags): Promise<JudgedRun> {
  const llm = await makeLlm(config);
  const settings = modelSettingsFor(config, 'judge');
  if (llm === undefined || settings === undefined) {
    throw new SufflerError('invalid_config', '--judge needs a model: set SUFFLER_MODEL_URL and SUFFLER_MODEL.');
  }
  await preparePrompts();
  const progress = createProgress('judging', json === true, 'answers');
  let total = 0;
  try {
    return await judgeRun({
      ...{ llm, files, out, model: settings.model },
      onProgress: ({ done }) => {
        total = Math.max(total, done);
        progress.onProgress({ done, total });
      },
    });
  } finally {
    progress.end();
  }
}

function told({ figures, agreement }: JudgedRun): string {
  return `\njudged by the model:\n${describeJudged(figures, agreement)}\n${describeConfusion(agreement)}\n`;
}

async function gatesOf(file: string): Promise<Gate[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new SufflerError(
      'invalid_request',
      `${file}: can't be read; name a file of gates, see eval/gates.yaml.`,
      error,
    );
  });
  const { gates, problems } = readGates(text, file);
  if (problems.length > 0) throw new SufflerError('invalid_request', problems.join('\n'));
  return gates;
}
