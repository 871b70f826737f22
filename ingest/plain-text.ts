/** Turns a markdown node into the plain text that is searched, shown and quoted. */
import { openBoxes } from './boxes.ts';
import type { Node } from './tree.ts';

/** Marks are dropped, link and image texts kept, list items marked `- ` or `1. `, table cells parted by ` | `. */
export function plainText(node: Node): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'image':
      return node.value;
    case 'textDirective':
    case 'leafDirective':
      // "10:мин" is no directive that anyone meant: the words stand as they were written.
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return node.value.startsWith('<!--') ? '' : node.value.replaceAll(/<[^>]*>/g, ' ').trim();
    case 'yaml':
    case 'definition':
    case 'thematicBreak':
    case 'footnoteReference':
    case 'part':
      return '';
    case 'table':
      return tableText(node);
    case 'list':
      return listText(node);
    case 'paragraph':
    case 'heading':
      return inline(node)
        .replaceAll(/[ \t]*\n[ \t]*/g, ' ')
        .trim();
    case 'root':
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
      return blocks(node, '\n\n');
    case 'containerDirective':
      // A box within something else speaks for itself: its text must not join what everybody may read.
      return openBoxes.has(node.name) ? blocks(node, '\n\n') : '';
    case 'tableRow':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
      return inline(node);
  }
}

/** The text inside a box. */
export function boxText(box: Node): string {
  return blocks(box, '\n\n');
}

function inline(node: Node): string {
  return node.children.map((child) => plainText(child)).join('');
}

function blocks(node: Node, between: string): string {
  return node.children
    .map((child) => plainText(child))
    .filter((text) => text !== '')
    .join(between);
}

function listText(list: Node): string {
  return list.children
    .map((item, index) => itemText(item, list.first === undefined ? '- ' : `${list.first + index}. `))
    .join('\n');
}

function itemText(item: Node, mark: string): string {
  const text = blocks(item, '\n');
  return mark + text.replaceAll('\n', '\n  ');
}

function tableText(table: Node): string {
  return table.children.map((row) => row.children.map((cell) => cellText(plainText(cell))).join(' | ')).join('\n');
}

/** A bar in a cell would part it in two for whoever reads the row. */
function cellText(text: string): string {
  return text.replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim();
}
