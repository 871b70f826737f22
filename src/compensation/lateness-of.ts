/** Reads how late something is from what a customer says: "опоздал на 40 минут", "half an hour late". */

const phrases: readonly (readonly [pattern: string, minutes: number])[] = [
  ['полтора\\s+часа|час(?:а)?\\s+с\\s+половиной|an?\\s+hour\\s+and\\s+a\\s+half', 90],
  ['три\\s+четверти\\s+часа|three\\s+quarters\\s+of\\s+an\\s+hour', 45],
  ['четверть\\s+часа|(?:a\\s+)?quarter\\s+of\\s+an\\s+hour', 15],
  ['полчаса|half\\s+an\\s+hour', 30],
];
const edge = '(?![\\p{L}\\p{N}])';
const number = '(?<number>\\d{1,3}(?:[.,]\\d)?)';
const hours = `${number}\\s*(?:часа|часов|час|ч|hours|hour|hrs|hr|h)${edge}`;
const andMinutes = `(?:\\s*(?:и|and)?\\s*(?<more>\\d{1,2})\\s*(?:минут[аыу]?|мин|minutes|minute|mins|min))?${edge}`;
const durations: readonly (readonly [pattern: RegExp, minutes: (found: Groups) => number])[] = [
  ...phrases.map(([pattern, minutes]) => [start(`(?:${pattern})${edge}`), () => minutes] as const),
  [start(hours + andMinutes), ({ number: count = '', more }) => toNumber(count) * 60 + Number(more ?? 0)],
  [
    start(`${number}\\s*(?:минут[аыу]?|мин|minutes|minute|mins|min)${edge}`),
    ({ number: count = '' }) => toNumber(count),
  ],
  [start(`(?:часа?|an\\s+hour|one\\s+hour)${edge}`), () => 60],
];

/** What was promised is no lateness: "обещали за 40 минут". */
const promised = /(?:^|[^\p{L}])(?:за|через|в\s+течение|within|in|under)\s+$/iu;
/** "больше часа" is more than the hour that it names. */
const more = /(?:^|[^\p{L}])(?:больше|более|свыше|over|more\s+than)\s+(?:чем\s+на\s+)?$/iu;

type Groups = Readonly<Record<string, string | undefined>>;

/** Whole minutes; `undefined` when none are said. The longest counts: of "10 минут, 20, уже 40" the last is so. */
export function latenessOf(text: string): number | undefined {
  const found: number[] = [];
  for (let at = 0; at < text.length;) {
    const read = readAt(text, at);
    if (read === undefined) {
      at += 1;
      continue;
    }
    const before = text.slice(Math.max(0, at - 24), at);
    if (!promised.test(before)) found.push(Math.floor(read.minutes) + (more.test(before) ? 1 : 0));
    at = read.end;
  }
  return found.length === 0 ? undefined : Math.max(...found);
}

function readAt(text: string, at: number): { minutes: number; end: number } | undefined {
  if (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return undefined;
  for (const [pattern, minutes] of durations) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { minutes: minutes(found.groups ?? {}), end: pattern.lastIndex };
  }
  return undefined;
}

function start(pattern: string): RegExp {
  return new RegExp(pattern, 'iuy');
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}
