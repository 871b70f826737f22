/** Finds, before parsing, what would take the parser very long or overrun its stack. */
import { lineOfDeepBox } from './boxes.ts';
import { limits } from './limits.ts';

export const nestedTooDeep = `lists or quotes are nested deeper than ${limits.nesting}; flatten them`;

const tooManyMarks = `one paragraph has more than ${limits.marks} marks such as [ ] * _ ~; part it with empty lines, or put it between two lines of \`\`\``;

/** The first fault, with its line from 1. */
export function hardToParse(text: string): { line: number; message: string } | undefined {
  const deep = lineOfDeepNesting(text);
  if (deep !== undefined) return { line: deep, message: nestedTooDeep };
  const full = lineOfTooManyMarks(text);
  return full === undefined ? undefined : { line: full, message: tooManyMarks };
}

const deepMarks = new RegExp(`^(?:[ \\t]*(?:[-*+>]|\\d{1,9}[.)])(?=[ \\t>]|$)){${limits.nesting + 1},}`);
const deepIndent = new RegExp(`^(?: {2}|\\t){${4 * limits.nesting},}[-*+>\\d]`);

function lineOfDeepNesting(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => deepMarks.test(line) || deepIndent.test(line));
  return index === -1 ? lineOfDeepBox(text, limits.nesting) : index + 1;
}

const codeFence = /^\s*(?:`{3,}[^`]*|~{3,}.*)$/;
/** Empty lines, table rows, headings and list items: each starts a text of its own. */
const startsAnew = /^\s*(?:$|\||#|[-*+]\s|\d{1,9}[.)]\s)/;
const marks = /[[\]*_~&]/g;

/** For each mark the parser looks back over those before it in the same paragraph, so its time grows with their square. */
function lineOfTooManyMarks(text: string): number | undefined {
  if (text.length <= limits.marks) return undefined;
  let inCode = false;
  let count = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (codeFence.test(line)) inCode = !inCode;
    if (inCode || startsAnew.test(line)) count = 0;
    if (!inCode) count += line.match(marks)?.length ?? 0;
    if (count > limits.marks) return index + 1;
  }
  return undefined;
}
