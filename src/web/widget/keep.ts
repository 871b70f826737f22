/** What survives a reload: in the browser's storage, and where that is switched off in memory. */

/** The part of the browser's Storage that is used. */
export interface TextStorage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

export interface Keep {
  /** What was kept under this name; the sample where that is nothing, or nothing of its kind. */
  read<T>(name: string, sample: T): T;
  /** `undefined` forgets it. */
  write(name: string, value: unknown): void;
}

/** `open` may throw: browsers forbid even a look at the storage. `prefix` keeps one server's things from another's. */
export function createKeep(open: () => TextStorage, prefix: string): Keep {
  /** What the storage did not take, for as long as the page lives. */
  const memory = new Map<string, string>();
  return {
    read(name, sample) {
      try {
        const text = memory.get(name) ?? open().getItem(prefix + name);
        const value: unknown = JSON.parse(text ?? '');
        return isLike(value, sample) ? value : sample;
      } catch {
        return sample;
      }
    },
    write(name, value) {
      memory.delete(name);
      try {
        if (value === undefined) open().removeItem(prefix + name);
        else open().setItem(prefix + name, JSON.stringify(value));
      } catch {
        if (value !== undefined) memory.set(name, JSON.stringify(value));
      }
    },
  };
}

/** The storage belongs to the page around, and anything may lie in it. */
function isLike<T>(value: unknown, sample: T): value is T {
  if (typeof value !== typeof sample || Array.isArray(value) !== Array.isArray(sample)) return false;
  const parts = new Map(Object.entries(value ?? {}));
  return Object.entries(sample ?? {}).every(([key, part]) => isLike(parts.get(key), part));
}
