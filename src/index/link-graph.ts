/** Which article points to which: an answer that only says "see there" is about what stands there. */
import { ownCopy } from '../text/own-copy.ts';

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
  /** As it is written. */
  readonly url: string;
}

/** Links of one article that count; a list of fifty links says nothing of any. */
const LINKS_AT_MOST = 20;
/** Longer links are not written by hand, and would take long to read. */
const LONGEST_LINK = 2_000;
/** Steps of a link, from its end, by which it may be read as the end of a name. */
const STEPS_AT_MOST = 8;
/** A link that is the end of more names than this says nothing of any: `index.md`. */
const FITTING_AT_MOST = 200;

/** A name of an article, kept in the order of its words from the last one, so that names that end alike stand together. */
interface Name {
  readonly fromTheEnd: string;
  readonly name: string;
  readonly place: number;
}

/**
 * A link is read as a path from its own file, and, since exports often flatten folders into names, as the end of an
 * id or path: `../users.md` finds `users`, and `databases-users` where there is no other.
 */
export function createLinkGraph(articles: Map<number, Named> = new Map<number, Named>()): LinkGraph {
  /** Names of articles, in order, by their last word, and links by the last word of their target. */
  const ending = new Map<string, Name[]>();
  const wanting = new Map<string, Link[]>();
  const resolved = new Map<Link, number | undefined>();
  /** Answers of `linkingTo`, until something changes. */
  let known = new Map<number, readonly number[]>();

  /** Who wants something of this article's name may find another one now. */
  function forget(names: readonly Name[]): void {
    known = new Map();
    if (resolved.size === 0) return;
    for (const { name } of names) for (const link of wanting.get(lastWord(name)) ?? []) resolved.delete(link);
  }

  function register(place: number, article: Named): void {
    const names = namesOf(place, article);
    for (const name of names) {
      const list = ending.get(lastWord(name.name));
      if (list === undefined) ending.set(lastWord(name.name), [name]);
      else list.splice(positionIn(list, name), 0, name);
    }
    forget(names);
    for (const url of article.links.slice(0, LINKS_AT_MOST)) {
      const [exact] = readingsOf(url, article.path);
      // The readings themselves are made again when someone wants to know: all of them take more room than the articles.
      if (exact !== undefined) push(wanting, ownCopy(lastWord(exact)), { source: place, url });
    }
  }

  function resolve({ source, url }: Link): number | undefined {
    const from = articles.get(source);
    const readings = readingsOf(url, from?.path ?? '');
    const names = ending.get(lastWord(readings[0] ?? '')) ?? [];
    const own = slugOf(from?.id ?? '');
    for (const reading of readings) {
      const end = fromTheEnd(reading);
      const first = positionIn(names, { fromTheEnd: end, place: -1 });
      const crowded = names[first + FITTING_AT_MOST]?.fromTheEnd.startsWith(end) === true;
      let best: { place: number; alike: number } | undefined;
      for (let at = first; names[at]?.fromTheEnd.startsWith(end) === true; at += 1) {
        const { name, place } = names[at] ?? { name: '', place: source };
        if (place === source) continue;
        // The name itself stands before all that are longer.
        if (name === reading) return place;
        if (crowded) return undefined;
        const alike = sharedBeginning(name, own);
        const better = best === undefined || alike > best.alike || (alike === best.alike && place < best.place);
        if (better) best = { place, alike };
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
      const article = articles.get(place);
      if (article === undefined) return;
      const names = namesOf(place, article);
      for (const name of names) {
        const list = ending.get(lastWord(name.name)) ?? [];
        list.splice(positionIn(list, name), 1);
      }
      forget(names);
      articles.delete(place);
    },
    linkingTo(place) {
      const before = known.get(place);
      if (before !== undefined) return before;
      const article = articles.get(place);
      const names = article === undefined ? [] : namesOf(place, article);
      const sources = new Set<number>();
      for (const last of new Set(names.map(({ name }) => lastWord(name)))) {
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

/** An article's names, each once. */
function namesOf(place: number, { path, id }: Named): Name[] {
  const slugs = new Set([slugOf(path), slugOf(id)]);
  return [...slugs].map((name) => ({ fromTheEnd: fromTheEnd(name), name, place }));
}

/** The first position in an ordered list that is not before this one. */
function positionIn(names: readonly Name[], { fromTheEnd: end, place }: Omit<Name, 'name'>): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = names[middle];
    const before = other !== undefined && (other.fromTheEnd < end || (other.fromTheEnd === end && other.place < place));
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `a-b-c` as `c-b-a-`. */
function fromTheEnd(slug: string): string {
  return `${slug.split('-').reverse().join('-')}-`;
}

/** Ways to read the target, the most exact first, as slugs; none for a link out of the knowledge base or within its own article. */
function readingsOf(url: string, from: string): string[] {
  if (url.length > LONGEST_LINK || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return [];
  const path = decoded(url.replace(/[?#].*$/s, ''));
  const written = path.split('/').filter((step) => step !== '' && step !== '.' && step !== '..');
  if (written.length === 0) return [];
  const whole = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') whole.pop();
    else if (step !== '' && step !== '.') whole.push(step);
  }
  const exact = slugOf(whole.join('/'));
  const near = written.slice(-STEPS_AT_MOST);
  const tails = Array.from(near.keys(), (index) => slugOf(near.slice(index).join('/')));
  return [...new Set([exact, ...tails])].filter((slug) => slug !== '');
}

/** `%20` is a blank; what is no such writing stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
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
