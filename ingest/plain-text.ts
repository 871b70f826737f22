/** Turns a markdown node into the plain text that is searched, shown and quoted. */
import type { List, ListItem, Nodes, Parents, Table } from 'mdast';

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
    case 'containerDirective':
      return blocks(node, source, '\n\n');
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
    .map((row) => row.children.map((cell) => plainText(cell, source).replaceAll(/\s+/g, ' ').trim()).join(' | '))
    .join('\n');
}
