/** The ranking: what holds more of the question goes first, and only through text that this reader may see. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFirstLook, type View } from '../../src/index/first-look.ts';
import { partWeights } from '../../src/index/ranking.ts';
import { createSecondLook } from '../../src/index/second-look.ts';
import { asked, indexOf, viewOf, type ArticleDraft, type PassageDraft } from './make-index.ts';

type Draft = Omit<ArticleDraft, 'key'>;

/** Articles numbered from 1. */
function ranked(question: string, drafts: readonly Draft[], eyes: 0 | 1 = 1, form: View['form'] = 'statement') {
  const index = indexOf(...drafts.map((draft, at) => ({ key: at + 1, ...draft })));
  const look = createSecondLook(index, createFirstLook(index));
  const view = viewOf(index, eyes, form);
  const first = look(asked(index, question), view);
  // Nothing of one search is left for the next one.
  expect(look(asked(index, question), view)).toEqual(first);
  return first.map(({ place, passage, score, passageScore, alike, matched }) => {
    const [article, speaking] = [index.articles[place]?.key ?? 0, index.passages.key[passage] ?? 0];
    return { article, passage: speaking, score, passageScore, alike, matched };
  });
}

const keys = (...given: Parameters<typeof ranked>) => ranked(...given).map(({ article }) => article);

describe('the ranking', () => {
  it('puts an article whose passage holds both terms before one with only one', () => {
    const one = { passages: ['the refund is made to the card within days'] };
    const both = { passages: ['the refund of a voucher is made within days'] };
    expect(keys('voucher refund', [one, both])).toEqual([2, 1]);
  });

  it('puts both terms in one passage before the same terms in two', () => {
    const apart = { passages: ['the refund comes in days', 'a voucher is for one order'] };
    const together = { passages: ['the refund of a voucher comes', 'one is for any order in days'] };
    expect(keys('voucher refund', [apart, together])).toEqual([2, 1]);
  });

  it.each([
    ['side by side', 'any gift card may go on here'],
    ['with one word between them', 'any gift or card may go here'],
    ['the other way round', 'any card gift may go on here'],
  ])('puts terms %s before the same terms far apart', (...[, text]) => {
    const apart = { passages: ['gift may go on any here card'] };
    expect(keys('gift card', [apart, { passages: [text] }])).toEqual([2, 1]);
  });

  it('puts the order that was asked before the other one', () => {
    const texts = ['any card gift may go on here', 'any gift card may go on here'];
    expect(
      keys(
        'gift card',
        texts.map((text) => ({ passages: [text] })),
      ),
    ).toEqual([2, 1]);
  });

  it('puts a word itself before one of its family', () => {
    const texts = ['a cancellation of one order', 'a cancelled order of one'];
    expect(
      keys(
        'cancelled',
        texts.map((text) => ({ passages: [text] })),
      ),
    ).toEqual([2, 1]);
    expect(
      keys(
        'cancellation',
        texts.map((text) => ({ passages: [text] })),
      ),
    ).toEqual([1, 2]);
  });

  it.each<[string, Draft]>([
    ['title', { title: 'voucher', passages: ['about something else'] }],
    ['heading', { passages: [{ heading: 'voucher', text: 'about something else' }] }],
    ['curated question', { questions: ['where is my voucher'], passages: ['about something else'] }],
  ])('puts a term in a %s before one in the body', (...[, article]) => {
    expect(keys('voucher', [{ passages: ['about a voucher else'] }, article])).toEqual([2, 1]);
  });

  it('puts the article first whose curated question is most like what is asked', () => {
    const far = { questions: ['voucher refund in a shop with bread and cakes'], passages: ['hours'] };
    const like = { questions: ['voucher refund'], passages: ['hours'] };
    const [best, second] = ranked('voucher refund', [far, like]);
    expect([best?.article, second?.article]).toEqual([2, 1]);
    expect(best?.alike).toBeGreaterThan(second?.alike ?? Infinity);
    expect(ranked('voucher', [{ passages: ['voucher'] }])[0]?.alike).toBe(0);
  });

  it('lets the passage speak that matches best', () => {
    const article = { passages: ['opening hours', 'voucher refund', 'voucher only'] };
    expect(ranked('voucher refund', [article]).map(({ passage }) => passage)).toEqual([101]);
  });

  it('leaves out articles without any term, and finds none among none', () => {
    expect(keys('voucher', [{ passages: ['opening hours'] }])).toEqual([]);
    expect(keys('voucher', [])).toEqual([]);
  });

  it('leaves out an article with nothing to show this reader, whatever its title says', () => {
    const article = { title: 'voucher', passages: [{ text: 'voucher', agentsOnly: true }] };
    expect(keys('voucher', [article], 0)).toEqual([]);
    expect(keys('voucher', [article], 1)).toEqual([1]);
  });

  it('orders equal articles by their key', () => {
    const same = { passages: ['a voucher'] };
    expect(keys('voucher', [same, same, same])).toEqual([1, 2, 3]);
  });
});

describe('an article that begins with yes or no', () => {
  // As terms: `ye` is the stem of yes.
  const drafts: readonly Draft[] = [{ passages: ['voucher ye one card'] }, { passages: ['ye voucher one card'] }];

  it.each<[View['form'], readonly number[]]>([
    ['yes_or_no', [2, 1]],
    ['question', [1, 2]],
    ['statement', [1, 2]],
  ])('goes first only where that is asked for (%s)', (form, expected) => {
    expect(keys('voucher', drafts, 0, form)).toEqual(expected);
  });

  it('begins so for a customer, who does not see what is before it', () => {
    const hidden = { passages: [{ text: 'yes', agentsOnly: true }, 'voucher any one card'] };
    expect(keys('voucher', [hidden, { passages: ['no voucher one card'] }], 0, 'yes_or_no')).toEqual([2, 1]);
  });
});

describe('an article that points to another one', () => {
  const target: Draft = { path: 'voucher.md', passages: ['voucher refund', 'voucher card', 'bread and cakes'] };
  const pointer: Draft = { links: ['voucher.md'], passages: ['see there'] };

  it('joins what is found for a question, behind its target', () => {
    const found = ranked('voucher', [target, pointer], 0, 'question');
    expect(found.map(({ article, passage }) => [article, passage])).toEqual([
      [1, 100],
      [2, 200],
    ]);
    expect(found[1]?.score).toBeCloseTo(partWeights.links * (found[0]?.score ?? 0), 10);
    expect(keys('voucher', [target, pointer], 0, 'statement')).toEqual([1]);
  });

  it('gains from it where it is found anyway', () => {
    const plain: Draft = { passages: ['any voucher'] };
    const drafts = [target, plain, { ...plain, links: ['voucher.md'] }];
    expect(keys('voucher', drafts, 0, 'statement')).toEqual([2, 3, 1]);
    expect(keys('voucher', drafts, 0, 'question')).toEqual([3, 2, 1]);
  });

  it('does not join when it has much else to say', () => {
    const long = { ...pointer, passages: ['see there '.repeat(50)] };
    expect(keys('voucher', [target, long], 0, 'question')).toEqual([1]);
  });

  it('joins with a passage that this reader may see, or not at all', () => {
    const secret = { text: 'secret', agentsOnly: true };
    const half = { ...pointer, passages: [secret, 'see there'] };
    const found = ranked('voucher', [target, half], 0, 'question');
    expect(found.map(({ passage }) => passage)).toEqual([100, 201]);
    for (const passages of [[secret], []]) {
      expect(keys('voucher', [{ ...pointer, passages }, target], 0, 'question')).toEqual([2]);
    }
  });
});

const word = fc.constantFrom('voucher', 'vouchers', 'refund', 'card', 'bread');
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const passage = fc.record({ text, heading: text, agentsOnly: fc.boolean() });
const draft = fc.record<Draft>({
  title: text,
  questions: fc.array(text, { maxLength: 2 }),
  path: fc.constantFrom('one.md', 'two.md', 'three.md'),
  links: fc.subarray(['one.md', 'two.md', 'elsewhere.md']),
  passages: fc.array(passage, { maxLength: 3 }),
});
const form = fc.constantFrom<View['form'][]>('yes_or_no', 'question', 'statement');

it('gives each article once, best first, within the bounds it promises', () => {
  fc.assert(
    fc.property(
      fc.array(draft, { maxLength: 6 }),
      form,
      fc.constantFrom(0 as const, 1 as const),
      (drafts, asks, eyes) => {
        const found = ranked('voucher refund', drafts, eyes, asks);
        expect(new Set(found.map(({ article }) => article)).size).toBe(found.length);
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
        for (const { score, article, passage: speaking, passageScore, alike, matched } of found) {
          const own = drafts[article - 1]?.passages?.[speaking - article * 100] as PassageDraft | undefined;
          expect(own?.agentsOnly === false || (own !== undefined && eyes === 1)).toBe(true);
          expect(score).toBeGreaterThan(0);
          expect(passageScore).toBeGreaterThanOrEqual(0);
          expect(alike).toBeGreaterThanOrEqual(0);
          expect(matched).toBeLessThanOrEqual(2);
        }
      },
    ),
  );
});

it('does not let a customer’s result depend on where text for agents stands, or on which of its words', () => {
  // Averages and the terms' rarities are the same for both; only the place of what is hidden differs, and its order.
  const secret = (words: readonly string[]) => ({ text: words.join(' '), heading: '', agentsOnly: true });
  const words = fc.array(word, { maxLength: 5 });
  const open = fc.array(fc.record({ text, heading: text }), { maxLength: 3 });
  const hiding = fc.record({ title: text, open, hidden: words, before: fc.nat(3), after: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(hiding, { maxLength: 5 }), form, (articles, asks) => {
      const found = (at: 'before' | 'after') => {
        const drafts = articles.map(({ title, open: seen, hidden, ...places }): Draft => {
          const order = at === 'before' ? hidden : hidden.toReversed();
          return { title, passages: seen.toSpliced(places[at], 0, secret(order)) };
        });
        return ranked('voucher refund card', drafts, 0, asks).map(({ passage: speaking, ...one }) => {
          const own = drafts[one.article - 1]?.passages?.[speaking - one.article * 100];
          return { ...one, own };
        });
      };
      expect(found('before')).toEqual(found('after'));
    }),
  );
});
