/** The head of the page: did it pass, what is the worst problem, and the few figures that all ask for. */
import { html, type Markup } from '../markup.ts';
import { isMoreBetter } from '../more-is-better.ts';
import { figureOf, runBefore, type ReportInput } from '../report-input.ts';
import { tellChange, tellCount, tellShare } from '../tell-number.ts';
import { describeProblem, tellGates } from '../tell-verdict.ts';
import { casesOf, worstProblem } from '../worst-problem.ts';
import { anchorsOf } from './worst-cases.ts';

const leading = ['right', 'groundedness', 'hit_at_5', 'over_refusal'];

/** More would hide the sentence before them. */
const MOST_LINKS = 6;

export function verdict(input: ReportInput): Markup {
  const { summary, name } = input;
  const failed = summary.gates.filter(({ passed }) => !passed).length;
  const state = failed > 0 ? 'bad' : summary.gates.length > 0 && summary.cases > 0 ? 'good' : 'open';
  const mark = { bad: '✗', good: '✓', open: '?' }[state];
  return html`<header id="verdict">
    <p class="quiet">
      Evaluation report, <time datetime="${summary.at}">${summary.at.slice(0, 16).replace('T', ' ')} UTC</time>
    </p>
    <h1 dir="auto">${name}</h1>
    <p class="verdict ${state}"><span aria-hidden="true">${mark}</span> ${tellGates(summary)}</p>
    <p class="problem"><strong>The worst problem:</strong> ${describeProblem(summary)}</p>
    ${problemLinks(input)}
    <ul class="tiles">
      ${leading.map((metric) => tile(metric, input))}
    </ul>
    <p class="quiet">
      ${tellCount(summary.cases)} cases in ${tellShare(summary.seconds, 1)}
      s${summary.problems.length > 0 && html`; <a href="#fingerprint">${tellCount(summary.problems.length)} ${summary.problems.length === 1 ? 'line' : 'lines'} could not be run</a>`}.
    </p>
  </header>`;
}

function problemLinks({ summary, worst }: ReportInput): Markup {
  if (worst.length === 0) return html``;
  const anchors = anchorsOf(worst);
  const shown = casesOf(worstProblem(summary), worst);
  const links = shown
    .slice(0, MOST_LINKS)
    .map((record) => html`<a href="#${anchors.get(record)}" dir="auto">${record.id.slice(0, 60)}</a>`);
  const all = html`<a href="#worst">all of the worst cases</a>`;
  if (links.length === 0) return html`<p>See ${all}.</p>`;
  return html`<p class="links">
    Its cases: ${links}${shown.length > MOST_LINKS && html`and ${shown.length - MOST_LINKS} more among`}
    ${shown.length > MOST_LINKS ? all : html`· ${all}`}
  </p>`;
}

function tile(metric: string, input: ReportInput): Markup {
  const figure = figureOf(input.summary, metric);
  const before = figureOf(runBefore(input), metric);
  if (figure === undefined) return html``;
  const change = before === undefined ? undefined : figure.value - before.value;
  return html`<li>
    <span class="quiet">${metric}</span>
    <strong>${tellShare(figure.value)}</strong>
    <span class="quiet">${tellShare(figure.low)} to ${tellShare(figure.high)}</span>
    <span class="quiet"
      >${!isMoreBetter(metric) && 'less is better; '}${change !== undefined && `${tellChange(change)} since the run before`}</span
    >
  </li>`;
}
