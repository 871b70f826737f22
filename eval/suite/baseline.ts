/** The run that later ones are held to: `eval/baseline.json`, replaced only on purpose and with a reason. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { SufflerError } from '../../src/errors.ts';
import { checkGates } from './check-gates.ts';
import { figureSchema, fingerprintSchema, type Summary } from './summary.ts';

/** Harm of which a run that others are held to has none, whatever the gates of the day say. */
export const hardZeros = ['unsupported_money', 'agent_text', 'personal_out', 'fake_citation'] as const;

const baselineSchema = z.strictObject({
  blessedAt: z.iso.datetime(),
  /** Why these figures are right to be held to, as a person wrote it. */
  reason: z.string().min(1),
  fingerprint: fingerprintSchema,
  figures: z.array(figureSchema),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** `undefined` where there is none yet. Throws `SufflerError` `invalid_request` for one that can't be read. */
export async function readBaseline(file: string): Promise<Baseline | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return baselineSchema.parse(JSON.parse(text));
  } catch (error) {
    const told = error instanceof z.ZodError ? z.prettifyError(error) : 'it is no JSON';
    throw new SufflerError('invalid_request', `${file} is no baseline; bless a run anew: ${told}`, error);
  }
}

/**
 * Makes a run the baseline. Throws `SufflerError` `invalid_request`, and leaves the old one, without a reason, and for a
 * run in which one of the hard zeros is not kept or was measured on no case.
 */
export async function blessRun(
  summary: Summary,
  reason: string,
  file: string,
  now: () => Date = () => new Date(),
): Promise<Baseline> {
  if (reason.trim() === '') {
    throw new SufflerError('invalid_request', 'A baseline needs a reason: say why these figures are right.');
  }
  const zeros = hardZeros.map((metric) => ({ kind: 'zero' as const, name: `zero ${metric}`, metric }));
  const failed = checkGates(zeros, { summary, baseline: undefined }).filter(({ passed }) => !passed);
  if (failed.length > 0) {
    const told = failed.map((one) => `${one.name}: ${one.told}`).join('\n');
    throw new SufflerError('invalid_request', `This run can't be the baseline:\n${told}`);
  }
  const { fingerprint, figures } = summary;
  const baseline = { blessedAt: now().toISOString(), reason: reason.trim(), fingerprint, figures };
  await replaceFile(file, `${JSON.stringify(baselineSchema.parse(baseline), undefined, 2)}\n`);
  return baseline;
}

/** Whoever reads meanwhile finds the old file or the new one, and so does whoever comes after a crash. */
async function replaceFile(file: string, text: string): Promise<void> {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx', flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
