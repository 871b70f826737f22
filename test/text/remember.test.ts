/** Remembering: the same answers as without it, made again only for what has not come for a while. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remember } from '../../src/text/remember.ts';

const letters = fc.constantFrom(...Array.from('abcdefghijkl'));

describe('remember', () => {
  it('answers as the function itself, and makes nothing again that came among the last half of its texts', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 80, size: 'max' }),
        fc.integer({ min: 1, max: 10 }),
        (texts, atMost) => {
          const made: string[] = [];
          const remembered = remember(atMost, (text) => {
            made.push(text);
            return text.toUpperCase();
          });
          texts.forEach((text, at) => {
            made.length = 0;
            expect(remembered(text)).toBe(text.toUpperCase());
            const since = texts.lastIndexOf(text, at - 1);
            const between = at === 0 || since < 0 ? Infinity : new Set(texts.slice(since + 1, at)).size;
            if (between < atMost / 2) expect(made).toEqual([]);
          });
        },
      ),
    );
  });

  it('never holds more than it may, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80, size: 'max' }), fc.integer({ min: 1, max: 5 }), (texts, half) => {
        let made = 0;
        const remembered = remember(2 * half, (text) => {
          made += 1;
          return text;
        });
        for (const text of texts) remembered(text);
        // What is still known is answered without making it; asked in any order, no more than that many are.
        made = 0;
        const distinct = [...new Set(texts)];
        for (const text of distinct) remembered(text);
        expect(distinct.length - made).toBeLessThanOrEqual(2 * half);
      }),
    );
  });

  it('gives the very same object for the same text', () => {
    const remembered = remember(10, (text) => [text]);
    expect(remembered('a')).toBe(remembered('a'));
    expect(remembered('a')).not.toBe(remembered('b'));
  });

  it('is not confused by texts that are names of other things', () => {
    const remembered = remember(10, (text) => `<${text}>`);
    for (const text of ['', '__proto__', 'constructor', '\0']) expect(remembered(text)).toBe(`<${text}>`);
  });

  it('remembers nothing of a fault', () => {
    let failing = true;
    const remembered = remember(10, (text) => {
      if (failing) throw new Error('not now');
      return text;
    });
    expect(() => remembered('a')).toThrow('not now');
    failing = false;
    expect(remembered('a')).toBe('a');
  });
});
