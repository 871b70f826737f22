/** Finds and reads the markdown files of a folder; what keeps one from being read is a problem, not a failure. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SufflerError } from '../src/errors.ts';
import { limits } from './limits.ts';
import { problemsOf, type Problem } from './problem.ts';

export interface SourceFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** Absent where the file could not be read; `problems` says why. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

const articleName = /\.(?:md|markdown)$/i;
const yamlName = /\.ya?ml$/i;
const skippedFolder = /^(?:\..*|node_modules)$/;
/** Files read at the same time. */
const AT_ONCE = 32;

export interface ListedFile {
  readonly path: string;
  /** Why it can't be read, where that is known already. */
  readonly problem?: Problem;
}

/** The articles in path order. Throws `SufflerError` `folder_unreadable` when the folder itself can't be read. */
export async function listFolder(folder: string): Promise<ListedFile[]> {
  return (await listFiles(folder)).articles;
}

/** The articles, with the folders that can't be read, and the YAML files, which may be rules; both in path order. */
export async function listFiles(folder: string): Promise<{ articles: ListedFile[]; yaml: ListedFile[] }> {
  const found: ListedFile[] = [];
  await walk(folder, '', found);
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    articles: found.filter(({ path }) => !yamlName.test(path)),
    yaml: found.filter(({ path }) => yamlName.test(path)),
  };
}

/** Hands each file to `use`, some at a time, and gives its results in the order of the files. */
export async function readFiles<Result>(
  folder: string,
  files: readonly ListedFile[],
  use: (file: SourceFile) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const group = files.slice(start, start + AT_ONCE);
    results.push(
      ...(await Promise.all(
        group.map(async ({ path, problem }) =>
          use(problem === undefined ? await readArticleFile(folder, path) : { path, problems: [problem] }),
        ),
      )),
    );
  }
  return results;
}

async function walk(root: string, below: string, found: ListedFile[]): Promise<void> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: unknown) => {
    if (below === '') {
      throw new SufflerError(
        'folder_unreadable',
        `${root}: not a folder that can be read; name the folder with the articles.`,
        error,
      );
    }
    found.push({
      path: below,
      problem: problemsOf(below)('error', 1, "the folder can't be read; check who may read it"),
    });
    return [];
  });
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) {
      const message = 'a symbolic link is not followed; put the file itself here';
      if (articleName.test(entry.name) || yamlName.test(entry.name) || !entry.name.includes('.')) {
        found.push({ path, problem: problemsOf(path)('warning', 1, message) });
      }
    } else if (entry.isDirectory()) {
      if (!skippedFolder.test(entry.name)) await walk(root, path, found);
    } else if (entry.isFile() && (articleName.test(entry.name) || yamlName.test(entry.name))) {
      found.push({ path });
    }
  }
}

/** Reads one file; `path` is relative to `root`. */
export async function readArticleFile(root: string, path: string): Promise<SourceFile> {
  const problem = problemsOf(path);
  const refused = (message: string): SourceFile => ({ path, problems: [problem('error', 1, message)] });
  try {
    const { size } = await lstat(join(root, path));
    if (size > limits.fileBytes) {
      return refused(`the file has ${size} bytes, the limit is ${limits.fileBytes}; split it into several articles`);
    }
    return decode(path, await readFile(join(root, path)), refused);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
    return refused(`the file can't be read (${code}); check who may read it`);
  }
}

function decode(path: string, bytes: Uint8Array, refused: (message: string) => SourceFile): SourceFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('the file is not UTF-8; save it as UTF-8');
  }
  if (text.includes('\0')) return refused('the file has NUL bytes, so it is not text; save it as UTF-8 text');
  return { path, text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), problems: [] };
}
