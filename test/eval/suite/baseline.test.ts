/** A baseline is replaced whole, with a reason, and never by a run that did harm. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blessRun, hardZeros, readBaseline } from '../../../eval/suite/baseline.ts';
import { makeFigure, makeSummary } from './make-summary.ts';

const now = () => new Date('2026-11-22T12:00:00Z');
const harmless = hardZeros.map((metric) => makeFigure(metric, 0));
const summary = makeSummary({ figures: [...harmless, makeFigure('right', 0.9)] });

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baseline-'));
  file = join(folder, 'baseline.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('blessRun', () => {
  it('writes what readBaseline reads, in place of the one before, and leaves nothing beside it', async () => {
    expect(await readBaseline(file)).toBeUndefined();
    await blessRun(makeSummary({ figures: harmless }), 'The first.', file, now);
    const blessed = await blessRun(summary, ' Answers from tables. ', file, now);
    expect(blessed).toEqual({
      blessedAt: '2026-11-22T12:00:00.000Z',
      reason: 'Answers from tables.',
      fingerprint: summary.fingerprint,
      figures: summary.figures,
    });
    expect(await readBaseline(file)).toEqual(blessed);
    expect(await readdir(folder)).toEqual(['baseline.json']);
  });

  it('refuses a run without a reason', async () => {
    await expect(blessRun(summary, ' \n', file)).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(hardZeros)(
    'refuses a run with %s, and one that did not measure it, and keeps the old one',
    async (metric) => {
      await blessRun(summary, 'The old one.', file, now);
      const old = await readFile(file, 'utf8');
      const rest = summary.figures.filter((figure) => figure.metric !== metric);
      const harmful = makeSummary({ figures: [...rest, makeFigure(metric, 0.025)] });
      await expect(blessRun(harmful, 'A new one.', file)).rejects.toThrow(`zero ${metric}: 1 in 40 cases`);
      await expect(blessRun(makeSummary({ figures: rest }), 'A new one.', file)).rejects.toThrow('measured on nothing');
      expect(await readFile(file, 'utf8')).toBe(old);
    },
  );
});

describe('readBaseline', () => {
  it.each(['', '{}', '{"blessedAt":"yesterday"}'])('says of %j that it is no baseline', async (text) => {
    await writeFile(file, text);
    await expect(readBaseline(file)).rejects.toThrow(/baseline\.json is no baseline; bless a run anew/);
  });
});
