/** What the finder must reach on sentences that it was not tuned on. */
import { describe, expect, it } from 'vitest';
import { measurePrivacy } from '../../../eval/privacy/measure-privacy.ts';
import { readPrivacyCases } from '../../../eval/privacy/read-cases.ts';

const cases = await readPrivacyCases('eval/cases/personal-data.jsonl');

describe('measurePrivacy', () => {
  it('finds 98 % of what is marked in the test split, and 98 % of what it finds is marked', () => {
    const { cases: count, rows, masked } = measurePrivacy(cases.filter(({ split }) => split === 'test'));
    const all = rows.find(({ kind, lang }) => kind === 'all' && lang === 'both');
    expect(count).toBeGreaterThanOrEqual(200);
    expect(masked).toBeGreaterThanOrEqual(0.98);
    expect(all?.recall).toBeGreaterThanOrEqual(0.98);
    expect(all?.precision).toBeGreaterThanOrEqual(0.98);
    for (const { recall, precision, kind, lang } of rows) {
      expect({ kind, lang, isGood: Math.min(recall, precision) >= 0.9 }).toEqual({ kind, lang, isGood: true });
    }
  });

  it('judges a place that is too short as missed, and one of the wrong kind as invented', () => {
    const text = 'мой номер 4510 123456, Анна Петрова';
    const [phone, name] = [
      { kind: 'phone', start: 10, end: 21 } as const,
      { kind: 'name', start: 18, end: 35 } as const,
    ];
    const report = measurePrivacy([{ id: 'made', lang: 'ru', split: 'dev', text, spans: [phone, name] }]);
    expect(report.misses).toEqual([
      {
        id: 'made',
        text,
        missed: ['phone: 4510 123456', 'name: 456, Анна Петрова'],
        invented: ['passport: 4510 123456'],
      },
    ]);
    expect(report.masked).toBe(1);
  });
});

describe('readPrivacyCases', () => {
  it('has at least 400 sentences, each told apart by its id and text', () => {
    expect(cases.length).toBeGreaterThanOrEqual(400);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  });
});
