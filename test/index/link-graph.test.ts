/** The graph of links: which article a link means, however it is written, while articles come and go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkGraph, type LinkGraph, type Named } from '../../src/index/link-graph.ts';

/** Articles at places from 0, named for their paths, each with its links. */
function graphOf(...articles: readonly (readonly [path: string, ...links: string[]])[]): LinkGraph {
  const graph = createLinkGraph();
  articles.forEach(([path, ...links], place) => {
    graph.add(place, named(path, ...links));
  });
  return graph;
}

function named(path: string, ...links: readonly string[]): Named {
  return { id: idOf(path), path, links };
}

function idOf(path: string): string {
  return path.replace(/\.md$/, '').replaceAll('/', '-');
}

describe('a link finds its article', () => {
  it.each([
    ['beside it', 'users.md', 'users.md'],
    ['beside it, said so', 'users.md', './users.md'],
    ['in its folder', 'shop/users.md', 'users.md'],
    ['one folder up', 'users.md', '../users.md'],
    ['in another folder', 'databases/users.md', '../databases/users.md'],
    ['further up than there is', 'users.md', '../../../users.md'],
    ['from the top', 'databases/users.md', '/databases/users.md'],
    ['without its ending', 'shop/users.md', 'users'],
    ['as a page', 'shop/users.md', 'users.html'],
    ['by another ending', 'shop/users.md', 'users.MARKDOWN'],
    ['as a folder', 'databases/users.md', '../databases/users/'],
    ['with a query', 'shop/users.md', 'users.md?lang=en&a=b/c'],
    ['with an anchor', 'shop/users.md', 'users.md#how-to/delete?'],
    ['in capitals', 'shop/users.md', 'Users.MD'],
    ['in words', 'shop/new-users.md', 'new users.md'],
    ['in Russian', 'shop/возврат-денег.md', 'возврат-денег.md'],
    ['in Russian, as browsers write it', 'shop/возврат-денег.md', encodeURI('возврат-денег.md')],
    ['with a blank, as browsers write it', 'shop/new users.md', 'new%20users.md'],
    ['with a backslash', 'databases/users.md', '..\\databases\\users.md'],
    ['by the end of a flattened name', 'databases-users.md', '../databases/users.md'],
    ['by the end of its path', 'kb/en/databases/users.md', '/databases/users'],
    ['by its name alone', 'databases/mysql/users.md', '../moved/users.md'],
  ])('%s', (...[, target, link]) => {
    expect(graphOf(['shop/here.md', link], [target]).linkingTo(1)).toEqual([0]);
  });

  it.each([
    'https://example.com/users.md',
    'HTTP://example.com/users.md',
    '//example.com/users.md',
    'mailto:users',
    'javascript:users',
    'ftp://users',
    'data:text/plain,users',
    '#users',
    '?users',
    '?a=b#users',
    '',
    '.',
    '..',
    '/',
    '../..',
    '///',
    '%',
    '%2e%2e',
    'user',
    'super-users.md',
    'usersguide.md',
    '\0',
    '\ud800',
    '🍕',
    '()[]{}*+?^$|\\',
  ])('unless it leads out of the knowledge base, or nowhere (%s)', (link) => {
    const graph = graphOf(['shop/here.md', link], ['users.md'], ['guide-users.md'], ['🍞.md']);
    expect([1, 2, 3].map((place) => graph.linkingTo(place))).toEqual([[], [], []]);
  });

  it('by the file rather than by a name that ends alike', () => {
    const graph = graphOf(['shop/here.md', 'users.md'], ['databases/users.md'], ['shop/users.md']);
    expect([graph.linkingTo(1), graph.linkingTo(2)]).toEqual([[], [0]]);
  });

  it('by more of the name rather than less', () => {
    const graph = graphOf(['here.md', 'mysql/users.md'], ['web-users.md'], ['kb-mysql-users.md']);
    expect([graph.linkingTo(1), graph.linkingTo(2)]).toEqual([[], [0]]);
  });

  it('by the shared beginning where names end alike, and by the first of those that share as much', () => {
    const graph = graphOf(
      ['shop-here.md', '../moved/users.md'],
      ['web-users.md'],
      ['shop-help-users.md'],
      ['shop-http-users.md'],
    );
    expect([1, 2, 3].map((place) => graph.linkingTo(place))).toEqual([[], [0], []]);
  });

  it('but never itself', () => {
    const graph = graphOf(['shop/users.md', 'users.md', '../users'], ['web-users.md']);
    expect([graph.linkingTo(0), graph.linkingTo(1)]).toEqual([[], [0]]);
  });

  it('once, however often it is linked', () => {
    expect(graphOf(['here.md', 'users.md', './users', 'users.md#a'], ['users.md']).linkingTo(1)).toEqual([0]);
  });

  it('among its first twenty links only', () => {
    const links = Array.from(Array(30).keys(), (at) => `page${at}.md`);
    const graph = graphOf(['here.md', ...links], ['page19.md'], ['page20.md']);
    expect([graph.linkingTo(1), graph.linkingTo(2)]).toEqual([[0], []]);
  });
});

describe('the graph follows', () => {
  it('a target that comes later', () => {
    const graph = graphOf(['here.md', 'users.md']);
    expect(graph.linkingTo(1)).toEqual([]);
    graph.add(1, named('users.md'));
    expect(graph.linkingTo(1)).toEqual([0]);
  });

  it('a better target that comes later, and goes', () => {
    const graph = graphOf(['shop/here.md', 'users.md'], ['web-users.md']);
    expect(graph.linkingTo(1)).toEqual([0]);
    graph.add(2, named('shop/users.md'));
    expect([graph.linkingTo(1), graph.linkingTo(2)]).toEqual([[], [0]]);
    graph.remove(2);
    expect([graph.linkingTo(1), graph.linkingTo(2)]).toEqual([[0], []]);
  });

  it('a source that goes', () => {
    const graph = graphOf(['here.md', 'users.md'], ['users.md']);
    expect(graph.linkingTo(1)).toEqual([0]);
    graph.remove(0);
    expect(graph.linkingTo(1)).toEqual([]);
    graph.remove(7);
    graph.add(2, named('there.md', 'users.md'));
    expect(graph.linkingTo(1)).toEqual([2]);
  });

  it('anything, as a graph made anew of what is left would, also after moving', () => {
    const file = fc.constantFrom(
      'users.md',
      'shop/users.md',
      'web/users.md',
      'web-users.md',
      'card.md',
      'shop/card.md',
    );
    const link = fc.oneof(
      file,
      file.map((path) => `../${path}`),
      fc.constantFrom('shop/', 'https://users', 'users#a'),
    );
    const adding = fc.record({ path: file, links: fc.array(link, { maxLength: 3 }) });
    const step = fc.oneof(adding, fc.record({ remove: fc.nat(12) }), fc.record({ ask: fc.nat(12) }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const graph = createLinkGraph();
        const alive = new Map<number, Named>();
        let next = 0;
        for (const one of steps) {
          if ('ask' in one) graph.linkingTo(one.ask);
          else if ('remove' in one) {
            graph.remove(one.remove);
            alive.delete(one.remove);
          } else {
            graph.add(next, named(one.path, ...one.links));
            alive.set(next, named(one.path, ...one.links));
            next += 1;
          }
        }
        const anew = createLinkGraph();
        const places = new Int32Array(next).fill(-1);
        [...alive].forEach(([place, article], at) => {
          anew.add(at, article);
          places[place] = at;
        });
        const moved = graph.moved(places);
        for (const [place] of alive) {
          const at = places[place] ?? -1;
          const expected = [...anew.linkingTo(at)].sort((a, b) => a - b);
          expect(moved.linkingTo(at).toSorted((a, b) => a - b)).toEqual(expected);
          expect(
            graph
              .linkingTo(place)
              .map((source) => places[source] ?? -1)
              .sort((a, b) => a - b),
          ).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it('takes any paths and links without a fault', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc
      .array(fc.constantFrom('..', '.', '', 'a', '%', '#', '?', '-', '//'), { maxLength: 9 })
      .map((parts) => parts.join('/')),
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: anything, path: anything, links: fc.array(anything, { maxLength: 3 }) }), {
        maxLength: 5,
      }),
      (articles) => {
        const graph = createLinkGraph();
        articles.forEach((article, place) => {
          graph.add(place, article);
        });
        for (const place of articles.keys()) expect(graph.linkingTo(place)).not.toContain(place);
      },
    ),
  );
});

describe('takes without delay', () => {
  /** CPU seconds: several times what any of these needs, and far below what growth with the square would take. */
  const seconds = 3;

  it('thousands of articles of one name that link to one another', () => {
    expect(
      cpuSeconds(() => {
        const graph = createLinkGraph();
        const places = Array.from(Array(10_000).keys());
        for (const place of places)
          graph.add(
            place,
            named(`part${place}/index.md`, `../part${(place + 1) % 10_000}/index.md`, `../gone${place}/index.md`),
          );
        expect(graph.linkingTo(5_000)).toContain(4_999);
        for (const place of places.slice(0, 5)) {
          graph.remove(place);
          graph.add(10_000 + place, named(`part${place}/index.md`));
          graph.linkingTo(10_000 + place);
        }
      }),
    ).toBeLessThan(seconds);
  });

  it('a link of a hundred thousand steps', () => {
    expect(cpuSeconds(() => graphOf(['here.md', 'a/'.repeat(100_000) + 'b.md'], ['b.md']).linkingTo(1))).toBeLessThan(
      seconds,
    );
  });

  it('five thousand links in one article', () => {
    const links = Array.from(Array(5_000).keys(), (at) => `${'../'.repeat(50)}page${at}.md`);
    expect(cpuSeconds(() => graphOf(['here.md', ...links], ['page1.md']).linkingTo(1))).toBeLessThan(seconds);
  });
});

function cpuSeconds(step: () => unknown): number {
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
