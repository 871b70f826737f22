/** What a markdown text holds, in order: its headings and blocks, its links, and what is wrong with its boxes. */
import { slotNames } from '../src/domain/conversation.ts';
import type { PassageKind } from '../src/domain/passage.ts';
import { kindOfBox, openBoxes, strayFence } from './boxes.ts';
import type { Block } from './cut.ts';
import { limits } from './limits.ts';
import { parsePieces, type Piece } from './parse-pieces.ts';
import { boxText, plainText } from './plain-text.ts';
import type { Problem, problemsOf } from './problem.ts';
import type { Node } from './tree.ts';

/** A block that does not know its headings yet. */
type LooseBlock = Pick<Block, 'kind' | 'text' | 'line'>;

export interface Heading {
  readonly name: string;
  /** From 1. */
  readonly depth: number;
}

export interface Outline {
  /** The front matter. */
  readonly yaml: Node | undefined;
  readonly parts: readonly (Heading | LooseBlock)[];
  readonly links: readonly { readonly url: string; readonly line: number }[];
  readonly problems: readonly Problem[];
  /** Line of a list, quote or box that is inside more others than the limit allows; nothing behind it was read. */
  readonly deepLine: number | undefined;
}

type Report = ReturnType<typeof problemsOf>;

/** Throws `RangeError` where the nesting is too deep to be parsed. */
export function outlineOf(text: string, report: Report): Outline {
  let yaml: Node | undefined;
  const parts: (Heading | LooseBlock)[] = [];
  const links: { url: string; line: number }[] = [];
  const problems: Problem[] = [];
  let deepLine: number | undefined;
  for (const piece of parsePieces(text)) {
    const found = survey(piece.root);
    if (found.tooDeep !== undefined) {
      deepLine = lineIn(piece, found.tooDeep);
      break;
    }
    links.push(...found.links.map(({ url, line }) => ({ url, line: piece.linesBefore + line })));
    for (const node of piece.root.children) {
      if (node.type === 'yaml') yaml = node;
      else if (node.type === 'heading') parts.push({ name: plainText(node), depth: node.depth });
      else readBlock(node, piece, report, parts, problems);
    }
  }
  return { yaml, parts, links, problems, deepLine };
}

function lineIn({ linesBefore }: Piece, node: Node): number {
  return linesBefore + node.line;
}

/** Looks through a tree once, in the order of the text. */
function survey(root: Node): { links: { url: string; line: number }[]; tooDeep?: Node } {
  const links: { url: string; line: number }[] = [];
  const open: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    const leads = node.type === 'link' || node.type === 'definition';
    if (leads && node.url !== undefined) links.push({ url: node.url, line: node.line });
    const nests = node.type === 'list' || node.type === 'blockquote' || node.type === 'containerDirective';
    const depth = next.depth + (nests ? 1 : 0);
    if (depth > limits.nesting) return { links, tooDeep: node };
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) open.push({ node: child, depth });
    }
  }
  return { links };
}

/** Adds the block that a node makes, and those of the boxes in it. */
function readBlock(
  top: Node,
  piece: Piece,
  report: Report,
  parts: (Heading | LooseBlock)[],
  problems: Problem[],
): void {
  const add = (node: Node, kind: PassageKind) => {
    const text = node.type === 'containerDirective' ? boxText(node) : plainText(node);
    const line = lineIn(piece, node);
    if (kind === 'reply') problems.push(...unknownSlots(text).map((message) => report('warning', line, message)));
    if (kind !== 'internal' && strayFence.test(text)) {
      problems.push(
        report('error', line, 'a ":::" line here opens no box; put it on a line of its own, without indent'),
      );
    }
    if (text.trim() !== '') parts.push({ kind, text, line });
    for (const box of boxesIn(node)) addBox(box, kind);
  };
  const addBox = (node: Node, within?: PassageKind) => {
    const own = kindOfBox[node.name] ?? (openBoxes.has(node.name) ? 'text' : undefined);
    // What stands inside agents' text is agents' text, whatever it calls itself.
    const kind = own !== undefined && (within === 'internal' || within === 'steps') ? within : own;
    if (kind === undefined) {
      const message = `unknown directive :::${node.name}; its text is kept for agents only. Known: ${Object.keys(kindOfBox).join(', ')}, and boxes such as note or warning`;
      problems.push(report('warning', lineIn(piece, node), message));
    }
    add(node, kind ?? 'internal');
  };
  if (top.type === 'containerDirective') addBox(top);
  else add(top, top.type === 'table' ? 'table' : top.type === 'code' ? 'code' : 'text');
}

const slot = /\{([a-z_]+(?:\.[a-z_]+)+)\}/g;

function unknownSlots(text: string): string[] {
  const names = Array.from(text.matchAll(slot), ([, name = '']) => name);
  return names
    .filter((name) => !slotNames.some((known) => known === name))
    .map((name) => `unknown slot {${name}}; its sentence is never sent. Known: ${slotNames.join(', ')}`);
}

/** The nearest boxes inside a node whose text the node itself leaves out. */
function boxesIn(node: Node): Node[] {
  return node.children.flatMap((child) =>
    child.type === 'containerDirective' && !openBoxes.has(child.name) ? [child] : boxesIn(child),
  );
}
