/** The benchmarks' model answers in a form that the replies' own reader takes apart. */
import { expect, it } from 'vitest';
import { modelAnswer } from '../../../eval/bench/model-answer.ts';
import { createWrittenReader } from '../../../src/reply/read-written.ts';

it('gives three variants, each sentence with the number of its passage and the courtesy with none', () => {
  const answer = modelAnswer(['Pies take 40 minutes. They are warm!', 'Collect them until 21:00'], 'en');
  const reader = createWrittenReader('full', 'en');
  const written = [...reader.push(answer), ...reader.end()].map(({ variant, text, cited }) => [variant, text, cited]);
  const courtesy = 'If you have a question, please let us know.';
  expect(written).toEqual([
    ['full', 'Pies take 40 minutes.', [1]],
    ['full', 'They are warm!', [1]],
    ['full', 'Collect them until 21:00.', [2]],
    ['full', courtesy, []],
    ['short', 'Pies take 40 minutes.', [1]],
    ['short', 'They are warm!', [1]],
    ['next', 'Pies take 40 minutes.', [1]],
    ['next', courtesy, []],
  ]);
});
