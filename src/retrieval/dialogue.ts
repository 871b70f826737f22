/** A dialogue as turns: which of them say something, and how much the earlier ones still weigh. */
import type { Message } from '../domain/conversation.ts';
import { words } from '../text/fold.ts';
import { isSmallTalk } from '../text/stop-words.ts';

/** Characters of the newest turn that are read. */
export const READ_AT_MOST = 8_000;
/** Turns further back than this say nothing about now. */
const TURNS_AT_MOST = 8;
/** Each earlier customer turn counts this much of the one after it. */
const FADING = 0.6;
/** A turn that points back ("and for two of them?") borrows more from those before it. */
const POINTING_BACK = 1.2;
/** A turn that says enough by itself and does not point back may be about something new, so it borrows little. */
const SELF_CONTAINED = 0.3;
/** More telling words than this are enough. These four are chosen on dialogues as they are, and on spliced ones. */
const ENOUGH = 3;

const pointers = new Set(
  `он она оно они его ее их ему ей им это этот эта эти этого этой этому этом этим этих эту там туда такой такое такая такие
тот та те того той тому нее него нее них ним ней ними тогда тоже также другой другая другие остальные it its they them
their this that these those he she his her him there one ones same other others another more else`.split(/\s+/),
);
const openings = new Set(['а', 'и', 'and', 'but', 'or', 'so']);

/**
 * What the customer said, newest first: messages that follow one another are one turn, and turns of greetings, thanks
 * or a plain "yes" are left out unless nothing else was said. What is too long to be read with the newest message of its
 * turn is left out of it: a storm of emoji does not hide the question behind it.
 */
export function customerTurns(messages: readonly Message[]): string[] {
  const turns: string[] = [];
  let open = false;
  for (const { role, text } of messages) {
    if (role === 'customer' && text.trim() !== '') {
      const joined = open ? `${turns.pop() ?? ''}\n${text}` : text;
      turns.push(joined.length > READ_AT_MOST ? text : joined);
      open = true;
    } else if (role !== 'customer') {
      open = false;
    }
  }
  const newest = turns.reverse().slice(0, TURNS_AT_MOST);
  const telling = newest.filter((text) => !words(text.slice(0, 200)).every(isSmallTalk));
  return telling.length > 0 ? telling : newest.slice(0, 1);
}

/** Weights of the turns, newest first, the newest 1. `telling`: how many of its words tell something known. */
export function turnWeights(newest: string, telling: number, turns: number): number[] {
  const own = words(newest);
  const pointsBack = openings.has(own[0] ?? '') || own.some((word) => pointers.has(word));
  const borrowing = pointsBack ? POINTING_BACK : telling > ENOUGH ? SELF_CONTAINED : 1;
  return [...Array(turns).keys()].map((age) => (age === 0 ? 1 : borrowing * FADING ** age));
}
