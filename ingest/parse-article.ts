/** Reads one markdown file into an article: front matter, blocks under their headings, and what is wrong with it. */
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { Audience, FrontMatter } from '../src/domain/article.ts';
import { slotNames } from '../src/domain/conversation.ts';
import type { PassageKind } from '../src/domain/passage.ts';
import { kindOfBox, lineOfDeepBox, openBoxes, strayFence, tightenBoxes } from './boxes.ts';
import type { Block } from './cut.ts';
import { readFrontMatter } from './front-matter.ts';
import { guessLang, idFromPath } from './guess.ts';
import { limits } from './limits.ts';
import { boxText, plainText } from './plain-text.ts';
import { problemsOf, type Problem } from './problem.ts';

export interface ParsedArticle {
  readonly frontMatter: FrontMatter;
  /** Markdown without the front matter. */
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly links: readonly { readonly url: string; readonly line: number }[];
  /** Slugs of all headings. */
  readonly anchors: readonly string[];
  /** Lines of the file where the front matter's keys stand. */
  readonly lines: Readonly<Record<string, number>>;
}

export interface ParseOptions {
  /** For files that do not say. Default: customer. */
  readonly audience?: Audience | undefined;
  /** Id for a file that names none. Default: made from the path. */
  readonly id?: string | undefined;
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

const slot = /\{([a-z_]+(?:\.[a-z_]+)+)\}/g;

/** Without an article there is at least one error among the problems. */
export function parseArticle(
  path: string,
  written: string,
  { audience, id }: ParseOptions = {},
): { article?: ParsedArticle; problems: Problem[] } {
  const report = problemsOf(path);
  const text = tightenBoxes(written);
  const tooDeep = lineOfDeepNesting(text);
  if (tooDeep !== undefined) {
    return {
      problems: [report('error', tooDeep, nestedTooDeep)],
    };
  }
  let root: Root;
  try {
    root = markdown.parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [report('error', 1, 'the markdown is nested too deeply to be read; flatten it')] };
  }

  const yaml = root.children[0]?.type === 'yaml' ? root.children[0] : undefined;
  if (yaml === undefined && unreadFrontMatter.test(text)) {
    const message = 'the front matter is not closed or not YAML at the very start; write it between two lines of ---';
    return { problems: [report('error', 1, message)] };
  }
  const deep = lineBelow(root, limits.nesting);
  if (deep !== undefined) return { problems: [report('error', deep, nestedTooDeep)] };
  const firstHeading = root.children.find((node) => node.type === 'heading');
  const heading = firstHeading === undefined ? '' : plainText(firstHeading, text);
  const read = readFrontMatter(
    yaml?.value ?? '',
    (yaml?.position?.start.line ?? 0) + 1,
    {
      id: id ?? idFromPath(path),
      title: heading || idFromPath(path),
      lang: () => guessLang(path, text),
      ...(audience === undefined ? {} : { audience }),
    },
    report,
  );
  const problems = [...read.problems];
  const { frontMatter } = read;
  if (frontMatter === undefined) return { problems };

  const { blocks, anchors } = readBlocks(root, text, frontMatter, report, problems);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  frontMatter.refusals.forEach((refusal, index) => {
    const oneLine = (value: string) => value.replaceAll(/\s+/g, ' ');
    const alternatives = refusal.alternatives.map((alternative) => `- ${oneLine(alternative)}`);
    const lines = [oneLine(refusal.when), oneLine(refusal.reason), ...alternatives];
    blocks.push({
      kind: 'refusal',
      headingPath: [],
      anchor: '',
      text: lines.join('\n'),
      line: read.lineOf(['refusals', index]),
    });
  });
  if (blocks.length === 0) blocks.push({ kind: 'text', headingPath: [], anchor: '', text: frontMatter.title, line: 1 });
  const body = written
    .split('\n')
    .slice(yaml?.position?.end.line ?? 0)
    .join('\n')
    .trim();
  const lines = Object.fromEntries(Object.keys(frontMatter).map((key) => [key, read.lineOf([key])]));
  return { article: { frontMatter, body, blocks, links: readLinks(root), anchors: [...anchors], lines }, problems };
}

function readBlocks(
  root: Root,
  text: string,
  frontMatter: FrontMatter,
  report: ReturnType<typeof problemsOf>,
  problems: Problem[],
): { blocks: Block[]; anchors: Set<string> } {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  const blocks: Block[] = [];
  let headingPath: string[] = [];
  let depths: number[] = [];
  let anchor = '';
  let seenTitle = false;

  const add = (node: Nodes, kind: PassageKind) => {
    const plain = node.type === 'containerDirective' ? boxText(node, text) : plainText(node, text);
    const line = node.position?.start.line ?? 1;
    checkSlots(plain, kind, line);
    if (kind !== 'internal' && strayFence.test(plain)) {
      problems.push(
        report('error', line, 'a ":::" line here opens no box; put it on a line of its own, without indent'),
      );
    }
    if (plain.trim() !== '') blocks.push({ kind, headingPath, anchor, text: plain, line });
    for (const box of boxesIn(node)) addBox(box, kind);
  };
  const addBox = (node: ContainerDirective, within?: PassageKind) => {
    const own = kindOfBox[node.name] ?? (openBoxes.has(node.name) ? 'text' : undefined);
    // What stands inside agents' text is agents' text, whatever it calls itself.
    const kind = own !== undefined && (within === 'internal' || within === 'steps') ? within : own;
    if (kind === undefined) {
      const message = `unknown directive :::${node.name}; its text is kept for agents only. Known: ${Object.keys(kindOfBox).join(', ')}, and boxes such as note or warning`;
      problems.push(report('warning', node.position?.start.line ?? 1, message));
    }
    add(node, kind ?? 'internal');
  };
  const checkSlots = (plain: string, kind: PassageKind, line: number) => {
    for (const [, name = ''] of plain.matchAll(slot)) {
      if (kind === 'reply' && !slotNames.some((known) => known === name)) {
        problems.push(
          report('warning', line, `unknown slot {${name}}; its sentence is never sent. Known: ${slotNames.join(', ')}`),
        );
      }
    }
  };

  for (const node of root.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading') {
      const name = plainText(node, text);
      anchor = slugger.slug(name);
      anchors.add(anchor);
      const isTitle = node.depth === 1 && (!seenTitle || name === frontMatter.title);
      if (isTitle) seenTitle = true;
      const keep = depths.findIndex((depth) => depth >= node.depth);
      const outer = keep === -1 ? depths.length : keep;
      headingPath = isTitle ? [] : [...headingPath.slice(0, outer), name];
      depths = isTitle ? [] : [...depths.slice(0, outer), node.depth];
    } else if (node.type === 'containerDirective') {
      addBox(node);
    } else {
      add(node, node.type === 'table' ? 'table' : node.type === 'code' ? 'code' : 'text');
    }
  }
  return { blocks, anchors };
}

/** The nearest boxes inside a node whose text the node itself leaves out. */
function boxesIn(node: Nodes): ContainerDirective[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'containerDirective' && !openBoxes.has(child.name) ? [child] : boxesIn(child),
  );
}

function readLinks(root: Root): { url: string; line: number }[] {
  const links: { url: string; line: number }[] = [];
  visit(root, ['link', 'definition'], (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      links.push({ url: node.url, line: node.position?.start.line ?? 1 });
    }
  });
  return links;
}

const nestedTooDeep = `lists or quotes are nested deeper than ${limits.nesting}; flatten them`;

/** Front matter that is not closed, behind an empty line, or of another kind: what it guards must not be published. */
const unreadFrontMatter = /^\s*(?:---[ \t]*\n(?:[^\n]*\n)*?[\w-]+:|---[ \t]*\w+[ \t]*\n|\+\+\+[ \t]*\n)/;

/** Line of the first list, quote or box that is inside more than `limit` others. */
function lineBelow(root: Root, limit: number): number | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    const nests = node.type === 'list' || node.type === 'blockquote' || node.type === 'containerDirective';
    const depth = next.depth + (nests ? 1 : 0);
    if (depth > limit) return node.position?.start.line ?? 1;
    if ('children' in node) open.push(...node.children.map((child) => ({ node: child, depth })));
  }
  return undefined;
}

const deepMarks = new RegExp(`^(?:[ \\t]*(?:[-*+>]|\\d{1,9}[.)])(?=[ \\t>]|$)){${limits.nesting + 1},}`);
const deepIndent = new RegExp(`^(?: {2}|\\t){${4 * limits.nesting},}[-*+>\\d]`);

/** Found before parsing: time and stack of the parser grow with nesting. */
function lineOfDeepNesting(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => deepMarks.test(line) || deepIndent.test(line));
  return index === -1 ? lineOfDeepBox(text, limits.nesting) : index + 1;
}
