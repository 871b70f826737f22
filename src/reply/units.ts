/** What may be said of a passage without tearing it apart: a sentence, a lead-in with its list, a row of a table. */
import type { Passage } from '../domain/passage.ts';
import { sentenceSpans, type Span } from '../text/sentences.ts';
import { glueOf } from './compose-wording.ts';
import type { Piece } from './draft.ts';

export interface Unit {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
}

export function unitsOf(passage: Passage, lang: string): Unit[] {
  return passage.kind === 'table' ? rowsOf(passage) : listedWithLead(passage, lang);
}

function listedWithLead(passage: Passage, lang: string): Unit[] {
  const { text } = passage;
  const groups: Span[][] = [];
  for (const span of sentenceSpans(text, lang)) {
    const open = groups.at(-1);
    const inList = /^(?:-|\d+\.) /.test(lineAt(text, span.start));
    if (open !== undefined && open[0]?.text.endsWith(':') === true && inList) open.push(span);
    else groups.push([span]);
  }
  let end = 0;
  return groups.map((spans) => ({
    passage,
    pieces: spans.map((span) => {
      const glue = glueOf(text.slice(end, span.start));
      end = span.end;
      return { text: span.text, quote: span.text, passage, values: [], glue };
    }),
  }));
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 3).trimStart();
}

/** Each cell after its column's name. */
function rowsOf(passage: Passage): Unit[] {
  const [header = '', ...lines] = passage.text.split('\n');
  const names = header.split(' | ');
  return lines.map((line) => {
    const text = line
      .split(' | ')
      .map((cell, index) => (index === 0 || cell.trim() === '' ? cell.trim() : `${names[index] ?? ''}: ${cell}`))
      .filter((cell) => cell !== '')
      .join(', ');
    return { passage, pieces: [{ text, quote: line, passage, values: names, glue: '\n' }] };
  });
}
