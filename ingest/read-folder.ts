/** Reads the markdown files of a folder, each with its hash, or the problem that kept it from being read. */
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
const skippedFolder = /^(?:\..*|node_modules)$/;
/** Files read at the same time. */
const AT_ONCE = 32;

/** Files in path order. Throws `SufflerError` `folder_unreadable` when the folder itself can't be read. */
export async function readFolder(folder: string): Promise<SourceFile[]> {
  const found: { path: string; problem?: Problem }[] = [];
  await walk(folder, '', found);
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: SourceFile[] = [];
  for (let start = 0; start < found.length; start += AT_ONCE) {
    const group = found.slice(start, start + AT_ONCE);
    files.push(
      ...(await Promise.all(
        group.map(({ path, problem }) =>
          problem === undefined ? readArticleFile(folder, path) : Promise.resolve({ path, problems: [problem] }),
        ),
      )),
    );
  }
  return files;
}

async function walk(root: string, below: string, found: { path: string; problem?: Problem }[]): Promise<void> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: unknown) => {
    if (below === '') {
      throw new SufflerError('folder_unreadable', `${root}: not a folder that can be read; name the folder with the articles.`, error);
    }
    found.push({ path: below, problem: problemsOf(below)('error', 1, 'the folder can\'t be read; check who may read it') });
    return [];
  });
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) {
      const message = 'a symbolic link is not followed; put the file itself here';
      if (articleName.test(entry.name) || !entry.name.includes('.')) {
        found.push({ path, problem: problemsOf(path)('warning', 1, message) });
      }
    } else if (entry.isDirectory()) {
      if (!skippedFolder.test(entry.name)) await walk(root, path, found);
    } else if (entry.isFile() && articleName.test(entry.name)) {
      found.push({ path });
    }
  }
}

async function readArticleFile(root: string, path: string): Promise<SourceFile> {
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
