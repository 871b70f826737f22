/** The risk-coverage curve and the reliability diagram, beside one another. */
import type { Summary } from '../../suite/summary.ts';
import { reliabilityChart, riskCoverageChart } from '../charts/confidence-charts.ts';
import { html } from '../markup.ts';
import { tellCount, tellShare } from '../tell-number.ts';
import { figureWithTable, nothing, type Section } from './section.ts';

/** The curve has up to 200 points; its table tells every tenth of it. */
const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

export function confidence({ confidence }: Summary): Section {
  const { brier, calibrationError, augrc, bins, curve } = confidence;
  const section = { id: 'confidence', title: 'What the confidence is worth' };
  if (curve.length === 0 && bins.length === 0) return { ...section, body: nothing('No answers were given.') };
  const risk = figureWithTable(
    `Risk against coverage (AUGRC ${tellShare(augrc)}, less is better). The dashed line is what answering everything risks: the further the curve stays below it, the more the confidence knows.`,
    riskCoverageChart(confidence),
    {
      head: ['coverage', 'risk'],
      rows: tenths.map((share) => [
        tellShare(share, 1),
        tellShare(curve.findLast(({ coverage }) => coverage <= share + 1e-9)?.risk),
      ]),
    },
  );
  const truth = figureWithTable(
    `Reliability (calibration error ${tellShare(calibrationError)}, Brier ${tellShare(brier)}, less is better). Below the dashed line it claims more than it keeps. Every point holds equally many answers.`,
    reliabilityChart(confidence),
    {
      head: ['confidence said', 'share right', 'answers'],
      rows: bins.map(({ said, was, count }) => [tellShare(said), tellShare(was), tellCount(count)]),
    },
  );
  return { ...section, body: html`<div class="pair">${risk}${truth}</div>` };
}
