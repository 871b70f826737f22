/** Two runs are compared case by case, and a verdict is given only where the difference is more than chance. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../eval/suite/compare-runs.ts';
import type { CaseRecord } from '../../../eval/suite/record.ts';
import { makeRecord, makeRun } from './make-record.ts';
import { makeSummary } from './make-summary.ts';

const id = (at: number) => `case-${String(at).padStart(3, '0')}`;

const numbers = (count: number) => Array.from(Array(count).keys());

/** Cases by whether they came out right, each with the same other scores. */
function records(rights: readonly boolean[], scores: CaseRecord['scores'] = {}): CaseRecord[] {
  return rights.map((right, at) => makeRecord({ id: id(at), right, scores }));
}

/** So many cases, of which those at `wrong` came out wrong. */
const except = (count: number, ...wrong: number[]) => numbers(count).map((at) => !wrong.includes(at));

const compare = (before: readonly CaseRecord[], after: readonly CaseRecord[]) =>
  compareRuns(makeRun('before', before), makeRun('after', after));

const firstTen = numbers(10);

describe('the verdict', () => {
  it('is better where more cases are right by more than chance, and tells by how much', async () => {
    const comparison = await compare(records(except(40, ...firstTen)), records(except(40)));
    expect(comparison).toMatchObject({
      verdict: 'better',
      cases: 40,
      broken: [],
      shown: [],
      problems: [],
      changed: [],
    });
    expect(comparison.fixed).toEqual(firstTen.map(id));
    expect(comparison.metrics).toEqual([
      {
        metric: 'right',
        n: 40,
        before: 0.75,
        after: 1,
        difference: 0.25,
        low: expect.closeTo(0.125, 1) as number,
        high: expect.closeTo(0.375, 1) as number,
        // Ten of ten one way: 2 / 2^10.
        p: expect.closeTo(2 / 1024, 10) as number,
        adjusted: expect.closeTo(2 / 1024, 10) as number,
        verdict: 'better',
      },
    ]);
  });

  it('is worse where fewer are', async () => {
    const comparison = await compare(records(except(40)), records(except(40, ...firstTen)));
    expect(comparison).toMatchObject({ verdict: 'worse', fixed: [] });
    expect(comparison.broken).toEqual(firstTen.map(id));
  });

  it('is not shown where chance would do the same', async () => {
    const { verdict, metrics } = await compare(records(except(40, 0, 1, 2)), records(except(40, 3)));
    expect(verdict).toBe('not shown');
    expect(metrics[0]).toMatchObject({ difference: 0.05, p: 0.625, verdict: 'not shown' });
  });

  it('is not shown for a run beside itself', async () => {
    const run = records(except(40, 1, 5), { hit_at_5: 1, groundedness: 0.7 });
    const { verdict, metrics, fixed, broken } = await compare(run, run);
    expect({ verdict, fixed, broken }).toEqual({ verdict: 'not shown', fixed: [], broken: [] });
    for (const metric of metrics) expect(metric).toMatchObject({ difference: 0, low: 0, high: 0, p: 1, adjusted: 1 });
  });

  it.each([
    ['unsupported_money', 0, 1],
    ['groundedness', 1, 0.8],
  ])('is worse where %s got worse, however many more are right', async (metric, was, is) => {
    const before = records(except(40, ...firstTen), { [metric]: was });
    const { verdict, metrics } = await compare(before, records(except(40), { [metric]: is }));
    expect(metrics.find((one) => one.metric === metric)?.verdict).toBe('worse');
    expect(verdict).toBe('worse');
  });

  it('is worse where harm is done in cases that showed nothing before', async () => {
    const { verdict, metrics } = await compare(
      records(except(40)),
      records(except(40), { forbidden: 1, groundedness: 0 }),
    );
    expect(metrics.map(({ metric, n }) => ({ metric, n }))).toEqual([
      { metric: 'right', n: 40 },
      { metric: 'forbidden', n: 40 },
    ]);
    expect(verdict).toBe('worse');
  });

  it('is not shown where more are right and something else, that does no harm, got worse', async () => {
    const { verdict, metrics } = await compare(
      records(except(40, ...firstTen), { token_f1: 0.9 }),
      records(except(40), { token_f1: 0.5 }),
    );
    expect(metrics.map((one) => [one.metric, one.verdict])).toEqual([
      ['right', 'better'],
      ['token_f1', 'worse'],
    ]);
    expect(verdict).toBe('not shown');
  });

  it('asks more of each metric the more there are', async () => {
    // Six of six one way: .03 alone, .06 beside another.
    const before = except(40, 0, 1, 2, 3, 4, 5);
    const alone = await compare(records(before), records(except(40)));
    const beside = await compare(records(before, { hit_at_5: 1 }), records(except(40), { hit_at_5: 1 }));
    expect([alone.verdict, beside.verdict]).toEqual(['better', 'not shown']);
    expect(beside.metrics.find(({ metric }) => metric === 'right')?.adjusted).toBeCloseTo(0.0625);
  });

  it('takes one cluster for one, however many cases it has', async () => {
    const as = (score: number) =>
      firstTen.map((at) => makeRecord({ id: id(at), cluster: 'one', scores: { mrr_at_10: score } }));
    const { metrics } = await compare(as(0.2), as(0.9));
    expect(metrics.find(({ metric }) => metric === 'mrr_at_10')).toMatchObject({ n: 10, p: 1, verdict: 'not shown' });
  });

  it('has an interval as wide as the spread asks for, also where clusters are too many to be drawn one by one', async () => {
    // Differences of .4 and -.2 in turn: .1 with a deviation of .3, so .1 and 1.96 * .3 / √1200 to both sides.
    const run = (scoreOf: (at: number) => number) =>
      numbers(1_200).map((at) => makeRecord({ id: id(at), scores: { token_f1: scoreOf(at) } }));
    const { metrics } = await compare(
      run(() => 0.5),
      run((at) => (at % 2 === 0 ? 0.9 : 0.3)),
    );
    const found = metrics.find(({ metric }) => metric === 'token_f1');
    expect(found).toMatchObject({ n: 1_200, difference: expect.closeTo(0.1) as number, verdict: 'better' });
    expect(found?.low).toBeCloseTo(0.083, 2);
    expect(found?.high).toBeCloseTo(0.117, 2);
  });

  it('turns round with the runs, and hangs on no order of lines', async () => {
    const turned = { better: 'worse', worse: 'better', 'not shown': 'not shown' } as const;
    const pairs = fc.array(
      fc.record({
        was: fc.boolean(),
        is: fc.boolean(),
        one: fc.double({ min: 0, max: 1, noNaN: true }),
        other: fc.nat(3),
      }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(pairs, async (values) => {
        const run = (right: 'was' | 'is', f1: (value: (typeof values)[number]) => number) =>
          values.map((value, at) =>
            makeRecord({ id: id(at), cluster: id(at % 7), right: value[right], scores: { token_f1: f1(value) } }),
          );
        const [first, second] = [run('was', ({ one }) => one), run('is', ({ one, other }) => one / (1 + other))];
        const forth = await compare(first, second);
        const back = await compare(second, first);
        expect({ fixed: back.fixed, broken: back.broken }).toEqual({ fixed: forth.broken, broken: forth.fixed });
        expect(back.metrics.map(({ verdict }) => verdict)).toEqual(forth.metrics.map(({ verdict }) => turned[verdict]));
        expect(back.metrics.map(({ p }) => p)).toEqual(forth.metrics.map(({ p }) => p));
        const reversed = await compare(first.toReversed(), second);
        expect(reversed.metrics.map(({ p, low, high }) => [p, low, high])).toEqual(
          forth.metrics.map(({ p, low, high }) => [p, low, high]),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('cases', () => {
  it('are right when more than half of their repeats are, and their scores are averaged', async () => {
    const repeats = (name: string, ...rights: boolean[]) =>
      rights.map((right, repeat) =>
        makeRecord({
          id: name,
          repeat,
          right,
          scores: { token_f1: repeat },
          text: `${name} ${repeat}`,
          did: right ? 'answer' : 'silent',
        }),
      );
    const { fixed, broken, metrics, shown } = await compare(
      [...repeats('a', true, true, false), ...repeats('b', true, false), ...repeats('c', false)],
      [...repeats('a', true, false, false), ...repeats('b', true), ...repeats('c', true, false)],
    );
    expect({ fixed, broken }).toEqual({ fixed: ['b'], broken: ['a'] });
    expect(metrics).toMatchObject([
      { metric: 'right', n: 3, before: expect.closeTo((2 / 3 + 1 / 2 + 0) / 3) as number },
      { metric: 'token_f1', n: 3, before: 0.5, after: 0.5 },
    ]);
    // What was right of before stands beside what was wrong of after.
    expect(shown).toMatchObject([{ before: { text: 'a 0', did: 'answer' }, after: { text: 'a 1', did: 'silent' } }]);
  });

  it('count for a metric where it applies to both runs', async () => {
    const { metrics } = await compare(
      [makeRecord({ id: 'a', scores: { token_f1: 0.5, refusal_formula: 1 } }), makeRecord({ id: 'b' })],
      [makeRecord({ id: 'a', scores: { token_f1: 0.25 } }), makeRecord({ id: 'b', scores: { token_f1: 1 } })],
    );
    expect(metrics.map(({ metric, n, before, after }) => ({ metric, n, before, after }))).toEqual([
      { metric: 'right', n: 2, before: 1, after: 1 },
      { metric: 'token_f1', n: 1, before: 0.5, after: 0.25 },
    ]);
  });

  it('that are in one run alone, that come twice or can’t be read, are told and left out', async () => {
    const after = makeRun('after', [
      makeRecord({ id: 'a' }),
      makeRecord({ id: 'a', right: false }),
      makeRecord({ id: 'c' }),
    ]);
    const broken: typeof after = {
      ...after,
      async *lines() {
        const encoder = new TextEncoder();
        yield* after.lines();
        yield encoder.encode(' ');
        yield encoder.encode('{"id":"a","rep');
        yield encoder.encode(JSON.stringify({ ...makeRecord({ id: 'd' }), right: 'yes', repeat: -1 }));
        yield encoder.encode(JSON.stringify(makeRecord({ id: 'c', repeat: 1, scores: { charm: 1 } })));
      },
    };
    const { cases, problems } = await compareRuns(
      makeRun('before', [makeRecord({ id: 'a' }), makeRecord({ id: 'b' })]),
      broken,
    );
    expect(cases).toBe(1);
    expect(problems).toEqual([
      'after/results.jsonl:2: a, repeat 0 is there already',
      'after/results.jsonl:5: no JSON; was the run cut short?',
      expect.stringMatching(/^after\/results\.jsonl:6: repeat: .*; right: /),
      'after: not compared, no metrics of today: charm',
      'only in before, so not compared: b',
      'only in after, so not compared: c',
    ]);
  });

  it('that are broken are told in full up to a number, the gravest first', async () => {
    const risks = ['low', 'medium', 'high'] as const;
    const run = (right: boolean) =>
      numbers(30).map((at) =>
        makeRecord({ id: id(at), risk: risks[at % 3] ?? 'low', right, faults: right ? [] : ['said nothing'] }),
      );
    const all = await compare(run(true), run(false));
    expect(all.broken.slice(0, 11)).toEqual([2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 1].map(id));
    expect(all.shown.map((one) => one.id)).toEqual(all.broken.slice(0, 20));
    const [first] = (await compareRuns(makeRun('before', run(true)), makeRun('after', run(false)), { show: 1 })).shown;
    expect(first).toEqual({
      id: id(2),
      risk: 'high',
      question: 'How long does delivery take?',
      expected: ['answer'],
      before: { did: 'answer', text: 'Delivery takes 45 minutes.', faults: [] },
      after: { did: 'answer', text: 'Delivery takes 45 minutes.', faults: ['said nothing'] },
    });
  });

  it('of no run in common give no verdict', async () => {
    const { verdict, metrics, problems } = await compare([makeRecord({ id: 'a' })], []);
    expect({ verdict, metrics }).toEqual({ verdict: 'not shown', metrics: [] });
    expect(problems).toContain('no case is in both runs');
  });
});

describe('runs', () => {
  const run = records(except(5));

  it.each([
    [{ knowledgeBase: 'kb-2' }, ['after (kb-2) is of other articles than before (kb-1)']],
    [{ cases: 'cases-2' }, ['after (cases-2) is of other cases than before (cases-1)']],
    [
      { cases: 'cases-2', knowledgeBase: 'kb-2' },
      [
        'after (kb-2) is of other articles than before (kb-1)',
        'after (cases-2) is of other cases than before (cases-1)',
      ],
    ],
  ])('of other articles or cases are refused unless forced: %j', async (changes, told) => {
    const [before, after] = [makeRun('before', run), makeRun('after', run, changes)];
    await expect(compareRuns(before, after)).rejects.toMatchObject({
      code: 'runs_not_comparable',
      message: `${told.join('\n')}\n--force compares the cases in both all the same.`,
    });
    expect(await compareRuns(before, after, { force: true })).toMatchObject({ cases: 5, problems: told });
  });

  it('of another model, prompt or setting are compared, and that is told', async () => {
    const changes = { commit: 'beef', model: 'small', config: { fusion: 0.5 } };
    const { changed } = await compareRuns(
      makeRun('before', run, { config: { seed: 1 } }),
      makeRun('after', run, changes),
    );
    expect(changed).toEqual([
      { what: 'commit', before: 'c0ffee', after: 'beef' },
      { what: 'model', before: 'none', after: 'small' },
      { what: 'config.seed', before: '1', after: 'none' },
      { what: 'config.fusion', before: 'none', after: '0.5' },
    ]);
  });
});

describe('folders', () => {
  it('are read where they hold a run, and named where they do not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'runs-'));
    try {
      await expect(compareRuns(folder, folder)).rejects.toMatchObject({ code: 'folder_unreadable' });
      await writeFile(join(folder, 'summary.json'), JSON.stringify(makeSummary()));
      await expect(compareRuns(folder, folder)).rejects.toThrow(
        `${folder} holds no run that can be read, see results.jsonl`,
      );
      // Larger than what is read at once; U+2028 ends no line here.
      const texts = numbers(30).map((at) => makeRecord({ id: id(at), text: 'ж\u2028'.repeat(20_000) }));
      await writeFile(join(folder, 'results.jsonl'), texts.map((one) => JSON.stringify(one)).join('\n'));
      const wrong = texts.map((one) => ({ ...one, right: false }));
      const { cases, problems, shown } = await compareRuns(folder, makeRun('after', wrong));
      expect({ cases, problems, shown: shown.length }).toEqual({ cases: 30, problems: [], shown: 20 });
      expect(shown[19]?.before.text).toBe(texts[19]?.text);
      await writeFile(join(folder, 'summary.json'), '{}');
      await expect(compareRuns(folder, folder)).rejects.toThrow('see summary.json');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
