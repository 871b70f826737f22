import { describe, expect, test } from 'vitest';
import type { Reply, Suggestion } from '../../../src/domain/reply.ts';
import type { SuggestionEvent } from '../../../src/web/console/assist/suggestion-event.ts';
import { nextWhisper, silence, type Whisper } from '../../../src/web/console/assist/whisper.ts';

const suggestion = (text: string): Suggestion => ({
  variant: 'short',
  text,
  audience: 'customer',
  citations: [{ articleId: 'late', lang: 'en', revision: 1, title: 'Late', heading: '', anchor: '', quote: text }],
});

const reply = (...texts: string[]): Reply => ({
  id: 'r1',
  outcome: texts.length > 0 ? 'answered' : 'silent',
  confidence: 0.9,
  otherLocale: false,
  suggestions: texts.map(suggestion),
  composer: 'extractive',
  degraded: false,
  timings: { searchMs: 1, composeMs: 1, totalMs: 2 },
});

const hear = (whisper: Whisper, ask: string, ...events: SuggestionEvent[]) =>
  events.reduce((state, event) => nextWhisper(state, { type: 'heard', ask, event }), whisper);

const asked = nextWhisper(silence, { type: 'ask', ask: 'a', asked: { conversation: '1', message: 'a' } });
const running = hear(
  asked,
  'a',
  { type: 'text-delta', index: 0, text: 'We are ' },
  { type: 'text-delta', index: 0, text: 'late.' },
);

describe('what the agent sees of a reply', () => {
  test('grows with each sentence, and is the whole reply at its end', () => {
    expect(running).toMatchObject({ phase: 'streaming', variants: [{ text: 'We are late.' }] });
    const ended = hear(running, 'a', { type: 'reply-end', reply: reply('We are late.', 'Sorry.') });
    expect(ended).toMatchObject({ phase: 'ended', reply: { id: 'r1' } });
    expect(ended.variants.map(({ text, whole }) => [text, whole?.variant])).toEqual([
      ['We are late.', 'short'],
      ['Sorry.', 'short'],
    ]);
  });

  test('begins anew where what came early does not hold', () => {
    expect(hear(running, 'a', { type: 'reply-reset' })).toMatchObject({ phase: 'asking', variants: [] });
  });

  test('greys a running suggestion when the customer writes again, until the new words are there', () => {
    const renewed = nextWhisper(running, { type: 'ask', ask: 'b', asked: { conversation: '1', message: 'b' } });
    expect(renewed).toMatchObject({ phase: 'asking', renewed: true, variants: [], stale: [{ text: 'We are late.' }] });
    const late = hear(renewed, 'a', { type: 'reply-end', reply: reply('We are late.') });
    expect(late).toEqual(renewed);
    const third = nextWhisper(renewed, { type: 'ask', ask: 'c', asked: { conversation: '1', message: 'c' } });
    expect(third.stale).toEqual(renewed.stale);
    const replaced = hear(third, 'c', { type: 'text-delta', index: 0, text: 'Ten minutes.' });
    expect(replaced).toMatchObject({ renewed: true, variants: [{ text: 'Ten minutes.' }] });
    expect(replaced.stale).toBeUndefined();
  });

  test('shows nothing of another conversation', () => {
    expect(
      nextWhisper(running, { type: 'ask', ask: 'b', asked: { conversation: '2', message: 'b' } }),
    ).not.toHaveProperty('stale');
    expect(nextWhisper(running, { type: 'clear' })).toEqual(silence);
  });

  test('keeps the fault and no half of a reply', () => {
    const fault = { code: 'network', detail: '' };
    expect(hear(running, 'a', { type: 'reply-fail', fault })).toMatchObject({ phase: 'failed', variants: [], fault });
  });
});
