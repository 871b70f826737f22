/** Works through a list a few at once, and hands over each result when it is there. */

/**
 * In the order of coming ready. Takes the next item only when there is room for it and somebody reads; what a work
 * rejects with is thrown to the reader. Whoever stops reading lets what was begun come to its end unheard.
 */
export async function* eachAtOnce<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running = new Map<number, Promise<readonly [number, Result]>>();
  const first = async () => {
    const [number, result] = await Promise.race(running.values());
    running.delete(number);
    return result;
  };
  let count = 0;
  for await (const item of items) {
    const number = count;
    count += 1;
    const result = work(item).then((made) => [number, made] as const);
    // One that fails when nobody reads any longer is nobody's concern.
    result.catch(() => undefined);
    running.set(number, result);
    if (running.size >= atOnce) yield await first();
  }
  while (running.size > 0) yield await first();
}
