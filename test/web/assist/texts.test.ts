import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../src/domain/reply.ts';
import { lintTone } from '../../../src/tone/lint-tone.ts';
import { askMissing } from '../../../src/web/console/assist/ask-missing.ts';
import { feedbackOf } from '../../../src/web/console/assist/feedback-of.ts';
import { fillTemplate } from '../../../src/web/console/assist/fill-template.ts';
import { markQuote } from '../../../src/web/console/assist/mark-quote.ts';
import { nextSteps } from '../../../src/web/console/assist/next-steps.ts';
import { placeProofs } from '../../../src/web/console/assist/place-proofs.ts';
import { pickedAtFirst, refusalWording } from '../../../src/web/console/assist/refusal-wording.ts';
import { inPlaceOf, replacementsIn } from '../../../src/web/console/assist/replacements-in.ts';
import { carryFindings, toneMarks } from '../../../src/web/console/assist/tone-marks.ts';

const citation = (quote: string): Citation => ({
  articleId: 'late',
  lang: 'en',
  revision: 1,
  title: 'Late',
  heading: '',
  anchor: '',
  quote,
});

describe('the proofs of a suggestion', () => {
  test('stand behind the words that they prove, each quote with one number', () => {
    const { pieces, proofs } = placeProofs('Hello! It takes 40 minutes. Then it is free. Your order 7 is late. Bye!', [
      citation('It takes 40 minutes.'),
      citation('Then it is free.'),
      citation('Your order {order.id} is late.'),
      citation('It takes 40 minutes.'),
    ]);
    expect(pieces.map(({ text, proofs: own }) => [text, own.map(({ number }) => number)])).toEqual([
      ['Hello! It takes 40 minutes.', [1]],
      [' Then it is free.', [2]],
      [' Your order 7 is late.', [3]],
      [' Bye!', [1]],
    ]);
    expect(proofs.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('never change the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, quotes) => {
        expect(
          placeProofs(text, quotes.map(citation))
            .pieces.map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('are found in their passage across line ends', () => {
    const passage = 'First.\nIt takes (about)\n40 minutes. Last.';
    expect(markQuote(passage, 'It takes (about) 40 minutes.')).toEqual({
      before: 'First.\n',
      quote: 'It takes (about)\n40 minutes.',
      after: ' Last.',
    });
    expect(markQuote(passage, 'Nothing of it')).toBeUndefined();
    expect(markQuote(passage, ' ')).toBeUndefined();
  });
});

describe('the tone of the reply box', () => {
  const before = 'Ошибка возникла ввиду того, что заказ задержан. Ожидайте.';
  const findings = lintTone(before, { lang: 'ru' });

  test('is marked without changing a letter', () => {
    expect(findings.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.nat(before.length), fc.nat(before.length), fc.string(), (from, to, put) => {
        const [start, end] = from < to ? [from, to] : [to, from];
        const after = before.slice(0, start) + put + before.slice(end);
        const carried = carryFindings(findings, before, after);
        for (const one of carried) expect(after.slice(one.start, one.end)).toBe(one.words);
        expect(
          toneMarks(after, carried)
            .map(({ text }) => text)
            .join(''),
        ).toBe(after);
      }),
    );
  });

  test('offers the words to put there, where the advice is words', () => {
    expect(replacementsIn('«из-за» или «потому что»')).toEqual(['из-за', 'потому что']);
    expect(replacementsIn('“please”, or start with the fact')).toEqual([]);
    expect(replacementsIn('«чтобы не ...»')).toEqual([]);
    expect(inPlaceOf('Ввиду', 'из-за')).toBe('Из-за');
  });
});

describe('what is sent', () => {
  test('tells whether the suggestion was accepted or edited', () => {
    const taken = { replyId: 'r1', variant: 'short', text: 'It takes 40 minutes.\n' } as const;
    expect(feedbackOf(taken, 'It takes 40 minutes.', 'c1')).toMatchObject({ verdict: 'accepted', variant: 'short' });
    expect(feedbackOf(taken, 'It takes 50 minutes.')).toEqual({
      verdict: 'edited',
      variant: 'short',
      sentText: 'It takes 50 minutes.',
      suggestedText: 'It takes 40 minutes.\n',
    });
  });

  test('asks for what is missing in one sentence', () => {
    expect(askMissing(['order.id', 'customer.name'], 'ru')).toBe('Подскажите, пожалуйста, номер заказа и ваше имя.');
    expect(askMissing(['order.id'], 'en-GB')).toBe('Could you tell me the order number, please?');
    expect(askMissing([], 'en')).toBe('');
  });

  test('has a way on from every silence', () => {
    for (const reason of [
      undefined,
      'no_match',
      'conflict',
      'stale',
      'internal_only',
      'needs_customer_data',
    ] as const) {
      expect(nextSteps({ outcome: 'silent', reason })).not.toEqual([]);
    }
    expect(nextSteps({ outcome: 'silent', reason: 'needs_customer_data', missing: ['order.id'] })[0]).toBe('ask');
    expect(nextSteps({ outcome: 'handed_off', reason: undefined })).toEqual(['hand_on', 'search']);
  });

  test('fills a template from the card, and leaves what is missing for all to see', () => {
    const card = { name: 'Ann', orders: [{ id: '7' }], contacts: [] };
    expect(fillTemplate('{customer.name}, order {order.id} comes at {order.eta}. {a}', card)).toEqual({
      text: 'Ann, order 7 comes at {order.eta}. {a}',
      missing: ['order.eta'],
    });
  });

  test('is never a bare no', () => {
    const refusal = {
      reason: 'It left the kitchen.',
      alternatives: ['You can refuse it at the door.', 'You can give it away.'],
      articleId: 'late',
      lang: 'en',
      revision: 1,
      mayEscalate: false,
    };
    const worded = 'It left the kitchen. You can refuse it at the door.';
    expect(pickedAtFirst(refusal, worded)).toEqual(['You can refuse it at the door.']);
    expect(refusalWording(refusal, ['You can refuse it at the door.'], worded)).toBe(worded);
    expect(refusalWording(refusal, ['You can give it away.'], worded)).toBe(
      'It left the kitchen. You can give it away.',
    );
    expect(refusalWording(refusal, [], worded)).toBe('');
  });
});
