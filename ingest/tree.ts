/** Makes a syntax tree of what micromark found in a text: mdast, with no more in it than an outline needs. */
import { decodeString } from 'micromark-util-decode-string';
import type { Event, Token } from 'micromark-util-types';
import type { WithoutWords } from './hide-words.ts';

export type NodeType = (typeof opened)[keyof typeof opened] | 'root' | 'listItem' | 'text';

/** All nodes have all fields: of one shape, they are read twice as fast. */
export interface Node {
  readonly type: NodeType;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
  /** Offset behind its last character. */
  readonly end: number;
  readonly children: readonly Node[];
  /** Of text, code, HTML and front matter; what is written for an image; a directive in a text, as it is written. */
  readonly value: string;
  /** Of a definition, and of a link that does not need one. */
  readonly url: string | undefined;
  /** Of a directive. */
  readonly name: string;
  /** Of a heading: from 1. */
  readonly depth: number;
  /** Of an ordered list: the number of its first item. */
  readonly first: number | undefined;
}

type Draft = { -readonly [Key in keyof Node]: Key extends 'children' ? Draft[] : Node[Key] };

/** What stands between the events of these tokens is one node; a `part` belongs to the node around it. */
const opened = {
  atxHeading: 'heading',
  autolink: 'link',
  blockQuote: 'blockquote',
  codeFenced: 'code',
  codeFencedFenceInfo: 'part',
  codeFencedFenceMeta: 'part',
  codeIndented: 'code',
  codeText: 'inlineCode',
  definition: 'definition',
  definitionDestinationString: 'part',
  definitionLabelString: 'part',
  definitionTitleString: 'part',
  directiveContainer: 'containerDirective',
  directiveContainerAttributes: 'part',
  directiveContainerLabel: 'paragraph',
  directiveLeaf: 'leafDirective',
  directiveLeafAttributes: 'part',
  directiveText: 'textDirective',
  directiveTextAttributes: 'part',
  emphasis: 'emphasis',
  gfmFootnoteCall: 'footnoteReference',
  gfmFootnoteCallString: 'part',
  gfmFootnoteDefinition: 'footnoteDefinition',
  gfmFootnoteDefinitionLabelString: 'part',
  hardBreakEscape: 'break',
  hardBreakTrailing: 'break',
  htmlFlow: 'html',
  htmlText: 'html',
  image: 'image',
  label: 'part',
  link: 'link',
  listOrdered: 'list',
  listUnordered: 'list',
  literalAutolink: 'link',
  paragraph: 'paragraph',
  referenceString: 'part',
  resourceDestinationString: 'part',
  resourceTitleString: 'part',
  setextHeading: 'heading',
  strikethrough: 'delete',
  strong: 'strong',
  table: 'table',
  tableData: 'tableCell',
  tableHeader: 'tableCell',
  tableRow: 'tableRow',
  thematicBreak: 'thematicBreak',
  yaml: 'yaml',
} as const;
const nodeTypes: ReadonlyMap<string, NodeType> = new Map(Object.entries(opened));

/** Line ends in these are text. */
const withLineEndings: ReadonlySet<NodeType> = new Set<NodeType>([
  'code',
  'delete',
  'emphasis',
  'heading',
  'html',
  'inlineCode',
  'paragraph',
  'part',
  'strong',
  'textDirective',
  'yaml',
]);

/** `events` are those of `text`; the nodes hold its words again. */
export function treeOf(events: readonly Event[], { text, restore }: WithoutWords): Node {
  const root = draftOf('root');
  const open: Draft[] = [];
  let top = root;
  let behindBreak = false;
  let underHeading = false;
  let tables = 0;

  const enter = (type: NodeType, token: Token) => {
    open.push(top);
    top = draftOf(type, token);
  };
  const leave = (endOf: Token): Draft => {
    const node = top;
    node.endLine = endOf.end.line;
    node.end = endOf.end.offset;
    top = open.pop() ?? root;
    if (node.type !== 'part') top.children.push(node);
    return node;
  };
  const write = (written: string, token: Token) => {
    let last = top.children.at(-1);
    if (last?.type !== 'text') top.children.push((last = draftOf('text', token)));
    last.value += written;
  };

  for (const [way, token, context] of events) {
    const type: string = token.type;
    const written = () => context.sliceSerialize(token);
    const nodeType = nodeTypes.get(type);
    if (way === 'enter') {
      if (nodeType !== undefined) enter(nodeType, token);
      if (type === 'table') tables += 1;
      if (type === 'listItemPrefix') {
        if (top.type === 'listItem') leave(token);
        enter('listItem', token);
      }
      continue;
    }
    switch (type) {
      case 'data':
      case 'characterEscapeValue':
      case 'codeFlowValue':
      case 'codeTextData':
      case 'htmlFlowData':
      case 'htmlTextData':
      case 'yamlValue':
        write(restore(written()), token);
        break;
      case 'characterReference':
        write(decodeString(written()), token);
        break;
      case 'lineEnding':
        if (!behindBreak && !underHeading && withLineEndings.has(top.type)) write(written(), token);
        behindBreak = false;
        break;
      case 'autolinkProtocol':
      case 'literalAutolinkHttp':
        write((top.url = written()), token);
        break;
      case 'autolinkEmail':
      case 'literalAutolinkEmail':
        write(written(), token);
        top.url = `mailto:${written()}`;
        break;
      case 'literalAutolinkWww':
        write(written(), token);
        top.url = `http://${written()}`;
        break;
      case 'atxHeadingSequence':
        top.depth ||= written().length;
        break;
      case 'setextHeadingText':
        underHeading = true;
        break;
      case 'setextHeadingLineSequence':
        top.depth = written().startsWith('=') ? 1 : 2;
        break;
      case 'listItemValue': {
        const list = open.at(-1);
        if (list !== undefined) list.first ??= Number.parseInt(written(), 10);
        break;
      }
      case 'directiveContainerName':
      case 'directiveLeafName':
      case 'directiveTextName':
        top.name = restore(written());
        break;
      case 'resource':
        top.url ??= '';
        break;
    }
    if (nodeType === undefined) continue;
    if (nodeType === 'list' && top.type === 'listItem') leave(token);
    const node = leave(token);
    switch (type) {
      case 'label':
        if (top.type === 'image') top.value = valueOf(node);
        else top.children = node.children;
        break;
      case 'definitionDestinationString':
      case 'resourceDestinationString':
        top.url = valueOf(node);
        break;
      case 'htmlFlow':
      case 'htmlText':
        node.value = taken(node);
        break;
      case 'codeText':
        // Where a bar would part two cells it is written with a backslash, in code too.
        node.value =
          tables > 0 ? taken(node).replaceAll(/\\([\\|])/g, (both, sign) => (sign === '|' ? '|' : both)) : taken(node);
        break;
      case 'codeIndented':
        node.value = taken(node).replace(/(?:\r?\n|\r)$/, '');
        break;
      case 'codeFenced':
      case 'yaml':
        node.value = taken(node).replaceAll(/^(?:\r?\n|\r)|(?:\r?\n|\r)$/g, '');
        break;
      case 'directiveLeaf':
      case 'directiveText':
        node.value = restore(text.slice(token.start.offset, token.end.offset));
        break;
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        behindBreak = true;
        break;
      case 'setextHeading':
        underHeading = false;
        break;
      case 'table':
        tables -= 1;
        break;
    }
  }
  return root;
}

function draftOf(type: NodeType, token?: Token): Draft {
  const line = token?.start.line ?? 1;
  return {
    type,
    line,
    endLine: line,
    end: 0,
    children: [],
    value: '',
    url: type === 'definition' ? '' : undefined,
    name: '',
    depth: 0,
    first: undefined,
  };
}

/** The text of all that is in a node, without marks. */
function valueOf(node: Node): string {
  const own = node.type === 'textDirective' ? '' : node.value;
  return node.children.reduce((value, child) => value + valueOf(child), own);
}

/** The same, and the node keeps none of it. */
function taken(node: Draft): string {
  const value = valueOf(node);
  node.children = [];
  return value;
}
