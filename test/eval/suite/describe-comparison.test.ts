/** A comparison reads the same on a terminal and in a pull request, and no customer's text can steer either. */
import { describe, expect, it } from 'vitest';
import type { BrokenCase } from '../../../eval/suite/broken-cases.ts';
import type { Comparison } from '../../../eval/suite/compare-runs.ts';
import { comparisonMarkdown } from '../../../eval/suite/comparison-markdown.ts';
import { describeComparison } from '../../../eval/suite/describe-comparison.ts';

const broken: BrokenCase = {
  id: 'gate-en-007',
  risk: 'high',
  question: 'How much is\ndelivery?',
  expected: ['answer', 'clarify'],
  before: { did: 'answer', text: 'Delivery is 99 ₽.', faults: [] },
  after: { did: 'silent', text: '', faults: ['a vital fact is missing: 99 ₽', 'nothing was said'] },
};

const comparison: Comparison = {
  verdict: 'worse',
  cases: 40,
  changed: [{ what: 'model', before: 'none', after: 'small' }],
  metrics: [
    {
      metric: 'right',
      n: 40,
      before: 1,
      after: 0.75,
      difference: -0.25,
      low: -0.4,
      high: -0.125,
      p: 0.001953125,
      adjusted: 0.00390625,
      verdict: 'worse',
    },
    {
      metric: 'token_f1',
      n: 31,
      before: 0.5,
      after: 0.51,
      difference: 0.01,
      low: -0.00001,
      high: 0.02,
      p: 0.00001,
      adjusted: 0.00002,
      verdict: 'not shown',
    },
  ],
  fixed: ['gate-en-001'],
  broken: ['gate-en-007', 'gate-en-008', 'gate-en-009'],
  shown: [broken],
  problems: ['after (kb-2) is of other articles than before (kb-1)'],
};

const hostile: Comparison = {
  ...comparison,
  shown: [
    {
      ...broken,
      question: '\u001b[2J| <b>@all</b> [a](http://example.com) `x`\u202e',
      before: { ...broken.before, text: '*'.repeat(400) },
    },
  ],
};

describe('describeComparison', () => {
  it('tells the verdict, each metric and what was broken', () => {
    expect(describeComparison(comparison)).toMatchInlineSnapshot(`
      "beware: after (kb-2) is of other articles than before (kb-1)
      worse: 40 cases in both runs, 1 fixed, 3 broken
        model: none -> small

      metric                  cases    before     after   difference (95 %)              p, Holm   verdict
      right                      40    1.0000    0.7500   -0.2500 (-0.4000 to -0.1250)   0.0039    worse
      token_f1                   31    0.5000    0.5100   +0.0100 (0.0000 to +0.0200)    < 0.0001

      fixed: gate-en-001

      broken, the gravest first:
        gate-en-007 (risk high; answer or clarify is right): How much is delivery?
          before  answer   Delivery is 99 ₽.
          after   silent
                  ! a vital fact is missing: 99 ₽
                  ! nothing was said
      and 2 more, of which --json has the ids
      "
    `);
  });

  it('keeps a text to one line of bounded length, without what steers a terminal', () => {
    const told = describeComparison(hostile);
    expect(['\u001b', '\u202e'].filter((sign) => told.includes(sign))).toEqual([]);
    expect(told).toContain(`answer   ${'*'.repeat(300)}…\n`);
  });

  it('names no more than twenty of those fixed', () => {
    const fixed = Array.from(Array(23).keys(), (at) => `case-${at}`);
    expect(describeComparison({ ...comparison, fixed })).toContain('case-19 and 3 more\n');
  });

  it('says nothing of what there is not', () => {
    const nothing = {
      ...comparison,
      verdict: 'not shown' as const,
      changed: [],
      metrics: [],
      fixed: [],
      broken: [],
      shown: [],
      problems: [],
    };
    expect(describeComparison(nothing).trimEnd().split('\n')).toEqual([
      'not shown: 40 cases in both runs, 0 fixed, 0 broken',
      '',
      expect.stringMatching(/^metric /),
    ]);
  });
});

describe('comparisonMarkdown', () => {
  it('tells the same', () => {
    expect(comparisonMarkdown(comparison)).toMatchInlineSnapshot(`
      "**worse**: 40 cases in both runs, 1 fixed, 3 broken

      - beware: after \\(kb-2\\) is of other articles than before \\(kb-1\\)

      - model: none → small

      | metric | cases | before | after | difference (95 %) | p (Holm) | verdict |
      | --- | --- | --- | --- | --- | --- | --- |
      | right | 40 | 1.0000 | 0.7500 | -0.2500 (-0.4000 to -0.1250) | 0.0039 | **worse** |
      | token\\_f1 | 31 | 0.5000 | 0.5100 | +0.0100 (0.0000 to +0.0200) | &lt; 0.0001 |  |

      | broken | question | before | after |
      | --- | --- | --- | --- |
      | gate-en-007 | How much is delivery?<br>(answer or clarify is right) | **answer**<br>Delivery is 99 ₽. | **silent**<br>! a vital fact is missing: 99 ₽<br>! nothing was said |

      and 2 more
      "
    `);
  });

  it('shows texts as they are', () => {
    expect(comparisonMarkdown(hostile)).toContain(
      '| \\[2J\\| &lt;b>&#64;all&lt;/b> \\[a\\]\\(http&#58;//example.com\\) \\`x\\`<br>(answer or clarify is right) |',
    );
  });
});
