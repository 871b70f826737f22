/** What was evaluated, exactly, and what could not be. */
import type { Summary } from '../../suite/summary.ts';
import { html } from '../markup.ts';
import { dataTable, type Section } from './section.ts';

const MOST_PROBLEMS = 50;

export function fingerprint({ fingerprint, problems }: Summary): Section {
  const { commit, knowledgeBase, cases, prompts, model, config } = fingerprint;
  const rows = [
    ['commit', commit],
    ['knowledge base', knowledgeBase],
    ['cases', cases],
    ['prompts', prompts],
    ['model', model ?? 'none: the articles’ own wording'],
    ...Object.entries(config).map(([name, value]) => [name, String(value).slice(0, 200)]),
  ].map(([name, value]) => [name, html`<code>${value}</code>`]);
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => html`<li dir="auto">${problem.slice(0, 300)}</li>`);
  const left = problems.length - lines.length;
  const body = html`${dataTable({ head: ['what', 'value'], rows })}
  ${
    lines.length > 0 &&
    html`<h3>Lines that could not be run</h3>
      <ul>
        ${lines}
      </ul>
      ${left > 0 && html`<p class="quiet">and ${left} more.</p>`}`
  }`;
  return { id: 'fingerprint', title: 'Fingerprint', body };
}
