/** Parses markdown a piece at a time: the syntax tree of a piece is small and can be dropped before the next one is made. */
import { parse, postprocess, preprocess } from 'micromark';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { asItStands, hideWords, type WithoutWords } from './hide-words.ts';
import { treeOf, type Node } from './tree.ts';

export interface Piece {
  readonly root: Node;
  /** Lines of the whole text before this piece. */
  readonly linesBefore: number;
}

/** Made once: bringing the extensions together takes longer than parsing a short piece. */
const parser = parse({ extensions: [frontmatter(['yaml']), gfm(), directive()] });

/** Parses all of it at once. Throws `RangeError` where the nesting is too deep. */
export function parseMarkdown(written: WithoutWords): Node {
  // What it found in an earlier text is no part of this one.
  Object.assign(parser, { defined: [], gfmFootnotes: [], lazy: {} });
  const chunks = preprocess()(written.text, undefined, true);
  return treeOf(postprocess(parser.document().write(chunks)), written);
}

/**
 * The same nodes as parsing the whole at once, in the same order. It is parted before `#` headings at the start of a
 * line, which end lists, quotes and whatever stands in them. What they do not end (code, HTML, a box) is seen in the
 * tree: then the piece was too short and is parsed again, longer. Throws `RangeError` where the nesting is too deep.
 */
export function* parsePieces(text: string): Generator<Piece> {
  const defines = definition.test(text);
  const sections = defines ? [text] : sectionsOf(text);
  let linesBefore = 0;
  for (let start = 0; start < sections.length;) {
    let count = 0;
    let piece: string;
    let written: WithoutWords;
    let root: Node;
    do {
      // Twice as long each time, so that all attempts together take no longer than a few times the last one.
      count = Math.max(1, 2 * count);
      piece = sections.slice(start, start + count).join('');
      written = defines ? asItStands(piece) : hideWords(piece);
      root = parseMarkdown(written);
    } while (start + count < sections.length && staysOpen(root, written.text));
    yield { root, linesBefore };
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
  if (head === '' && text.startsWith('---')) return [text];
  const [first = '', ...rest] = text.slice(head.length).split(beforeHeading);
  return [head + first, ...rest];
}

/** Whether the last node reaches to the very end: closed, it would end before the empty line there. */
function staysOpen(root: Node, text: string): boolean {
  return root.children.at(-1)?.end === text.length;
}
