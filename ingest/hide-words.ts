/** Hides runs of plain words from the parser, whose time grows with every letter, and puts them back into what it gives. */

export interface WithoutWords {
  readonly text: string;
  /** Puts the words back into any part of the text, however short. */
  readonly restore: (part: string) => string;
}

/** Letters and digits with the marks of a sentence: behind a word and before a space nothing in it is markdown. */
const word = String.raw`(?:[«„“]?[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?<!\bwww)[»”,.;:!?…]*|[–—])`;
/**
 * In these a word can be more than text: HTML tags and attributes of directives, where it is a name, and labels of
 * directives, whose length is limited. None of them reaches over an empty line.
 */
const kept = String.raw`(?:<[A-Za-z]|\S\{|:[^\s[\]]+\[)[^]*?(?=\n[ \t]*\n|$)`;
/** The first and the last word of a run stay, so that whatever stands beside it sees the same neighbours. */
const plain = String.raw`(?<=[\p{L},] )${word}(?: ${word})+(?= \S)`;
const keptOrPlain = new RegExp(`(${kept})|${plain}`, 'giu');

/** Private characters of unicode: to the parser they are letters. One stands for one run. */
const FIRST = 0xe000;
const LAST = 0xf8ff;
const placeholder = /[\ue000-\uf8ff]/g;

/** For a text without link definitions and footnotes: their labels are compared with others, which hold other words. */
export function hideWords(text: string): WithoutWords {
  const hidden: string[] = [];
  if (text.search(placeholder) !== -1) return asItStands(text);
  const short = text.replaceAll(keptOrPlain, (found, keep: string | undefined) => {
    if (keep !== undefined || FIRST + hidden.length > LAST) return found;
    return String.fromCharCode(FIRST + hidden.push(found) - 1);
  });
  if (hidden.length === 0) return asItStands(text);
  return {
    text: short,
    restore: (part) => part.replaceAll(placeholder, (sign) => hidden[sign.charCodeAt(0) - FIRST] ?? sign),
  };
}

export function asItStands(text: string): WithoutWords {
  return { text, restore: (part) => part };
}
