/** When it stops and whether that is right, and how much of what it ends without a person is really solved. */
import type { Summary } from '../../suite/summary.ts';
import { html } from '../markup.ts';
import { tellShare } from '../tell-number.ts';
import { dataTable, type Section } from './section.ts';

export function stopping({ stopping }: Summary): Section {
  const rows = [
    ['stopping, precision', stopping.precision, 'of those it stopped at, could not be answered'],
    ['stopping, recall', stopping.recall, 'of those that can’t be answered, it stopped at'],
    ['hand-off, precision', stopping.handoffPrecision, 'of those handed over, a person was needed'],
    ['hand-off, recall', stopping.handoffRecall, 'of those that need a person, were handed over'],
    ['over-refusal', stopping.overRefusal, 'of those that can be answered, were not (less is better)'],
    ['containment', stopping.containment, 'ended without a person'],
    ['resolution', stopping.resolution, 'ended without a person, and rightly'],
  ] as const;
  const gap = html`<strong>gap</strong>`;
  const told = html`<strong>${tellShare(stopping.gap)}</strong>`;
  const table = dataTable({
    head: ['what', 'share', 'meaning'],
    rows: [
      ...rows.map(([name, value, meaning]) => [name, tellShare(value), meaning]),
      [gap, told, 'containment less resolution: customers who were sent away with a wrong answer'],
    ],
  });
  return { id: 'stopping', title: 'Stopping, containment and resolution', body: table };
}
