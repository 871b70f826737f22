/** A value that can be watched. */
export interface Value<T> {
  get(): T;
  set(next: T): void;
  /** Calls back with every new value; gives what ends that. */
  watch(onChange: (value: T) => void): () => void;
}

export function createValue<T>(first: T): Value<T> {
  const watchers = new Set<(value: T) => void>();
  let value = first;
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const watcher of [...watchers]) watcher(next);
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
