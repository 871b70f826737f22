/** Prints figures of the judge, none of them without how far the judge agrees with the labels. */
import type { Figure } from '../suite/summary.ts';
import type { Agreement } from './agreement.ts';

/** From here on agreement is called substantial (Landis, Koch 1977). */
const SUBSTANTIAL = 0.6;
const NAME = 18;

/** `agreement` is `undefined` where the judge was not held against labels. */
export function describeJudged(figures: readonly Figure[], agreement: Agreement | undefined): string {
  const worth = describeAgreement(agreement);
  if (figures.length === 0) return `  nothing was judged (${worth})`;
  return figures
    .map(({ metric, n, value, low, high }) =>
      [
        `  ${metric.padEnd(NAME)}${value.toFixed(3)} [${low.toFixed(3)}..${high.toFixed(3)}]`,
        `of ${n}`.padEnd(8),
        `(${worth})`,
      ].join(' '),
    )
    .join('\n');
}

/** One line: kappa, the share agreed, errors, and a warning where the judge is not to be relied upon. */
export function describeAgreement(agreement: Agreement | undefined): string {
  if (agreement === undefined) return 'advice of a judge that was not compared with labels';
  const { compared, errors, missing, agreed, share, kappa, flipped } = agreement;
  const unheard = [
    ...(flipped > 0 ? [`${flipped} changed with the order`] : []),
    ...(errors > 0 ? [`${errors} failed`] : []),
    ...(missing > 0 ? [`${missing} not asked`] : []),
  ];
  if (share === undefined)
    return ['advice of a judge that gave no verdict to compare with labels', ...unheard].join(', ');
  const weak = kappa === undefined || kappa < SUBSTANTIAL;
  return [
    `advice; judge and labels: kappa ${kappa === undefined ? 'undefined' : kappa.toFixed(2)}`,
    `${agreed} of ${compared} agreed (${(100 * share.value).toFixed(0)} %)`,
    ...unheard,
    ...(weak ? ['too weak to rely on'] : []),
  ].join(', ');
}
