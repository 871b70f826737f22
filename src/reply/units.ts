/** What may be said of a passage without tearing it apart: a sentence, a lead-in with its list, a row of a table. */
import type { Passage } from '../domain/passage.ts';
import { sentenceSpans, type Span } from '../text/sentences.ts';
import { glueOf } from './compose-wording.ts';
import { joined, type Piece } from './draft.ts';

export interface Unit {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
  /** The pieces as one text: the same string each time, so that what was made of it is found again fast. */
  readonly text: string;
}

/** Kept as long as the passage is: the same articles answer again and again, and cutting them costs more than the rest. */
const kept = new WeakMap<Passage, { readonly lang: string; readonly units: readonly Unit[] }>();

export function unitsOf(passage: Passage, lang: string): readonly Unit[] {
  let own = kept.get(passage);
  if (own?.lang !== lang) {
    const cut = passage.kind === 'table' ? rowsOf(passage) : listedWithLead(passage, lang);
    own = { lang, units: cut.map((pieces) => ({ passage, pieces, text: joined(pieces) })) };
    kept.set(passage, own);
  }
  return own.units;
}

function listedWithLead(passage: Passage, lang: string): Piece[][] {
  const { text } = passage;
  const groups: Span[][] = [];
  for (const span of sentenceSpans(text, lang)) {
    const open = groups.at(-1);
    const inList = /^(?:-|\d+\.) /.test(lineAt(text, span.start));
    if (open !== undefined && open[0]?.text.endsWith(':') === true && inList) open.push(span);
    else groups.push([span]);
  }
  let end = 0;
  return groups.map((spans) =>
    spans.map((span) => {
      const glue = glueOf(text.slice(end, span.start));
      end = span.end;
      return { text: span.text, quote: span.text, passage, values: [], glue };
    }),
  );
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 3).trimStart();
}

/** Each cell after its column's name. */
function rowsOf(passage: Passage): Piece[][] {
  const [header = '', ...lines] = passage.text.split('\n');
  const names = header.split(' | ');
  return lines.map((line) => {
    const text = line
      .split(' | ')
      .map((cell, index) => (index === 0 || cell.trim() === '' ? cell.trim() : `${names[index] ?? ''}: ${cell}`))
      .filter((cell) => cell !== '')
      .join(', ');
    return [{ text, quote: line, passage, values: names, glue: '\n' }];
  });
}
