import { describe, expect, it } from 'vitest';
import { junitReport, MOST_FAILURES } from '../../../eval/report/junit-report.ts';
import { makeRecord, makeSummary } from './make-run.ts';

const count = (xml: string, pattern: RegExp) => xml.match(pattern)?.length ?? 0;

describe('the report as JUnit XML', () => {
  it('has a test for each gate and a failed one for each case that is not right', () => {
    const gates = [
      { name: 'right', passed: true, told: '' },
      { name: 'forbidden', passed: false, told: 'exactly 0, and 1 was found' },
    ];
    const records = [makeRecord({ id: 'wrong' }), makeRecord({ id: 'fine', right: true, scores: {} })];
    const xml = junitReport({ summary: makeSummary({ gates }), records });
    expect(xml).toContain('<testsuites name="suffler eval" tests="3" failures="2" errors="0"');
    expect(xml).toContain('<testsuite name="gates" tests="2" failures="1"');
    expect(xml).toContain('<testsuite name="cases" tests="1" failures="1"');
    expect(xml).toContain('<failure type="gate" message="exactly 0, and 1 was found">');
    expect(xml).toContain('name="wrong"');
    expect(xml).not.toContain('name="fine"');
    expect(xml).toContain('2 cases, 1 of them not right');
  });

  it('leaves out the less bad beyond what CI systems bear, and says how many', () => {
    const records = Array.from(Array(MOST_FAILURES + 7).keys(), (index) =>
      makeRecord({ id: `case-${index}`, question: '"'.repeat(50_000) }),
    );
    const xml = junitReport({ summary: makeSummary(), records: records.values() });
    expect(count(xml, /<testcase /g)).toBe(MOST_FAILURES);
    expect(xml).toContain('7 that are less bad are left out');
    expect(xml.length).toBeLessThan(10_000_000);
  });

  it('stays XML whatever it is given', () => {
    const text = `]]><a b="c">&amp;\u0000\u0008\uffff\ud800 'x'\r\n`;
    const gates = [{ name: text, passed: false, told: text }];
    const records = [makeRecord({ id: text, kind: text, lang: text, question: text, text, faults: [text] })];
    const xml = junitReport({ summary: makeSummary({ gates }), records });
    const tags = xml.replace(
      /<\?xml[^>]*\?>|<\/?(?:testsuites?|testcase|failure|system-out)(?: [a-z]+="[^"<>]*")*\/?>/g,
      '',
    );
    expect(tags).not.toMatch(/[<>]/);
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    expect(xml).not.toMatch(/[^\P{Cc}\n]|\p{Surrogate}|\uffff/u);
  });

  it('is whole where nothing was measured', () => {
    const xml = junitReport({ summary: makeSummary(), records: [] });
    expect(xml).toContain('<testsuites name="suffler eval" tests="0" failures="0"');
  });
});
