/** Remembers what a pure function made of a text, for texts that come again and again. */
import { ownCopy } from './own-copy.ts';

/** Of more than `atMost` texts the older half or more is forgotten, so that hostile input can't grow it. */
export function remember<Result>(atMost: number, make: (text: string) => Result): (text: string) => Result {
  let recent = new Map<string, Result>();
  let older = new Map<string, Result>();
  return (text) => {
    let result = recent.get(text);
    if (result !== undefined) return result;
    const own = ownCopy(text);
    result = older.get(text) ?? make(own);
    if (recent.size >= atMost / 2) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, result);
    return result;
  };
}
