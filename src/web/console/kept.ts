/** Small things kept in the browser. A browser that keeps nothing (cookies off) forgets them, and everything else works. */

/** `tab`: until the tab is closed. `always`: on this computer. */
type Where = 'tab' | 'always';

export function recall(where: Where, key: string): string | undefined {
  try {
    return storageOf(where).getItem(`suffler.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** An empty value is forgotten. */
export function keep(where: Where, key: string, value: string): void {
  try {
    if (value === '') storageOf(where).removeItem(`suffler.${key}`);
    else storageOf(where).setItem(`suffler.${key}`, value);
  } catch {
    // Full or forbidden: there is nothing to do about it here.
  }
}

/** Touching either throws where the browser forbids it. */
function storageOf(where: Where): Storage {
  return where === 'tab' ? sessionStorage : localStorage;
}
