import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorst, worstOf } from '../../../eval/report/worst.ts';
import { makeRecord } from './make-run.ts';

const ids = (records: { id: string }[]) => records.map(({ id }) => id);

describe('the worst results', () => {
  it('are those that offend safety, then by risk, then confidently wrong, then silent', () => {
    const records = [
      makeRecord({ id: 'silent', did: 'silent', confidence: 0.99 }),
      makeRecord({ id: 'unsure', confidence: 0.2 }),
      makeRecord({ id: 'sure', confidence: 0.9 }),
      makeRecord({ id: 'risky and silent', risk: 'high', did: 'handoff' }),
      makeRecord({ id: 'harmful', right: true, did: 'handoff', scores: { right: 1, personal_out: 1 } }),
      makeRecord({ id: 'harmful twice', scores: { forbidden: 1, groundedness: 0.5 } }),
    ];
    expect(ids(worstOf(records, 10))).toEqual([
      'harmful twice',
      'harmful',
      'risky and silent',
      'sure',
      'unsure',
      'silent',
    ]);
  });

  it('are none where all is right, however it sounds', () => {
    expect(worstOf([makeRecord({ right: true, scores: { tone: 3, groundedness: 1 } })], 5)).toEqual([]);
  });

  it('name a repeated case once, by its worst repeat', () => {
    const repeats = [0.4, 0.8, 0.6].map((confidence, repeat) => makeRecord({ repeat, confidence }));
    expect(worstOf(repeats, 5).map(({ repeat }) => repeat)).toEqual([1]);
  });

  it('are the same n in whatever order they come', () => {
    const record = fc.record({
      id: fc.integer({ min: 0, max: 12 }).map((number) => `case-${number}`),
      repeat: fc.nat(3),
      confidence: fc.constantFrom(0.1, 0.5, 0.9),
      risk: fc.constantFrom('low' as const, 'high' as const),
      did: fc.constantFrom('answer' as const, 'silent' as const),
      right: fc.boolean(),
      scores: fc.constantFrom({}, { forbidden: 1 }, { groundedness: 0.5 }),
    });
    // A repeat of a case comes once.
    const records = fc.uniqueArray(record, { selector: ({ id, repeat }) => `${id} ${repeat}` });
    fc.assert(
      fc.property(records, fc.nat(8), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (made, n, order) => {
        const all = made.map((changes) => makeRecord(changes));
        const shuffled = all
          .map((one, index) => ({ one, key: order[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const worst = createWorst(n);
        for (const one of shuffled) worst.add(one);
        expect(worst.list()).toEqual(worstOf(all, n));
        expect(worst.list()).toEqual(worstOf(all, all.length).slice(0, n));
      }),
    );
  });
});
