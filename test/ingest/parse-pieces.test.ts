/** Parsing by pieces, without plain words, gives what remark makes of the whole, wherever the headings stand. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { expect, test } from 'vitest';
import { asItStands } from '../../ingest/hide-words.ts';
import { parseMarkdown, parsePieces } from '../../ingest/parse-pieces.ts';
import { listFolder } from '../../ingest/read-folder.ts';
import type { Node } from '../../ingest/tree.ts';

const remark = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(withoutTextSearch)
  .use(remarkDirective)
  .freeze();

/** What GFM finds in a text that is parsed already is left out here: as plain text it reads the same. */
function withoutTextSearch(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}

/** The part of mdast that an outline needs. */
function expected(node: Nodes, text: string): unknown {
  const directive = node.type === 'textDirective' || node.type === 'leafDirective';
  const source = text.slice(node.position?.start.offset, node.position?.end.offset);
  const type = node.type.replace(/Reference$/, (suffix) => (node.type === 'footnoteReference' ? suffix : ''));
  return {
    type,
    line: node.position?.start.line ?? 1,
    value: directive ? source : 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '',
    url: node.type === 'link' || node.type === 'definition' ? node.url : undefined,
    name: 'name' in node ? node.name : '',
    depth: node.type === 'heading' ? node.depth : 0,
    first: node.type === 'list' ? (node.start ?? undefined) : undefined,
    endLine: node.type === 'yaml' ? node.position?.end.line : undefined,
    children:
      'children' in node
        ? trimmed(
            node.type,
            node.children.map((child) => expected(child, text)),
          )
        : [],
  };
}

function told(node: Node, linesBefore: number): unknown {
  const { type, line, value, url, name, depth, first, endLine, children } = node;
  return {
    type,
    line: line + linesBefore,
    value,
    url: type === 'image' ? undefined : url,
    name,
    depth,
    first,
    endLine: type === 'yaml' ? endLine : undefined,
    children: trimmed(
      type,
      children.map((child) => told(child, linesBefore)),
    ),
  };
}

/** Behind a check box remark leaves a space out; nobody reads the space at the start of a paragraph. */
function trimmed(type: string, children: unknown[]): unknown[] {
  const [first, ...rest] = children;
  if (type !== 'paragraph' || typeof first !== 'object' || first === null) return children;
  if (!('type' in first) || first.type !== 'text' || !('value' in first)) return children;
  const value = String(first.value).trimStart();
  return value === '' ? trimmed(type, rest) : [{ ...first, line: undefined, value }, ...rest];
}

const toldByPieces = (text: string) =>
  [...parsePieces(text)].flatMap(({ root, linesBefore }) => root.children.map((node) => told(node, linesBefore)));
const toldWhole = (text: string) => remark.parse(text).children.map((node) => expected(node, text));
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
  '&#x41;',
  '\\|',
  ':::note[',
  ':x[',
  '{',
  '}',
  '![',
  '](c "d")',
  '<a ',
  '>',
  'www.',
  'a@b.example ',
  'https://b.example ',
  '~~',
);
/** Long enough to be hidden. */
const plain = fc
  .array(fc.constantFrom('one', 'two,', 'три', 'четыре.', '«пять»', '6.', 'seven-eight', '—', 'www.', 'x'), {
    minLength: 4,
    maxLength: 9,
  })
  .map((words) => words.join(' '));
const nasty = fc
  .array(fc.oneof(heading, opening, closing, odd, plain), { maxLength: 24 })
  .map((parts) => parts.join(''));

test('whatever the text, the nodes and their places are the same', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(JSON.stringify(toldByPieces(text))).toBe(JSON.stringify(toldWhole(text)));
    }),
    { numRuns: 200 },
  );
});

test('so it is for articles of the demo knowledge base', async () => {
  const folder = new URL('../../kb/', import.meta.url);
  for (const { path } of (await listFolder(folder.pathname)).slice(0, 60)) {
    const text = readFileSync(new URL(path, folder), 'utf8');
    expect(JSON.stringify(toldByPieces(text))).toBe(JSON.stringify(toldWhole(text)));
  }
});

test('a text that was parsed before leaves nothing behind', () => {
  parseMarkdown(asItStands('[a]: b\n\n[^c]: d\n'));
  expect(toldByPieces('[a] [^c]')).toEqual(toldWhole('[a] [^c]'));
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
