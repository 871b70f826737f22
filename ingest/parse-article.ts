/** Reads one markdown file into an article: front matter, blocks under their headings, and what is wrong with it. */
import type { Audience, FrontMatter } from '../src/domain/article.ts';
import type { Block } from './cut.ts';
import { guards, readFrontMatter } from './front-matter.ts';
import { guessLang, idFromPath } from './guess.ts';
import { placeUnderHeadings } from './place-under-headings.ts';
import { problemsOf, type Problem } from './problem.ts';
import { readOutline, type OutlineResult } from './read-outline.ts';

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

/** Without an article there is at least one error among the problems. */
export function parseArticle(
  path: string,
  text: string,
  { audience, id }: ParseOptions = {},
  read: OutlineResult = readOutline({ path, text }),
): { article?: ParsedArticle; problems: Problem[] } {
  const report = problemsOf(path);
  if ('fault' in read) return { problems: [read.fault] };
  const { yaml, parts, links, problems: found } = read.outline;
  if (yaml === undefined && unreadFrontMatter.test(text)) {
    const message = 'the front matter is not closed or not YAML at the very start; write it between two lines of ---';
    return { problems: [report('error', 1, message)] };
  }
  const loose = yaml === undefined ? looseFrontMatterOf(text) : undefined;
  if (loose?.guarding === true) return { problems: [report('error', loose.line, looseFrontMatter)] };
  const firstHeading = parts.find((part) => 'name' in part);
  const head = readFrontMatter(
    yaml?.value ?? '',
    (yaml?.line ?? 0) + 1,
    {
      id: id ?? idFromPath(path),
      title: (firstHeading?.name ?? '') || idFromPath(path),
      lang: () => guessLang(path, text),
      ...(audience === undefined ? {} : { audience }),
    },
    report,
  );
  const { frontMatter } = head;
  if (frontMatter === undefined) return { problems: head.problems };
  const warnings = loose === undefined ? [] : [report('warning', loose.line, looseFrontMatter)];
  const problems = [...warnings, ...head.problems, ...found];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };

  const { blocks, anchors } = placeUnderHeadings(parts, frontMatter.title);
  frontMatter.refusals.forEach((refusal, index) => {
    const oneLine = (value: string) => value.replaceAll(/\s+/g, ' ');
    const alternatives = refusal.alternatives.map((alternative) => `- ${oneLine(alternative)}`);
    const lines = [oneLine(refusal.when), oneLine(refusal.reason), ...alternatives];
    blocks.push({
      kind: 'refusal',
      headingPath: [],
      anchor: '',
      text: lines.join('\n'),
      line: head.lineOf(['refusals', index]),
    });
  });
  if (blocks.length === 0) blocks.push({ kind: 'text', headingPath: [], anchor: '', text: frontMatter.title, line: 1 });
  const body = text
    .split('\n')
    .slice(yaml?.endLine ?? 0)
    .join('\n')
    .trim();
  const lines = Object.fromEntries(Object.keys(frontMatter).map((key) => [key, head.lineOf([key])]));
  return { article: { frontMatter, body, blocks, links, anchors, lines }, problems };
}

/** Front matter that is not closed, behind an empty line, or of another kind: what it guards must not be published. */
const unreadFrontMatter = /^\s*(?:---[ \t]*\n(?:[^\n]*\n)*?[\w-]+:|---[ \t]*\w+[ \t]*\n|\+\+\+[ \t]*\n)/;

const looseFrontMatter =
  'this looks like front matter but is read as text; write it at the very start of the file, between two lines of ---';
const keysBetweenLines = /^((?:\s|<!--[^]*?-->)*)-{3,}[ \t]*\n((?:[ \t]*(?:[\w-]+:|- |#)[^\n]*\n)+)-{3,}[ \t]*(?:\n|$)/;

/** Keys between lines of `----` or behind a comment; `guarding` when one of them says who may see the article. */
function looseFrontMatterOf(text: string): { line: number; guarding: boolean } | undefined {
  const [, before, keys] = keysBetweenLines.exec(text) ?? [];
  if (before === undefined || keys === undefined) return undefined;
  const names = Array.from(keys.matchAll(/^([\w-]+):/gm), ([, name = '']) => name);
  return { line: before.split('\n').length, guarding: names.some((name) => guards.has(name)) };
}
