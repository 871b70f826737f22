import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../../eval/report/html-report.ts';
import type { ReportInput } from '../../../eval/report/report-input.ts';
import { worstOf } from '../../../eval/report/worst.ts';
import type { CaseRecord } from '../../../eval/suite/record.ts';
import { makeFigure, makeRecord, makeRun, makeSummary } from './make-run.ts';

const report = (changes: Partial<ReportInput> = {}) =>
  htmlReport({ summary: makeSummary(), worst: [], trend: [], name: 'Demo', ...changes });

const made = () => {
  const { summary, trend, records } = makeRun();
  return report({ summary, trend, worst: worstOf(records, 50) });
};

const all = (page: string, pattern: RegExp) => Array.from(page.matchAll(pattern), ([, found]) => found ?? '');

const hostile = `"><script>alert('1')</script><img src=x onerror=alert(1)>{{x}}</style>]]>\u0000\u202e\ud800`;

function hostileRecord(index: number, text: string): CaseRecord {
  return makeRecord({
    id: `${index} ${text}`,
    lang: text,
    kind: text,
    noise: { kind: text, of: text },
    why: text,
    question: text,
    expected: {
      actions: ['answer'],
      articles: Array.from(Array(30), () => text),
      handoff: text,
      answer: text,
      nuggets: Array.from(Array(30), () => ({ text, vital: true })),
    },
    handoff: text,
    hits: Array.from(Array(10), () => text),
    text,
    sentences: Array.from(Array(60), () => ({ text, supported: true, quote: text })),
    citations: Array.from(Array(20), () => ({ articleId: text, title: text, quote: text })),
    faults: Array.from(Array(40), () => text),
  });
}

function hostileInput(text: string): ReportInput {
  const { summary, trend } = makeRun();
  return {
    name: text,
    trend,
    worst: Array.from(Array(60).keys(), (index) => hostileRecord(index, text)),
    summary: {
      ...summary,
      problems: Array.from(Array(100), () => text),
      gates: [{ name: text, passed: false, told: text }],
      figures: [...summary.figures, makeFigure(text, 0.5)],
      slices: (['lang', 'kind', 'topic', 'risk'] as const).map((by) => ({
        by,
        value: text,
        cases: 50,
        figures: [makeFigure('right', 0.5)],
      })),
      robustness: [{ noise: text, metric: text, pairs: 5, delta: -0.1 }],
      latency: { [text]: { p50: 1, p95: 2, p99: 3 } },
      fingerprint: { commit: text, knowledgeBase: text, cases: text, prompts: text, config: { [text]: text } },
    },
  };
}

describe('the page', () => {
  it('tells its parts in the order of what to look at first', () => {
    const page = made();
    const parts = all(page, /<section id="([^"]+)"/g);
    expect(parts).toEqual(
      'gates figures blame slices confidence stopping robustness cost trend worst fingerprint'.split(' '),
    );
    expect(page.indexOf('id="verdict"')).toBeLessThan(page.indexOf('id="gates"'));
    expect(page).toContain('1 of 4 gates failed');
    expect(page).toMatch(/worst problem:<\/strong>\s*the gate “unsupported_money” failed/);
  });

  it('links from the worst problem to its cases, and all its links lead somewhere', () => {
    const page = made();
    const ids = all(page, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(page, /href="([^"]+)"/g)) expect(ids).toContain(target.slice(1));
    for (const names of all(page, /aria-labelledby="([^"]+)"/g)) expect(ids).toContain(names);
    for (const clip of all(page, /url\(#([^)]+)\)/g)) expect(ids).toContain(clip);
    expect(page).toMatch(/Its cases:\s*<a href="#case-1"/);
  });

  it('names the slice that is furthest behind where all gates passed', () => {
    const { summary } = makeRun();
    const page = report({ summary: { ...summary, gates: [] } });
    expect(page).toContain('of the cases with kind “refusal” only');
    expect(page).toContain('No gates were set');
  });

  it('is one file that asks for nothing from outside', () => {
    const page = made();
    expect(page).not.toMatch(/https?:|url\((?!#)|@import|\bsrc=|<link|<iframe|<object/);
    expect(page).toContain('default-src &#39;none&#39;; script-src');
    expect(page.length).toBeLessThan(600_000);
  });

  it('is the same for the same run', () => {
    expect(made()).toBe(made());
  });

  it('gives every chart a name and a table', () => {
    const page = made();
    const charts = all(page, /(<svg [^>]+>)/g);
    expect(charts.length).toBeGreaterThan(20);
    for (const chart of charts) expect(chart).toMatch(/role="img" aria-label="[^"]{10,}"/);
    const figures = page.split('<figure>').slice(1);
    for (const figure of figures) expect(figure.split('</figure>')[0]).toMatch(/<details>[\s\S]*<table>/);
  });

  it('has nothing to show of a run with nothing in it, and says so', () => {
    const page = report();
    expect(page).toContain('Nothing was measured');
    expect(page).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(page).not.toContain('<svg');
  });

  it('marks what is held and what is not in words too, with the passage beside it', () => {
    const sentences = [
      { text: 'Hello!', supported: true },
      { text: 'Cancel it in the app.', supported: true, quote: 'Orders are cancelled in the app.' },
      { text: 'You get 5 pounds.', supported: false },
    ];
    const page = report({ worst: [makeRecord({ lang: 'en-GB', sentences })] });
    expect(page).toMatch(/<summary title="Orders are cancelled in the app.">\s*<span class="mark">✓ held/);
    expect(page).toMatch(/<blockquote>\s*<span class="words" lang="en-GB" dir="auto">Orders are cancelled/);
    expect(page).toMatch(/<li class="bare">\s*<span class="mark">✗ not held/);
    expect(page).toMatch(/<li class="courtesy">/);
  });
});

describe('hostile texts', () => {
  it('stay texts wherever they stand', () => {
    const page = report(hostileInput(hostile));
    expect(all(page, /(<script)/gi)).toHaveLength(1);
    // Without the values of attributes a tag is names alone: no quote was closed by what was put in.
    const tags = all(page.replace(/="[^"<>]*"/g, ''), /<([a-z][^<>]*)>/gi);
    expect(tags.filter((tag) => !/^[a-zA-Z0-9]+(?: [a-zA-Z:-]+)* ?\/?$/.test(tag.replace(/\s+/g, ' ')))).toEqual([]);
    expect(tags.filter((tag) => /^img|\bon[a-z]+/i.test(tag))).toEqual([]);
    // eslint-disable-next-line no-control-regex
    expect(page).not.toMatch(/\u0000|\p{Surrogate}/u);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('keep the file small however long they are', () => {
    const page = report(hostileInput('"'.repeat(200_000)));
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
  });
});
