import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownReport } from '../../../eval/report/markdown-report.ts';
import { worstOf } from '../../../eval/report/worst.ts';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { makeRecord, makeRun, makeSummary } from './make-run.ts';

const drawn = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

describe('the report in Markdown', () => {
  it('tells verdict, gates, figures and the worst ten', () => {
    const { summary, trend, records } = makeRun();
    const report = markdownReport({ summary, trend, worst: worstOf(records, 50), name: 'Demo' });
    expect(report).toContain('**1 of 4 gates failed.** 1,284 cases');
    expect(report.indexOf('### Gates')).toBeLessThan(report.indexOf('### Figures'));
    const html = drawn(report);
    expect(html.match(/<table>/g)).toHaveLength(3);
    expect(html.split('The worst cases')[1]?.match(/<tr>/g)).toHaveLength(11);
    expect(report.length).toBeLessThan(12_000);
  });

  it('says that nothing was measured where nothing was', () => {
    const report = markdownReport({ summary: makeSummary(), trend: [], worst: [], name: 'Demo' });
    expect(report).toContain('**Nothing was measured.**');
    expect(report).not.toMatch(/\||NaN|undefined/);
  });

  it('keeps every text inside its cell and its code', () => {
    const piece = fc.constantFrom(
      '`',
      '``',
      '|',
      '\\',
      '\n',
      '<b>',
      '@somebody',
      '#1',
      '[a](b)',
      'www.a.example',
      'я',
      ' ',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (question) => {
        const worst = [makeRecord({ question, id: 'one' })];
        const html = drawn(markdownReport({ summary: makeSummary(), trend: [], worst, name: 'Demo' }));
        expect(html.match(/<td>/g)).toHaveLength(7);
        const outside = html.replace(/<code>[^<]*<\/code>/g, '');
        expect(outside).not.toMatch(/somebody|#1|<a |<b>|&lt;b|я/);
      }),
    );
  });
});
