/** The worst cases, each with all that is needed to see what went wrong. */
import type { CaseRecord } from '../../suite/record.ts';
import { html } from '../markup.ts';
import { caseArticle } from './case-article.ts';
import { nothing, type Section } from './section.ts';

export const MOST_CASES = 50;

export function worstCases(worst: readonly CaseRecord[]): Section {
  const anchors = anchorsOf(worst);
  const shown = worst.slice(0, MOST_CASES).map((record) => caseArticle(record, anchors.get(record) ?? ''));
  const section = { id: 'worst', title: `The worst ${shown.length} cases` };
  if (shown.length === 0)
    return { ...section, title: 'The worst cases', body: nothing('None: every case came out as it should.') };
  const body = html`<p>
      First those that offend safety, then by risk: the confidently wrong before the silent. A green ✓ is a sentence
      that a cited passage holds (open it for the passage), a red ✗ one that none does.
    </p>
    <form id="filter" hidden aria-label="Filter the worst cases"></form>
    <div id="cases">${shown}</div>`;
  return { ...section, body };
}

/** By their places, since an id may hold anything. */
export function anchorsOf(worst: readonly CaseRecord[]): Map<CaseRecord, string> {
  return new Map(worst.slice(0, MOST_CASES).map((record, index) => [record, `case-${index + 1}`]));
}
