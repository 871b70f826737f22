/** Everything that a keyboard of emoji can do to a line of text, thousands of times over, in one message. */

const combining = Array.from({ length: 112 }, (...[, at]) => String.fromCharCode(0x0300 + at)).join('');

/** Each is one sign to a reader, of one to eleven UTF-16 units. */
const signs = [
  '😀', // of two units
  '👍🏿', // with a skin tone
  '👨‍👩‍👧‍👦', // a family, joined
  '🧑🏻‍❤️‍💋‍🧑🏿', // two skin tones, joined
  '🏴‍☠️', // a flag, joined
  '🇧🇷', // a flag of two letters
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿', // a flag of tags
  '☃️', // told to be an emoji
  '1️⃣', // a key
];

/** 3,000 signs without a space to break at, a tower of marks, and an override of the direction that never ends. */
export const emojiStorm = [
  Array.from({ length: 3_000 }, (...[, at]) => (at % 4 === 0 ? signs[(at / 4) % signs.length] : '😀')).join(''),
  `з${combining.repeat(4)}`,
  '\u202Eкурьер',
].join('');
