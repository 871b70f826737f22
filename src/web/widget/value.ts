/** A value that can be watched. */
export interface Value<T> {
  get(): T;
  set(next: T): void;
  /** Calls back after every change. */
  watch(onChange: () => void): void;
}

export function createValue<T>(first: T): Value<T> {
  const watchers: (() => void)[] = [];
  let value = first;
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const onChange of watchers) onChange();
    },
    watch(onChange) {
      watchers.push(onChange);
    },
  };
}
