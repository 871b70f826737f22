/** What holds of every conversation, whatever the customer writes. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { BotTurn } from '../../src/domain/bot-turn.ts';
import { createPromisesPerson } from '../../src/policy/promises-person.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { words } from '../../src/text/fold.ts';
import { makeApp } from '../routes/make-app.ts';
import { talkTo } from './take-turns.ts';

const promisesPerson = createPromisesPerson(createAnalyzer());

const said = fc.oneof(
  fc.constantFrom(
    'How much is the delivery of a pie?',
    'what does delivery cost',
    'when are you open',
    'Please share the sourdough recipe',
    'that is not acceptable',
    'what is the status of my purchase',
    'hm',
    'hello',
    'thanks',
    'сколько стоит доставка пирога',
    'advent calendar plans',
    'WHERE IS IT!!!',
    'operator',
    '🥧',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

test('no question twice in a row, no text twice, no promise without a person, no word after the hand-off', async () => {
  const { app } = await makeApp();
  let conversations = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 2, maxLength: 7 }), async (texts) => {
      conversations += 1;
      const talk = talkTo(app, `c-${conversations}`);
      const turns: BotTurn[] = [];
      for (const text of texts) turns.push(await talk.say(text));
      const sent = turns.map(({ text }) => words(text).join(' ')).filter((text) => text !== '');
      expect(new Set(sent).size).toBe(sent.length);
      turns.forEach(({ outcome, text, handoff }, index) => {
        const before = turns[index - 1];
        expect(outcome === 'handed_off').toBe(handoff !== null);
        if (before?.outcome === 'clarify') expect(outcome).not.toBe('clarify');
        if (before?.outcome === 'handed_off') expect({ outcome, text }).toEqual({ outcome: 'handed_off', text: '' });
        else expect(text).not.toBe('');
        if (promisesPerson(text)) expect(outcome).toBe('handed_off');
      });
    }),
    { numRuns: 60 },
  );
});
