/** Which article points to which: an answer that only says "see there" is about what stands there. */

export interface Named {
  readonly id: string;
  /** Path of its file in the knowledge base. */
  readonly path: string;
  /** Links to other articles as they are written. */
  readonly links: readonly string[];
}

export interface LinkGraph {
  add(place: number, article: Named): void;
  remove(place: number): void;
  /** Places of the articles that link to this one. */
  linkingTo(place: number): readonly number[];
  /** The same graph after articles moved: index old place, value new place or -1. */
  moved(places: Int32Array): LinkGraph;
}

interface Link {
  readonly source: number;
  /** Ways to read the target, the most exact first, as slugs. */
  readonly readings: readonly string[];
}

/** Links of one article that count; a list of fifty links says nothing of any. */
const LINKS_AT_MOST = 20;

/**
 * A link is read as a path from its own file, and, since exports often flatten folders into names, as the end of an
 * id or path: `../users.md` finds `users`, and `databases-users` where there is no other.
 */
export function createLinkGraph(articles: Map<number, Named> = new Map<number, Named>()): LinkGraph {
  /** Articles by the last word of their names, and links by the last word of their target. */
  const ending = new Map<string, number[]>();
  const wanting = new Map<string, Link[]>();
  const resolved = new Map<Link, number | undefined>();
  /** Answers of `linkingTo`, until something changes. */
  let known = new Map<number, readonly number[]>();

  const namesOf = (place: number) => {
    const article = articles.get(place);
    return article === undefined ? [] : [slugOf(article.path), slugOf(article.id)];
  };

  /** Who wants something of this article's name may find another one now. */
  function forget(place: number): void {
    known = new Map();
    for (const last of namesOf(place).map(lastWord)) {
      for (const link of wanting.get(last) ?? []) resolved.delete(link);
    }
  }

  function register(place: number, article: Named): void {
    for (const last of new Set(namesOf(place).map(lastWord))) push(ending, last, place);
    forget(place);
    for (const url of article.links.slice(0, LINKS_AT_MOST)) {
      const readings = readingsOf(url, article.path);
      const link = { source: place, readings };
      const last = readings[0] === undefined ? undefined : lastWord(readings[0]);
      if (last !== undefined) push(wanting, last, link);
    }
  }

  function resolve(link: Link): number | undefined {
    const places = ending.get(lastWord(link.readings[0] ?? '')) ?? [];
    const own = namesOf(link.source)[1] ?? '';
    for (const reading of link.readings) {
      let best: { place: number; alike: number } | undefined;
      for (const place of places) {
        if (place === link.source) continue;
        for (const name of namesOf(place)) {
          if (name !== reading && !name.endsWith(`-${reading}`)) continue;
          const alike = name === reading ? Infinity : sharedBeginning(name, own);
          if (best === undefined || alike > best.alike) best = { place, alike };
        }
      }
      if (best !== undefined) return best.place;
    }
    return undefined;
  }

  for (const [place, article] of articles) register(place, article);
  return {
    add(place, article) {
      const { id, path, links } = article;
      articles.set(place, { id, path, links: links.slice(0, LINKS_AT_MOST) });
      register(place, article);
    },
    remove(place) {
      forget(place);
      articles.delete(place);
    },
    linkingTo(place) {
      const before = known.get(place);
      if (before !== undefined) return before;
      const sources = new Set<number>();
      for (const last of new Set(namesOf(place).map(lastWord))) {
        for (const link of wanting.get(last) ?? []) {
          if (!resolved.has(link)) resolved.set(link, resolve(link));
          if (resolved.get(link) === place && articles.has(link.source)) sources.add(link.source);
        }
      }
      known.set(place, [...sources]);
      return [...sources];
    },
    moved(places) {
      const kept = [...articles].flatMap(([place, article]): [number, Named][] => {
        const now = places[place] ?? -1;
        return now < 0 ? [] : [[now, article]];
      });
      return createLinkGraph(new Map(kept));
    },
  };
}

/** A link out of the knowledge base, or within its own article, has no readings. */
function readingsOf(url: string, from: string): string[] {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return [];
  const path = url.replace(/[?#].*$/s, '');
  const written = path.split('/').filter((step) => step !== '' && step !== '.' && step !== '..');
  if (written.length === 0) return [];
  const whole = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') whole.pop();
    else if (step !== '' && step !== '.') whole.push(step);
  }
  const exact = slugOf(whole.join('/'));
  const tails = written.map((_, index) => slugOf(written.slice(index).join('/')));
  return [...new Set([exact, ...tails])].filter((slug) => slug !== '');
}

function slugOf(path: string): string {
  return path
    .replace(/\.(?:md|markdown|html?)$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function lastWord(slug: string): string {
  return slug.slice(slug.lastIndexOf('-') + 1);
}

function sharedBeginning(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
