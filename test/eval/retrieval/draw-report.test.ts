/** The picture and the tables of a report: complete, well-formed, and calm about what is missing. */
import { expect, test } from 'vitest';
import { describe as describeReport, type RetrievalReport } from '../../../eval/retrieval/describe.ts';
import { drawReport } from '../../../eval/retrieval/draw-report.ts';

const estimate = { mean: 0.5, low: 0.4, high: 0.6 };
const quality = { hitAt1: estimate, hitAt5: estimate, mrrAt10: estimate, ndcgAt10: estimate };
const report: RetrievalReport = {
  sets: [
    {
      set: 'ruen_x',
      articles: 3,
      costs: [
        { engine: 'suffler', indexSeconds: 1, memoryMb: 10, searchMs: { p50: 1, p95: 2, p99: 3, cpu: 1 } },
        { engine: 'lunr', failed: 'out of memory' },
      ],
      quality: [{ group: 'ru <faq>', variant: 'as asked', engine: 'suffler', questions: 7, ...quality }],
      gains: [
        { group: 'ru <faq>', variant: 'as asked', engine: 'suffler-without-repair', mean: 0.123, low: 0.1, high: 0.2 },
      ],
      leads: [{ group: 'ru <faq>', variant: 'as asked', peer: 'lunr', mean: -0.01, low: -0.02, high: 0.03 }],
      confidence: [{ name: 'ru', questions: 7, auroc: 0.9, calibrationError: 0.05 }],
    },
  ],
  growth: [
    { engine: 'suffler', articles: 1_000, indexSeconds: 1, memoryMb: 20, searchMs: { p50: 1, p95: 2, p99: 3, cpu: 1 } },
    {
      engine: 'suffler',
      articles: 10_000,
      indexSeconds: 9,
      memoryMb: 90,
      searchMs: { p50: 1, p95: 8, p99: 9, cpu: 1 },
    },
    { engine: 'lunr', articles: 1_000, stopped: 'stopped after 120 s' },
  ],
  pooled: { name: 'all sets together', questions: 7, calibrationError: 0.044 },
  learned: [
    {
      set: 'intents',
      examples: 20,
      questions: 7,
      accuracy: 0.811,
      lexical: 0.3,
      fused: 0.822,
      calibrationError: 0.033,
      trainingSeconds: 1,
      medianMs: 0.1,
      megabytes: 2,
    },
  ],
  missing: ['en_gone'],
};

test('the picture closes what it opens, escapes words, and draws numbers only', () => {
  for (const one of [report, { ...report, growth: [] }, { ...report, sets: [], growth: [] }]) {
    const svg = drawReport(one);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|<faq>/);
    for (const tag of ['svg', 'g', 'text', 'title', 'style']) {
      expect(svg.match(new RegExp(`<${tag}[ >]`, 'g'))?.length).toBe(svg.match(new RegExp(`</${tag}>`, 'g'))?.length);
    }
  }
  expect(drawReport(report)).toContain('prefers-color-scheme: dark');
});

test('the tables name every figure, every failure and every set that is not there', () => {
  const text = describeReport(report);
  for (const part of [
    'suffler',
    'out of memory',
    'stopped after 120 s',
    'en_gone',
    '-.010',
    '.50',
    '.900',
    '.050',
    '-.123*',
    '.044',
    '.811',
    '.822',
    '.033',
  ]) {
    expect(text).toContain(part);
  }
});
