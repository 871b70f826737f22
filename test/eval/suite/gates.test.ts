/** Every gate of eval/gates.yaml must stop something and let something pass; a faulty file is told line by line. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hardZeros } from '../../../eval/suite/baseline.ts';
import { checkGates, type GateGrounds } from '../../../eval/suite/check-gates.ts';
import { gateKinds, readGates, type Gate } from '../../../eval/suite/gates.ts';
import { metricOf } from '../../../eval/suite/metric-list.ts';
import type { Figure } from '../../../eval/suite/summary.ts';
import { makeFigure, makeSummary } from './make-summary.ts';

const own = readGates(await readFile('eval/gates.yaml', 'utf8'), 'eval/gates.yaml');
/** Kinds and ends that eval/gates.yaml does not use yet. */
const others = readGates(
  `gates:
  - { kind: floor, metric: hit_at_1, at_least: 0.5 }
  - { kind: floor, metric: crag, at_least: -0.2, where: { risk: high } }
  - { kind: ceiling, metric: over_refusal, at_most: 0.1 }
  - { kind: zero, metric: tone, where: { topic: delivery } }
  - { kind: regression, metric: tone, by_at_most: 0 }`,
  'others.yaml',
);

/** By how much a fixture misses its bound. */
const STEP = 1e-4;

interface Fixture {
  readonly about: string;
  readonly grounds: GateGrounds;
}

/** A run that measured this for the cases that the gate looks at. */
function groundsOf(gate: Gate, figure: Figure | undefined, before?: number): GateGrounds {
  const figures = figure === undefined ? [] : [figure];
  const baseline = before === undefined ? undefined : makeSummary({ figures: [makeFigure(gate.metric, before)] });
  const where = gate.kind === 'regression' ? undefined : gate.where;
  const summary = makeSummary(where === undefined ? { figures } : { slices: [{ ...where, cases: 40, figures }] });
  return { summary, baseline };
}

/** How far a metric is from `before` where it is so much worse. */
function worsened(metric: string, before: number, by: number): Figure {
  return makeFigure(metric, metricOf(metric).better === 'high' ? before - by : before + by);
}

/** A kind that is not here stops nothing: then the types are wrong, and the test of each of its gates. */
function stoppedBy(gate: Gate): Fixture[] {
  const { metric } = gate;
  switch (gate.kind) {
    case 'zero':
      return [{ about: 'one case of a million', grounds: groundsOf(gate, makeFigure(metric, 1e-6, { n: 1_000_000 })) }];
    case 'floor':
      return [
        {
          about: 'just below',
          grounds: groundsOf(gate, { ...makeFigure(metric, 1), [gate.on]: gate.at_least - STEP }),
        },
      ];
    case 'ceiling':
      return [
        { about: 'just above', grounds: groundsOf(gate, { ...makeFigure(metric, 0), [gate.on]: gate.at_most + STEP }) },
      ];
    case 'regression':
      return [{ about: 'just worse', grounds: groundsOf(gate, worsened(metric, 0.5, gate.by_at_most + STEP), 0.5) }];
  }
}

function passedBy(gate: Gate): Fixture[] {
  const { metric } = gate;
  switch (gate.kind) {
    case 'zero':
      return [{ about: 'none', grounds: groundsOf(gate, makeFigure(metric, 0)) }];
    case 'floor':
      return [
        { about: 'just enough', grounds: groundsOf(gate, { ...makeFigure(metric, -1), [gate.on]: gate.at_least }) },
      ];
    case 'ceiling':
      return [
        { about: 'not too much', grounds: groundsOf(gate, { ...makeFigure(metric, 1), [gate.on]: gate.at_most }) },
      ];
    case 'regression':
      return [
        { about: 'as much worse as it may be', grounds: groundsOf(gate, worsened(metric, 0.9, gate.by_at_most), 0.9) },
        { about: 'better', grounds: groundsOf(gate, worsened(metric, 0.5, -0.1), 0.5) },
      ];
  }
}

describe.each([...own.gates, ...others.gates].map((gate) => [gate.name, gate] as const))('gate %s', (name, gate) => {
  it.each([
    ...stoppedBy(gate),
    { about: 'no figure', grounds: groundsOf(gate, undefined, 0.5) },
    { about: 'no case', grounds: groundsOf(gate, makeFigure(gate.metric, 0, { n: 0 }), 0.5) },
    { about: 'no number', grounds: groundsOf(gate, makeFigure(gate.metric, NaN), 0.5) },
  ])('stops $about', ({ grounds }) => {
    expect(checkGates([gate], grounds)).toMatchObject([{ name, passed: false }]);
  });

  it.each(passedBy(gate))('lets pass $about', ({ grounds }) => {
    expect(checkGates([gate], grounds)).toMatchObject([{ name, passed: true }]);
  });
});

describe('eval/gates.yaml', () => {
  it('has no faults, every kind of gate, and one for each hard zero', () => {
    expect([...own.problems, ...others.problems]).toEqual([]);
    expect(new Set(own.gates.map(({ kind }) => kind))).toEqual(new Set(gateKinds));
    expect(own.gates.filter(({ kind }) => kind === 'zero').map(({ metric }) => metric)).toEqual([...hardZeros]);
  });
});

describe('checkGates', () => {
  const gates = (text: string) => readGates(`gates: [${text}]`, 'gates.yaml').gates;

  it('tells what was asked and what was measured', () => {
    const summary = makeSummary({
      figures: [makeFigure('forbidden', 0.05), makeFigure('hit_at_5', 0.9, { low: 0.77, high: 0.96 })],
      slices: [{ by: 'lang', value: 'ru', cases: 9, figures: [makeFigure('hit_at_5', 1, { n: 9 })] }],
    });
    const baseline = makeSummary({
      figures: [makeFigure('hit_at_5', 0.95)],
      fingerprint: { ...summary.fingerprint, cases: 'cases-0', knowledgeBase: 'kb-0' },
    });
    const asked = gates(`{ kind: zero, metric: forbidden },
      { kind: zero, metric: agent_text },
      { name: finds the article, kind: floor, metric: hit_at_5, at_least: 0.8 },
      { kind: floor, metric: hit_at_5, at_least: 1, on: value, where: { lang: ru } },
      { kind: regression, metric: hit_at_5, by_at_most: 0.01 }`);
    expect(checkGates(asked, { summary, baseline })).toEqual([
      { name: 'zero forbidden', passed: false, told: '2 in 40 cases, and there may be none' },
      { name: 'zero agent_text', passed: false, told: 'measured on nothing' },
      {
        name: 'finds the article',
        passed: false,
        told: '0.9 (0.77 to 0.96, 40 cases); the lower end must be at least 0.8',
      },
      { name: 'floor hit_at_5 lang ru', passed: true, told: '1 (1 to 1, 9 cases); the mean must be at least 1' },
      {
        name: 'regression hit_at_5',
        passed: false,
        told: '0.9 (0.77 to 0.96, 40 cases); the baseline 0.95 (of other cases and another knowledge base) may be missed by 0.01',
      },
    ]);
  });

  it('passes a regression without a baseline only where that is allowed, and says so', () => {
    const asked = gates(`{ name: strict, kind: regression, metric: right, by_at_most: 0.01 },
      { name: lax, kind: regression, metric: right, by_at_most: 0.01, without_baseline: pass }`);
    const summary = makeSummary({ figures: [makeFigure('right', 0.9)] });
    const told = '0.9 (0.9 to 0.9, 40 cases); there is no baseline';
    expect(checkGates(asked, { summary, baseline: undefined })).toEqual([
      { name: 'strict', passed: false, told },
      { name: 'lax', passed: true, told },
    ]);
    expect(checkGates(asked, { summary, baseline: makeSummary() })).toMatchObject([
      { passed: false, told: '0.9 (0.9 to 0.9, 40 cases); the baseline has no such figure' },
      { passed: true },
    ]);
  });

  it('looks at no other slice than the one that is named', () => {
    const asked = gates('{ kind: floor, metric: right, at_least: 0.5, where: { lang: en } }');
    const figures = [makeFigure('right', 1)];
    const slices = [
      { by: 'lang' as const, value: 'ru', cases: 40, figures },
      { by: 'kind' as const, value: 'en', cases: 40, figures },
    ];
    expect(checkGates(asked, { summary: makeSummary({ figures, slices }), baseline: undefined })).toMatchObject([
      { passed: false, told: 'measured on nothing' },
    ]);
  });

  it('never passes a better figure less', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...own.gates), share, share, share, (gate, one, other, before) => {
        const passes = (value: number) =>
          checkGates([gate], groundsOf(gate, makeFigure(gate.metric, value), before))[0]?.passed;
        const [low, high] = one < other ? [one, other] : [other, one];
        const [worse, better] = metricOf(gate.metric).better === 'high' ? [low, high] : [high, low];
        return passes(worse) !== true || passes(better) === true;
      }),
    );
  });
});

describe('readGates', () => {
  it('tells each fault with its line and what would be right, and keeps the gates that have none', () => {
    const text = `gates:
  - { kind: zero, metric: tone }
  - kind: floor
    metric: hit@5
    at_least: 0.9
  - kind: celing
    metric: over_refusal
  - { kind: floor, metric: hit_at_5 }
  - { kind: floor, metric: hit_at_5, at_least: 0.9, where: { lang: ru, kind: noise } }
  - { kind: floor, metric: over_refusal, at_least: 0.9 }
  - { kind: zero, metric: right }
  - kind: floor
    metric: hit_at_5
    at_least: 95
  - { kind: floor, metric: hit_at_5, at_least: 1 }
  - { kind: ceiling, metric: over_refusal, at_most: 0 }
  - { kind: ceiling, metric: hit_at_5, at_most: 0.5 }
  - { kind: zero, metric: tone }
  - tone
  - { kind: zero, metric: forbidden, where: { lnag: ru } }
  - { kind: zero, metric: forbidden, where: { lang: 1 } }
`;
    const { gates, problems } = readGates(text, 'gates.yaml');
    expect(gates).toEqual([{ name: 'zero tone', kind: 'zero', metric: 'tone' }]);
    expect(problems.map((problem) => problem.replace(/only hit_at_1, .*, tone$/, 'only ...'))).toEqual([
      'gates.yaml:4: metric: there is no metric "hit@5", only ...',
      'gates.yaml:6: kind: the kind of a gate must be one of zero, floor, ceiling, regression',
      'gates.yaml:8: at_least: Invalid input: expected number, received undefined',
      'gates.yaml:9: where: must name one of split, lang, kind, topic, risk',
      'gates.yaml:10: kind: of over_refusal less is better; use ceiling',
      'gates.yaml:11: kind: of right more is better; use floor',
      'gates.yaml:14: at_least: must be a share above 0, up to 1',
      'gates.yaml:15: on: no lower end reaches 1; use value',
      'gates.yaml:16: on: no upper end reaches 0; use value',
      'gates.yaml:17: kind: of hit_at_5 more is better; use floor',
      'gates.yaml:18: there is already a gate "zero tone"; name one of them',
      'gates.yaml:19: the kind of a gate must be one of zero, floor, ceiling, regression',
      'gates.yaml:20: where: Unrecognized key: "lnag"',
      'gates.yaml:20: where: must name one of split, lang, kind, topic, risk',
      'gates.yaml:21: where.lang: Invalid input: expected string, received number',
    ]);
  });

  it.each(['', 'gates: []', 'gates:', 'gate:\n  - { kind: zero, metric: tone }', 'gates: [', '- 1'])(
    'does not take %j for a file without faults',
    (text) => {
      const { gates, problems } = readGates(text, 'gates.yaml');
      expect(gates).toEqual([]);
      expect(problems).not.toEqual([]);
    },
  );
});
