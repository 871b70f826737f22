/** Writes the reports of a run into its folder. Loaded only then: it takes a charting library along. */
import { readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readSummary } from '../suite/read-summary.ts';
import type { CaseRecord } from '../suite/record.ts';
import type { Summary } from '../suite/summary.ts';
import { htmlReport } from './html-report.ts';
import { junitReport } from './junit-report.ts';
import { markdownReport } from './markdown-report.ts';

/** Results told in full. */
const TOLD = 50;

/** `worst`: the worst first. Runs in folders beside this one make the trend. */
export async function writeReports(out: string, summary: Summary, worst: readonly CaseRecord[]): Promise<void> {
  const name = basename(resolve(out));
  const input = { summary, worst: worst.slice(0, TOLD), trend: await runsBeside(resolve(out)), name };
  await writeFile(join(out, 'report.html'), htmlReport(input));
  await writeFile(join(out, 'report.md'), markdownReport(input));
  await writeFile(join(out, 'junit.xml'), junitReport({ summary, records: worst }));
}

async function runsBeside(out: string): Promise<Summary[]> {
  const folder = dirname(out);
  const names = await readdir(folder).catch(() => []);
  const others = names.map((name) => join(folder, name)).filter((path) => path !== out);
  const read = await Promise.all(others.map((path) => readSummary(path).catch(() => undefined)));
  return read.filter((summary) => summary !== undefined);
}
