/** Markup in which all that is put in is text, unless it was made here too: a page of customers' words can't forget to escape. */

const MADE = Symbol('made by html');

export interface Markup {
  readonly [MADE]: true;
  readonly text: string;
}

/** `undefined` and `false` show nothing. */
export type Shown = string | number | Markup | readonly Markup[] | undefined | false;

/** No one text, a name or a sentence, may make the page too large to open. */
const MOST = 2_000;

/** Characters that no page may hold, or that make half a character; a tab and a new line may stay. */
const UNFIT = /[^\P{Cc}\t\n]|\p{Surrogate}|[\u{FFFE}\u{FFFF}]/gu;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template: ``html`<p title="${anything}">${anything}</p>` ``. Attributes must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Shown[]): Markup {
  return trusted(parts.reduce((made, part, at) => made + textOf(values[at - 1]) + part));
}

/** Takes a text as it is: for what the report itself holds or draws, never for what it was given. */
export function trusted(text: string): Markup {
  return { [MADE]: true, text };
}

/** For text and for attributes in double quotes, of HTML and XML alike. */
export function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (one) => NAMES[one] ?? '');
}

/** Without control characters and halves of characters. */
export function cleanText(text: string): string {
  return text.replace(UNFIT, '');
}

function textOf(value: Shown): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeText(value.length > MOST ? `${value.slice(0, MOST)}…` : value);
  if (typeof value === 'number') return String(value);
  return 'text' in value ? value.text : value.map(({ text }) => text).join('\n');
}
