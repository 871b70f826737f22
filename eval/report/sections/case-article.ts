/** One case: what was asked, what was expected, what was done, and what each sentence of it rests on. */
import type { CaseRecord } from '../../suite/record.ts';
import { html, type Markup } from '../markup.ts';
import { createClip } from '../clip.ts';
import { tellShare } from '../tell-number.ts';
import { harmsOf } from '../worst.ts';

/** Characters of one case, so that fifty of the longest still make a file that opens at once. */
const MOST_CHARACTERS = 8_000;

export function caseArticle(record: CaseRecord, anchor: string): Markup {
  const { lang, kind, did, risk, blame = 'none' } = record;
  const clip = createClip(MOST_CHARACTERS);
  const id = clip(record.id, 120);
  const words = (text: string, most: number) =>
    html`<span class="words" lang="${lang.slice(0, 20)}" dir="auto">${clip(text, most)}</span>`;
  const harms = harmsOf(record);
  return html`<article
    id="${anchor}"
    aria-labelledby="${anchor}-name"
    data-kind="${kind.slice(0, 80)}"
    data-lang="${lang.slice(0, 20)}"
    data-blame="${blame}"
    data-did="${did}"
    data-risk="${risk}"
  >
    <h3 id="${anchor}-name"><a href="#${anchor}" dir="auto">${id}</a></h3>
    <p class="badges">
      <span>${clip(kind, 80)}</span><span>${lang.slice(0, 20)}</span><span>risk: ${risk}</span
      ><span>blame: ${blame}</span
      >${harms.map((harm) => html`<span class="bad">✗ ${harm}</span>`)}${record.noise && html`<span>noise: ${clip(record.noise.kind, 40)}</span>`}${record.degraded && html`<span>degraded</span>`}
    </p>
    <dl>
      <dt>Asked</dt>
      <dd>${words(record.question, 1_500)}</dd>
      <dt>Expected</dt>
      <dd>${expected(record, words, clip)}</dd>
      <dt>Done</dt>
      <dd>
        <strong>${did}</strong>${record.handoff !== undefined && ` (${clip(record.handoff, 80)})`}, confidence
        ${tellShare(record.confidence, 2)}, ${tellShare(record.ms.turn, 0)} ms
      </dd>
      <dt>Shown</dt>
      <dd>${shownText(record, words, clip)}</dd>
      <dt>Faults</dt>
      <dd>${list(record.faults.slice(0, 20).map((fault) => html`<span dir="auto">${clip(fault, 300)}</span>`))}</dd>
      ${
        record.why !== undefined &&
        html`<dt>Why it matters</dt>
          <dd dir="auto">${clip(record.why, 400)}</dd>`
      }
    </dl>
    <details>
      <summary>Citations (${record.citations.length}) and articles found (${record.hits.length})</summary>
      ${list(
        record.citations.slice(0, 10).map(
          ({ articleId, title, quote }) =>
            html`<code>${clip(articleId, 120)}</code> ${words(title, 120)}
              <blockquote>${words(quote, 600)}</blockquote>`,
        ),
      )}
      <p>Found, best first:</p>
      ${found(record, clip)}
    </details>
  </article>`;
}

type Clip = ReturnType<typeof createClip>;
type Words = (text: string, most: number) => Markup;

function expected(
  { expected: { actions, articles, handoff, answer, nuggets = [] } }: CaseRecord,
  words: Words,
  clip: Clip,
): Markup {
  return html`<strong>${actions.join(' or ')}</strong
    >${handoff !== undefined && ` (${clip(handoff, 80)})`}${articles.length > 0 && html`, from ${articles.slice(0, 10).map((article) => html`<code>${clip(article, 120)}</code>`)}`}
    ${nuggets.length > 0 && list(nuggets.slice(0, 15).map(({ text, vital }) => html`${words(text, 200)}${vital && html` <strong>(vital)</strong>`}`))}
    ${answer !== undefined && html`<p>${words(answer, 1_000)}</p>`}`;
}

/** A sentence a line: held ones open to show what holds them. */
function shownText({ text, sentences }: CaseRecord, words: Words, clip: Clip): Markup {
  if (text === '' && sentences.length === 0) return html`<span class="quiet">nothing</span>`;
  if (sentences.length === 0) return words(text, 1_900);
  const left = sentences.length - 40;
  return html`<ul class="sentences">
      ${sentences.slice(0, 40).map(({ text, supported, quote }) => {
        if (!supported) return html`<li class="bare"><span class="mark">✗ not held:</span> ${words(text, 800)}</li>`;
        if (quote === undefined)
          return html`<li class="courtesy"><span class="mark">– courtesy:</span> ${words(text, 800)}</li>`;
        return html`<li class="held">
          <details>
            <summary title="${clip(quote, 600)}"><span class="mark">✓ held:</span> ${words(text, 800)}</summary>
            <blockquote>${words(quote, 600)}</blockquote>
          </details>
        </li>`;
      })}
    </ul>
    ${left > 0 && html`<p class="quiet">and ${left} more sentences.</p>`}`;
}

function found({ hits, expected }: CaseRecord, clip: Clip): Markup {
  const right = new Set(expected.articles);
  const items = hits
    .slice(0, 10)
    .map(
      (hit) =>
        html`<li><code>${clip(hit, 120)}</code>${right.has(hit) && html` <span class="good">✓ right</span>`}</li>`,
    );
  return items.length === 0
    ? html`<p>nothing</p>`
    : html`<ol>
        ${items}
      </ol>`;
}

function list(items: readonly Markup[]): Markup {
  return items.length === 0
    ? html`<span class="quiet">none</span>`
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
}
