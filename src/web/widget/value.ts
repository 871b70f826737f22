/** A value that can be watched. */
export interface Value<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  /** Sets some of its parts. */
  readonly patch: (change: Partial<T>) => void;
  /** Calls back after every change. */
  readonly watch: (onChange: () => void) => void;
}

export function createValue<T>(first: T): Value<T> {
  const watchers: (() => void)[] = [];
  let value = first;
  const set = (next: T) => {
    value = next;
    for (const onChange of watchers) onChange();
  };
  return {
    get: () => value,
    set,
    patch(change) {
      set({ ...value, ...change });
    },
    watch(onChange) {
      watchers.push(onChange);
    },
  };
}
