/** Watching over what was let in for long: one look at the database for all, and none while nothing is watched. */
import { expect, test } from 'vitest';
import { createWatch } from '../../src/access/watch.ts';
import { hashOfText } from '../../src/text/hash-of-text.ts';

function makeWatch() {
  const good = new Set<string>();
  const looks: (readonly string[])[] = [];
  const living = (hashes: readonly string[]) => {
    looks.push(hashes);
    return Promise.resolve(new Set(hashes.filter((hash) => good.has(hash))));
  };
  const watch = createWatch({
    now: () => new Date(0),
    sessions: { living },
    keys: { living },
    visitorTokens: { read: () => Promise.resolve(undefined) },
    onOver: () => undefined,
  });
  return { watch, good, looks };
}

test('any number of streams are looked after with one question, and each session is asked for once', async () => {
  const { watch, good, looks } = makeWatch();
  const secrets = Array.from({ length: 200 }, (...[, at]) => `secret ${at % 100}`);
  for (const secret of secrets) good.add(await hashOfText(secret));
  const ends = await Promise.all(secrets.map((secret) => watch.watch({ kind: 'session', secret }, () => undefined)));
  looks.length = 0;
  await watch.look();
  expect(looks.at(-1)?.toSorted()).toEqual([...good].toSorted());
  // The beat may have looked beside it, and asked in one question too.
  expect(new Set(looks.map((hashes) => hashes.length))).toEqual(new Set([100]));
  for (const end of ends) end();
  looks.length = 0;
  await watch.look();
  expect(looks).toEqual([]);
});

test('what is over is told once, and what is no longer watched is not', async () => {
  const { watch, good } = makeWatch();
  good.add(await hashOfText('a')).add(await hashOfText('b'));
  const over: string[] = [];
  await watch.watch({ kind: 'session', secret: 'a' }, () => over.push('a'));
  const end = await watch.watch({ kind: 'session', secret: 'b' }, () => over.push('b'));
  await watch.look();
  end();
  good.clear();
  await Promise.all([watch.look(), watch.look()]);
  expect(over).toEqual(['a']);
});

test('a bearer that is neither a key nor a token is over at once', async () => {
  const { watch } = makeWatch();
  await new Promise<void>((resolve) => void watch.watch({ kind: 'bearer', secret: 'vt_forged.x' }, resolve));
  await new Promise<void>((resolve) => void watch.watch({ kind: 'bearer', secret: 'anything' }, resolve));
});
