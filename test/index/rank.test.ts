/** The ranking: what holds more of the question goes first, and only through text that this reader may see. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audiences, type Audience } from '../../src/domain/article.ts';
import { articleForm, createTermIds } from '../../src/index/article-form.ts';
import { rank, type Averages, type Candidate, type WeighedTerm } from '../../src/index/rank.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';

interface Article {
  readonly title?: string;
  readonly questions?: readonly string[];
  readonly passages: readonly (string | { text?: string; heading?: string; audience?: Audience })[];
}

const analyzer = createAnalyzer();
const termIds = createTermIds();
const averages: Averages = { articles: 9, title: 1, headings: 1, body: 4, passageBody: 4, passageHeadings: 1 };
const everyone: readonly Audience[] = ['customer', 'agent'];

/** Articles numbered from 1, their passages 10 times as high: passage 21 is the second of article 2. */
function candidates(...articles: readonly Article[]): Candidate[] {
  return articles.map(({ title = 'Bakery', questions = [], passages }, index) => {
    const key = index + 1;
    const given = passages.map((one) => (typeof one === 'string' ? { text: one } : one));
    const forms = given.map(({ text = 'Nothing here', heading, audience = 'customer' }, position) => ({
      key: key * 10 + position,
      audience,
      headingPath: heading === undefined ? [] : [heading],
      text,
    }));
    const texts = { revision: 1, lang: 'en', title, aliases: [], questions, passages: forms };
    return { key, form: articleForm(texts, analyzer, termIds) };
  });
}

function asked(question: string): WeighedTerm[] {
  return analyzer.terms(question, 'en').map((term) => ({ id: termIds.idOf(term), weight: 1 }));
}

function ranked(question: string, articles: readonly Article[], seen = everyone) {
  return rank(asked(question), candidates(...articles), averages, seen, 0);
}

const keys = (...given: Parameters<typeof ranked>) => ranked(...given).map(({ articleKey }) => articleKey);

describe('rank', () => {
  it('puts an article whose passage holds both terms before one with only one', () => {
    const one = { passages: ['The refund is made to the card within days.'] };
    const both = { passages: ['The refund of a voucher is made within days.'] };
    expect(keys('voucher refund', [one, both])).toEqual([2, 1]);
  });

  it('puts both terms in one passage before the same terms in two', () => {
    const apart = { passages: ['The refund comes in days.', 'A voucher is for one order.'] };
    const together = { passages: ['The refund of a voucher comes.', 'One is for any order in days.'] };
    expect(keys('voucher refund', [apart, together])).toEqual([2, 1]);
  });

  it('puts neighbouring terms before the same terms apart', () => {
    const apart = { passages: ['A gift may go on any card here'] };
    const near = { passages: ['Any gift card may go on here'] };
    expect(keys('gift card', [apart, near])).toEqual([2, 1]);
  });

  it.each([
    ['title', { title: 'Voucher', passages: ['About something else'] }],
    ['heading', { passages: [{ heading: 'Voucher', text: 'About something else' }] }],
    ['curated question', { questions: ['where is my voucher'], passages: ['About something else'] }],
  ])('puts a term in a %s before one in the body', (...[, article]) => {
    expect(keys('voucher', [{ passages: ['About a voucher else'] }, article])).toEqual([2, 1]);
  });

  it('lets the passage speak that matches best', () => {
    const article = { passages: ['Opening hours', 'Voucher refund', 'Voucher only'] };
    expect(ranked('voucher refund', [article]).map(({ passageKey }) => passageKey)).toEqual([11]);
  });

  it('never counts a passage for others', () => {
    const internal = { passages: ['Opening hours', { text: 'Voucher refund', audience: 'agent' as const }] };
    const open = { passages: ['Opening hours'] };
    expect(keys('voucher', [internal], ['customer'])).toEqual([]);
    expect(ranked('voucher hours', [internal], ['customer'])).toEqual(ranked('voucher hours', [open], ['customer']));
    expect(keys('voucher', [internal], everyone)).toEqual([1]);
  });

  it('leaves out an article with nothing to show this reader, whatever its title says', () => {
    const article = { title: 'Voucher', passages: [{ text: 'Voucher', audience: 'agent' as const }] };
    expect(keys('voucher', [article], ['customer'])).toEqual([]);
  });

  it('leaves out articles without any term, and finds none among none', () => {
    expect(keys('voucher', [{ passages: ['Opening hours'] }])).toEqual([]);
    expect(ranked('voucher', [])).toEqual([]);
  });

  it('orders equal articles by their key', () => {
    const same = { passages: ['A voucher'] };
    expect(keys('voucher', [same, same, same])).toEqual([1, 2, 3]);
  });

  it('is sure of less the more of the question nobody knows', () => {
    const found = candidates({ passages: ['A voucher'] });
    const [known, unknown] = [0, 3].map((weight) => rank(asked('voucher'), found, averages, everyone, weight)[0]);
    expect(unknown?.strength).toBeLessThan(known?.strength ?? 0);
    expect(unknown).toEqual({ ...known, strength: unknown?.strength });
  });

  it('gives the same order whatever the order of the candidates, best first, within the bounds it promises', () => {
    const text = fc.array(fc.constantFrom('voucher', 'refund', 'card', 'bread'), { maxLength: 6 }).map(String);
    const passage = fc.record({ text, heading: text, audience: fc.constantFrom(...audiences) });
    const article = fc.record({
      title: text,
      questions: fc.array(text, { maxLength: 2 }),
      passages: fc.array(passage, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 6 }), (articles) => {
        const found = candidates(...articles);
        const result = rank(asked('voucher refund'), found, averages, ['customer'], 1);
        expect(rank(asked('voucher refund'), found.toReversed(), averages, ['customer'], 1)).toEqual(result);
        expect(result.map(({ score }) => score)).toEqual(result.map(({ score }) => score).sort((a, b) => b - a));
        for (const { score, strength, evidence, alike } of result) {
          expect(score).toBeGreaterThan(0);
          expect(strength).toBeGreaterThanOrEqual(0);
          expect(strength).toBeLessThanOrEqual(1);
          expect(evidence).toBeGreaterThanOrEqual(0);
          expect(alike).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
