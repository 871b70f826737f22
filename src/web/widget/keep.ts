/** What survives a reload: in the browser's storage, and where that is switched off in memory. */

/** The part of the browser's Storage that is used. */
export interface TextStorage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

export interface Keep {
  /** What was kept under this name, if it is still what `is` accepts. */
  read<T>(name: string, is: (value: unknown) => value is T): T | undefined;
  /** `undefined` forgets it. */
  write(name: string, value: unknown): void;
}

/** `open` may throw: browsers forbid even a look at the storage. `prefix` keeps one server's things from another's. */
export function createKeep(open: () => TextStorage | undefined, prefix: string): Keep {
  const memory = new Map<string, string>();
  const inMemory: TextStorage = {
    getItem: (name) => memory.get(name) ?? null,
    setItem: (name, value) => memory.set(name, value),
    removeItem: (name) => memory.delete(name),
  };
  const storage = attempt(open) ?? inMemory;
  return {
    read(name, is) {
      const text = inMemory.getItem(prefix + name) ?? attempt(() => storage.getItem(prefix + name));
      const value = attempt((): unknown => (text === null || text === undefined ? undefined : JSON.parse(text)));
      return is(value) ? value : undefined;
    },
    write(name, value) {
      // Of a full storage nothing is lost: what did not fit lives as long as the page.
      const kept = value === undefined ? undefined : JSON.stringify(value);
      inMemory.removeItem(prefix + name);
      const done = attempt(() => {
        if (kept === undefined) storage.removeItem(prefix + name);
        else storage.setItem(prefix + name, kept);
        return true;
      });
      if (done === undefined && kept !== undefined) inMemory.setItem(prefix + name, kept);
    },
  };
}

function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
