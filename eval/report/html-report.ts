/** The report of a run as one page that opens anywhere: nothing is fetched, and it is whole without scripts. */
import { html, trusted, type Markup } from './markup.ts';
import { pagePolicy, pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import type { ReportInput } from './report-input.ts';
import { blame } from './sections/blame.ts';
import { confidence } from './sections/confidence.ts';
import { cost } from './sections/cost.ts';
import { figures } from './sections/figures.ts';
import { fingerprint } from './sections/fingerprint.ts';
import { gates } from './sections/gates.ts';
import { robustness } from './sections/robustness.ts';
import type { Section } from './sections/section.ts';
import { slices } from './sections/slices.ts';
import { stopping } from './sections/stopping.ts';
import { trend } from './sections/trend.ts';
import { verdict } from './sections/verdict.ts';
import { worstCases } from './sections/worst-cases.ts';

const style = trusted(`<style>${pageStyle}</style>`);
// Whole, as the policy of the page knows the script by its exact text.
const script = trusted(`<script>${pageScript}</script>`);

/** Loads the charting library: import this file only when a report is made. */
export function htmlReport(input: ReportInput): string {
  const { summary, worst, name } = input;
  const sections = [
    gates(summary),
    figures(input),
    blame(summary),
    slices(summary),
    confidence(summary),
    stopping(summary),
    robustness(summary),
    cost(summary),
    trend(input),
    worstCases(worst),
    fingerprint(summary),
  ];
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${pagePolicy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${name}: evaluation report</title>
        ${style}
      </head>
      <body>
        <a class="skip" href="#main">To the report</a>
        <div class="page">
          ${verdict(input)} ${contents(sections)}
          <main id="main">
            ${sections.map(
              ({ id, title, body }) =>
                html`<section id="${id}" aria-labelledby="${id}-title">
                  <h2 id="${id}-title">${title}</h2>
                  ${body}
                </section>`,
            )}
          </main>
        </div>
        ${script}
      </body>
    </html> `;
  return page.text;
}

function contents(sections: readonly Section[]): Markup {
  return html`<nav aria-labelledby="contents">
    <h2 id="contents">Contents</h2>
    <ol>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ol>
  </nav>`;
}
