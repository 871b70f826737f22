/** Parses markdown a piece at a time: the syntax tree of a piece is small and can be dropped before the next one is made. */
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

export interface Piece {
  /** Positions in it count from the start of `text`. */
  readonly root: Root;
  readonly text: string;
  /** Lines of the whole text before this piece. */
  readonly linesBefore: number;
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(withoutTextSearch)
  .use(remarkDirective)
  .freeze();

/** GFM looks through every text once more for bare addresses; as plain text they read the same, and it takes a tenth of the time. */
function withoutTextSearch(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}

/** Parses all of it at once. Throws `RangeError` where the nesting is too deep. */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}

/**
 * The same nodes as parsing the whole at once, in the same order. It is parted before `#` headings at the start of a
 * line, which end lists, quotes and whatever stands in them. What they do not end (code, HTML, a box) is seen in the
 * tree: then the piece was too short and is parsed again, longer. Throws `RangeError` where the nesting is too deep.
 */
export function* parsePieces(text: string): Generator<Piece> {
  const sections = sectionsOf(text);
  let linesBefore = 0;
  for (let start = 0; start < sections.length;) {
    let count = 1;
    let piece = sections[start] ?? '';
    let root = parseMarkdown(piece);
    while (start + count < sections.length && staysOpen(root, piece)) {
      // Twice as long each time, so that all attempts together take no longer than a few times the last one.
      count *= 2;
      piece = sections.slice(start, start + count).join('');
      root = parseMarkdown(piece);
    }
    yield { root, text: piece, linesBefore };
    start += count;
    linesBefore += piece.match(/\r\n?|\n/g)?.length ?? 0;
  }
}

/** What gives a link far away its address, or a footnote its text, can't be told from other pieces. */
const definition = /^[\s>*+\d.)-]*\[(?:[^[\]\\]|\\[^])*\]:/m;
const frontMatter = /^---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*\n/;
const beforeHeading = /(?<=\n\n)(?=#{1,6}[ \t])/;

function sectionsOf(text: string): string[] {
  const head = frontMatter.exec(text)?.[0] ?? '';
  if (definition.test(text) || (head === '' && text.startsWith('---'))) return [text];
  const [first = '', ...rest] = text.slice(head.length).split(beforeHeading);
  return [head + first, ...rest];
}

/** Whether the last node reaches to the very end: closed, it would end before the empty line there. */
function staysOpen(root: Root, text: string): boolean {
  return root.children.at(-1)?.position?.end.offset === text.length;
}
