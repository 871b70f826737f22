/** The run as JUnit XML, so that a CI system shows failed gates and wrong cases as failed tests. */
import type { CaseRecord } from '../suite/record.ts';
import type { Summary } from '../suite/summary.ts';
import { createClip } from './clip.ts';
import { escapeText } from './markup.ts';
import { createWorst, isBad } from './worst.ts';

/** CI systems keep a line of each failure and a page of all: thousands make them slow, or are refused by size. */
export const MOST_FAILURES = 500;

const MOST_CHARACTERS = 4_000;

/** Records are read once and not kept; right ones are counted only. */
export function junitReport({ summary, records }: { summary: Summary; records: Iterable<CaseRecord> }): string {
  const worst = createWorst(MOST_FAILURES);
  const all = new Set<string>();
  const bad = new Set<string>();
  for (const record of records) {
    all.add(record.id);
    if (isBad(record)) bad.add(record.id);
    worst.add(record);
  }
  const failures = worst.list();
  const failed = summary.gates.filter(({ passed }) => !passed).length;
  const counts = [`${all.size} cases, ${bad.size} of them not right`];
  if (bad.size > failures.length) counts.push(`${bad.size - failures.length} that are less bad are left out`);
  const total = `tests="${summary.gates.length + failures.length}" failures="${failed + failures.length}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="suffler eval" ${total} time="${seconds(summary.seconds)}">
<testsuite name="gates" tests="${summary.gates.length}" failures="${failed}" errors="0" skipped="0" timestamp="${attribute(summary.at)}">
${summary.gates.map(gateCase).join('\n')}
</testsuite>
<testsuite name="cases" tests="${failures.length}" failures="${failures.length}" errors="0" skipped="0" timestamp="${attribute(summary.at)}" time="${seconds(summary.seconds)}">
${failures.map(wrongCase).join('\n')}
<system-out>${escapeText(counts.join('; '))}</system-out>
</testsuite>
</testsuites>
`;
}

function gateCase({ name, passed, told }: Summary['gates'][number]): string {
  const opening = `<testcase classname="gates" name="${attribute(name)}" time="0"`;
  if (passed) return `${opening}/>`;
  return `${opening}><failure type="gate" message="${attribute(told)}">${escapeText(told)}</failure></testcase>`;
}

function wrongCase({ id, kind, lang, faults, blame, question, expected, did, text, ms }: CaseRecord): string {
  const clip = createClip(MOST_CHARACTERS);
  const wanted = [expected.actions.join(' or '), ...expected.articles.slice(0, 5)].join(', ');
  const name = clip(id, 200);
  const message = faults.length === 0 ? `expected ${wanted}, did ${did}` : clip(faults.join('; '), 500);
  const body = [
    `asked: ${clip(question, 1_000)}`,
    `expected: ${clip(wanted, 500)}`,
    `did: ${did}`,
    `shown: ${clip(text, 1_500)}`,
    `blame: ${blame ?? 'none'}`,
  ].join('\n');
  return `<testcase classname="cases.${attribute(`${lang}.${kind}`)}" name="${attribute(name)}" time="${seconds(ms.turn / 1000)}"><failure type="${blame ?? 'wrong'}" message="${attribute(message)}">${escapeText(body)}</failure></testcase>`;
}

/** New lines would be read back as spaces anyway. */
function attribute(text: string): string {
  return escapeText(text.replace(/\s+/g, ' ').slice(0, 500));
}

function seconds(value: number): string {
  return value.toFixed(3);
}
