/** `suffler eval CASES...`, `suffler eval compare A B`, `suffler eval bless OUT`. */
import { join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { askedAt } from '../../eval/asked-at.ts';
import { packageFolder } from '../package-folder.ts';
import { demoFolder } from './demo-folder.ts';
import { printJson } from './print.ts';

const GATE_FAILED = 100;
const INVALID_RUN = 2;
const CRASHED = 1;

interface RunFlags {
  kb: string;
  out: string;
  set?: string;
  repeat: number;
  concurrency: number;
  /** `false` for --no-model. */
  model?: string | false;
  gates?: string;
  baseline: string;
  at: Date;
  fresh?: boolean;
  judge?: boolean;
  json?: boolean;
}

export function addEvalCommand(program: Command, exit: (code: number) => void): void {
  const baseline = join(packageFolder(), 'eval/baseline.json');
  const command = program
    .command('eval')
    .summary('measure how good the answers are')
    .description('Measures answers with cases, compares two runs, and makes a run the baseline.');

  command
    .command('run', { isDefault: true })
    .argument('<cases...>', 'files of cases, one JSON object a line')
    .summary('ask the cases and score what comes back (the default)')
    .description(
      'Asks every case of the services that production runs, and writes results.jsonl, summary.json, report.html,\n' +
        'report.md and junit.xml into the folder of the run. A run that was stopped goes on with the same command.\n' +
        'Exit code: 0 all gates passed, 100 a gate failed, 2 the run is not valid (a wrong line, no cases), 1 it crashed.',
    )
    .option('--kb <dir>', 'folder of the knowledge base (default: the demo)', demoFolder())
    .requiredOption('--out <dir>', 'folder of the run')
    .option('--set <name>', 'only the cases of this split, such as gate')
    .option('--repeat <n>', 'ask each case so often', wholeNumber(1, 100), 1)
    .option('--concurrency <n>', 'ask so many at a time; more than one pays with a model', wholeNumber(1, 64), 1)
    .option('--model <name>', 'have this model word the replies (default: SUFFLER_MODEL, if its endpoint is set)')
    .option('--no-model', 'ask without a model, whatever the environment says')
    .option('--judge', 'have the model judge what was said, with its agreement with labels: advice, never a gate')
    .option('--gates <file>', 'gates to pass (default: eval/gates.yaml for the set "gate", else none)')
    .option('--baseline <file>', 'figures to hold the run to', baseline)
    .option('--at <time>', 'the moment at which the cases are asked', moment, new Date(askedAt))
    .option('--fresh', 'give up what the folder holds of an earlier run')
    .option('--json', 'print the summary as JSON')
    .action(async (files: string[], flags: RunFlags) => {
      await guarded(exit, async () => {
        const { runEvaluation } = await import('../../eval/run-evaluation.ts');
        const summary = await runEvaluation(files, {
          ...flags,
          gates: flags.gates ?? (flags.set === 'gate' ? join(packageFolder(), 'eval/gates.yaml') : undefined),
        });
        if (summary.problems.length > 0) exit(INVALID_RUN);
        else if (summary.gates.some(({ passed }) => !passed)) exit(GATE_FAILED);
      });
    });

  command
    .command('compare')
    .argument('<before>', 'folder of a run')
    .argument('<after>', 'folder of the run that is held to it')
    .summary('tell what became better or worse between two runs')
    .option('--force', 'compare runs of different articles or cases all the same')
    .option('--show <n>', 'broken cases shown in full', wholeNumber(0, 10_000), 20)
    .option('--markdown', 'print it as markdown')
    .option('--json', 'print it as JSON')
    .action(
      async (
        before: string,
        after: string,
        flags: { force?: boolean; show: number; markdown?: boolean; json?: boolean },
      ) => {
        await guarded(exit, async () => {
          const { compareRuns } = await import('../../eval/suite/compare-runs.ts');
          const { comparisonMarkdown } = await import('../../eval/suite/comparison-markdown.ts');
          const { describeComparison } = await import('../../eval/suite/describe-comparison.ts');
          const comparison = await compareRuns(before, after, { force: flags.force === true, show: flags.show });
          if (flags.json === true) printJson(comparison);
          else process.stdout.write((flags.markdown === true ? comparisonMarkdown : describeComparison)(comparison));
          if (comparison.verdict === 'worse') exit(GATE_FAILED);
        });
      },
    );

  command
    .command('bless')
    .argument('<run>', 'folder of a run')
    .summary('make a run the baseline of later ones')
    .requiredOption('--reason <text>', 'why its figures are right to be held to')
    .option('--baseline <file>', 'the baseline', baseline)
    .action(async (run: string, flags: { reason: string; baseline: string }) => {
      await guarded(exit, async () => {
        const { blessRun } = await import('../../eval/suite/baseline.ts');
        const { readSummary } = await import('../../eval/suite/read-summary.ts');
        await blessRun(await readSummary(run), flags.reason, flags.baseline);
        process.stdout.write(`${flags.baseline}: now holds the figures of ${run}\n`);
      });
    });
}

/** What nobody foresaw is a crash, and told apart from a run that is not valid. */
async function guarded(exit: (code: number) => void, work: () => Promise<void>): Promise<void> {
  const { sufflerErrorIn } = await import('../errors.ts');
  try {
    await work();
  } catch (error) {
    const known = sufflerErrorIn(error);
    const text = known?.message ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.stderr.write(`suffler: ${text}\n`);
    exit(known === undefined ? CRASHED : INVALID_RUN);
  }
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

function moment(text: string): Date {
  const value = new Date(text);
  if (!Number.isNaN(value.getTime())) return value;
  throw new InvalidArgumentError('It must be a moment such as 2026-11-22T10:00:00Z.');
}
