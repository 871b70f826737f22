/** Turns a markdown node into the plain text that is searched, shown and quoted. */
import type { ContainerDirective } from 'mdast-util-directive';
import type { List, ListItem, Nodes, Parents, Table } from 'mdast';
import { openBoxes } from './boxes.ts';

/** Marks are dropped, link and image texts kept, list items marked `- ` or `1. `, table cells parted by ` | `. */
export function plainText(node: Nodes, source: string): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'html':
      return node.value.startsWith('<!--') ? '' : node.value.replaceAll(/<[^>]*>/g, ' ').trim();
    case 'yaml':
    case 'definition':
    case 'thematicBreak':
    case 'footnoteReference':
      return '';
    case 'textDirective':
    case 'leafDirective':
      // "10:мин" is no directive that anyone meant: the words stand as they were written.
      return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    case 'table':
      return tableText(node, source);
    case 'list':
      return listText(node, source);
    case 'paragraph':
    case 'heading':
      return inline(node, source)
        .replaceAll(/[ \t]*\n[ \t]*/g, ' ')
        .trim();
    case 'root':
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
      return blocks(node, source, '\n\n');
    case 'containerDirective':
      // A box within something else speaks for itself: its text must not join what everybody may read.
      return openBoxes.has(node.name) ? blocks(node, source, '\n\n') : '';
    case 'tableRow':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return inline(node, source);
  }
}

/** The text inside a box. */
export function boxText(box: ContainerDirective, source: string): string {
  return blocks(box, source, '\n\n');
}

function inline(node: Parents, source: string): string {
  return node.children.map((child) => plainText(child, source)).join('');
}

function blocks(node: Parents, source: string, between: string): string {
  return node.children
    .map((child) => plainText(child, source))
    .filter((text) => text !== '')
    .join(between);
}

function listText(list: List, source: string): string {
  return list.children
    .map((item, index) => itemText(item, list.ordered === true ? `${(list.start ?? 1) + index}. ` : '- ', source))
    .join('\n');
}

function itemText(item: ListItem, mark: string, source: string): string {
  const text = blocks(item, source, '\n');
  return mark + text.replaceAll('\n', '\n  ');
}

function tableText(table: Table, source: string): string {
  return table.children
    .map((row) => row.children.map((cell) => cellText(plainText(cell, source))).join(' | '))
    .join('\n');
}

/** A bar in a cell would part it in two for whoever reads the row. */
function cellText(text: string): string {
  return text.replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim();
}
