/** What counts as a verdict, whatever a model puts around it, and what does not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVerdict } from '../../../eval/judge/read-verdict.ts';
import { answerVerdicts } from '../../../eval/judge/verdict.ts';

const read = (text: string) => readVerdict(text, answerVerdicts);
const right = { verdict: 'right', reason: 'All is said.' };
const json = JSON.stringify(right);

describe('a verdict', () => {
  it.each([
    ['alone', json],
    ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
    ['behind words', `Let me see {well}: ${json}`],
    ['before words', `${json}\n\nI hope this helps {a bit}!`],
    ['behind thoughts that hold the form', `<think>{"reason": "...", "verdict": "..."}</think>${json}`],
    ['twice the same', `${json} ${json}`],
    ['inside another object', `{"result": ${json} and more`],
    ['in capitals', '{"verdict": " RIGHT ", "reason": "All is said.", "sure": 1}'],
  ])('is read %s', (...[, text]) => {
    expect(read(text)).toEqual(right);
  });

  it('needs no reason, and one of another type is none', () => {
    expect(read('{"verdict": "wrong"}')).toEqual({ verdict: 'wrong', reason: '' });
    expect(read('{"verdict": "wrong", "reason": 5}')).toEqual({ verdict: 'wrong', reason: '' });
  });

  it.each([
    ['nothing', ''],
    ['a word', 'right'],
    ['another word', '{"verdict": "great"}'],
    ['another key', '{"answer": "right"}'],
    ['half an object', '{"verdict": "right"'],
    ['a number', '{"verdict": 1}'],
    ['two that differ', '{"verdict": "right"} No, {"verdict": "wrong"}'],
  ])('is not %s', (...[, text]) => {
    expect(read(text)).toBeUndefined();
  });

  it('is found among any words without braces, whatever its reason', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[{}"]/g, ''));
    fc.assert(
      fc.property(words, words, fc.string({ unit: 'grapheme', maxLength: 100 }), (before, after, reason) => {
        const said = { verdict: 'partly', reason: reason.trim() };
        expect(read(before + JSON.stringify(said) + after)).toEqual(said);
      }),
    );
  });

  it('is not looked for without end', () => {
    const started = performance.now();
    expect(read('{"'.repeat(500_000))).toBeUndefined();
    expect(read('{'.repeat(500_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
