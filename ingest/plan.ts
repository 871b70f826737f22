/** Compares the files of a folder with what is stored: what is new, the same, moved or gone. Pure. */
import type { StoredArticle } from '../src/articles/list-stored.ts';

export interface HashedFile {
  readonly path: string;
  /** Absent where the file could not be read. */
  readonly hash?: string;
}

export interface ChangedFile {
  readonly path: string;
  /** What is stored of this path, so that a file without an id keeps the one it got. */
  readonly stored?: StoredArticle;
}

export interface Plan {
  readonly changed: readonly ChangedFile[];
  readonly unchanged: readonly StoredArticle[];
  readonly moved: readonly { readonly article: StoredArticle; readonly path: string }[];
  /** Stored articles of this source whose file is gone. */
  readonly gone: readonly StoredArticle[];
}

/** `stored` holds this source's articles only. A file or folder that could not be read leaves its articles as they are. */
export function plan(files: readonly HashedFile[], stored: readonly StoredArticle[]): Plan {
  const onDisk = new Set(files.map(({ path }) => path));
  const unread = files.filter(({ hash }) => hash === undefined).map(({ path }) => `${path}/`);
  const byPath = new Map(stored.map((article) => [article.sourcePath, article]));
  const orphans = new Map<string, StoredArticle[]>();
  for (const article of stored) {
    if (onDisk.has(article.sourcePath) || unread.some((folder) => article.sourcePath.startsWith(folder))) continue;
    orphans.set(article.contentHash, [...(orphans.get(article.contentHash) ?? []), article]);
  }

  const changed: ChangedFile[] = [];
  const unchanged: StoredArticle[] = [];
  const moved: { article: StoredArticle; path: string }[] = [];
  for (const { path, hash } of files) {
    if (hash === undefined) continue;
    const known = byPath.get(path);
    if (known?.contentHash === hash) {
      unchanged.push(known);
      continue;
    }
    const orphan = known === undefined ? orphans.get(hash)?.shift() : undefined;
    if (orphan !== undefined) moved.push({ article: orphan, path });
    else changed.push({ path, ...(known === undefined ? {} : { stored: known }) });
  }
  return { changed, unchanged, moved, gone: [...orphans.values()].flat() };
}
