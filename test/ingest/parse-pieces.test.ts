/** Parsing by pieces gives what parsing the whole gives, wherever the headings stand. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown, parsePieces } from '../../ingest/parse-pieces.ts';

type Point = NonNullable<Nodes['position']>['start'];

/** A node as plain data, its places counted from the start of the whole text. */
function told(node: Nodes, linesBefore: number, charactersBefore: number): unknown {
  const moved = ({ line, column, offset }: Point) => [line + linesBefore, column, (offset ?? 0) + charactersBefore];
  const { position, ...rest } = node;
  return {
    ...rest,
    at: position === undefined ? undefined : [moved(position.start), moved(position.end)],
    ...('children' in node
      ? { children: node.children.map((child) => told(child, linesBefore, charactersBefore)) }
      : {}),
  };
}

function toldByPieces(text: string): unknown[] {
  let before = 0;
  return [...parsePieces(text)].flatMap(({ root, text: own, linesBefore }) => {
    const nodes = root.children.map((node) => told(node, linesBefore, before));
    before += own.length;
    return nodes;
  });
}

const toldWhole = (text: string) => parseMarkdown(text).children.map((node) => told(node, 0, 0));
const countOf = (text: string) => [...parsePieces(text)].length;

const heading = fc.constantFrom('\n\n# a\n\n', '\n\n## b', '\n\n#\tc\n', '\n\n### d\n\n\n');
const opening = fc.constantFrom(
  '```',
  '~~~js\n',
  '  ```\n',
  '- ',
  '1. ',
  '> ',
  ':::note\n',
  '\n::::tip\n',
  '<!--',
  '<pre>',
);
const closing = fc.constantFrom(
  '```\n',
  '~~~\n',
  '  ```\n',
  '\n:::\n',
  '::::\n',
  '-->',
  '</pre>',
  '---\n',
  '===\n',
  '\n\n',
);
const odd = fc.constantFrom(
  'a',
  'б ',
  ' ',
  '    ',
  '\t',
  '\n',
  '\r',
  '\n \n',
  '|a|b|\n|-|-|\n',
  '<div>',
  '[a](b)',
  '[',
  ']:',
  '[a]',
  '[^a]',
  '*',
  '_',
  '`',
  '\\',
  ':x{',
  '#',
  '---\n',
  '\n- [ ] ',
  '<?',
  '<![CDATA[',
  '&amp;',
);
const nasty = fc.array(fc.oneof(heading, opening, closing, odd), { maxLength: 24 }).map((parts) => parts.join(''));

test('whatever the text, the nodes and their places are the same', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(toldByPieces(text)).toEqual(toldWhole(text));
    }),
    { numRuns: 300 },
  );
});

test('plain sections are parsed one by one', () => {
  expect(countOf('---\na: b\n\n# no heading\n---\n\n# A\n\nText.\n\n## B\n\n- Item.\n\n## C\n')).toBe(3);
});

test.each([
  ['code', '```\na\n\n# b\n\n# c\n```\n'],
  ['code that does not end', '~~~\na\n\n# b\n\n# c\n'],
  ['a comment', '<!--\na\n\n# b\n\n-->\n'],
  ['a box', ':::note\na\n\n# b\n\n:::\n'],
  ['front matter that does not end', '---\na\n\n# b\n\n> c\n'],
  ['a text with a link defined elsewhere', 'See [a].\n\n# b\n\n[a]: c.md\n'],
])('a heading within %s parts nothing', (...[, text]) => {
  expect(toldByPieces(text)).toEqual(toldWhole(text));
  expect(countOf(text)).toBe(1);
});
