/** `suffler eval`: an evaluation with its settings from the command and the environment, shown as it goes. */
import { readFile } from 'node:fs/promises';
import { createProgress } from '../src/cli/progress.ts';
import { makeModel } from '../src/cli/make-model.ts';
import { printJson } from '../src/cli/print.ts';
import { readConfig } from '../src/config.ts';
import { SufflerError } from '../src/errors.ts';
import { describeSummary } from './suite/describe-summary.ts';
import { evaluate } from './suite/evaluate.ts';
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
  readonly json?: boolean;
}

export async function runEvaluation(files: readonly string[], flags: EvaluationFlags): Promise<Summary> {
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
      services: { threshold: config.SUFFLER_MIN_CONFIDENCE, model },
      onProgress: progress.onProgress,
      signal: stopping.signal,
    });
    progress.end();
    for (const problem of summary.problems) process.stderr.write(`${problem}\n`);
    if (json) printJson(summary);
    else process.stdout.write(describeSummary(summary, flags.out));
    return summary;
  } finally {
    progress.end();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
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
