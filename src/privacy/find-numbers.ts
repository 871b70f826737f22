/** Finds phones, cards and the numbers of documents and accounts. */
import { digitChains, type DigitChain } from './digit-chains.ts';
import { LONGEST_NUMBER, numberKind, type NumberShape } from './number-kind.ts';
import { noSubject, subjectBefore, type Subject } from './number-subject.ts';
import type { FoundSpan, PersonalKind } from './personal.ts';
import type { Word } from './words-of.ts';

/** Fewer digits name no person, and without a word in front fewer than these. */
const FEWEST = 5;
const FEWEST_UNSAID = 9;
/** Groups of one number; a phone may be told digit by digit. */
const GROUPS = 8;
const GROUPS_OF_PHONE = 15;
/** Tried in this order: a card of 16 is not a phone of 11 with something behind it. */
const byWeight = [16, 20, 19, 18, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5];
/** What is counted is no document. */
const counted = /^[ \u00a0]?(?:₽|руб|р\.|\$|€|%|балл|бонус|points|rub)/;

export function findNumbers(text: string, words: readonly Word[]): FoundSpan[] {
  return digitChains(words, FEWEST).flatMap((chain) => inChain(text, words, chain));
}

function inChain(text: string, words: readonly Word[], chain: DigitChain): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (let first = 0; first < chain.groups.length; first += 1) {
    const start = chain.groups[first]?.start ?? 0;
    if (isPartOfCode(text, start)) continue;
    // Words in front of a chain speak of its first number, and of what a stroke adds: `ИНН/КПП 0098765432/009801001`.
    const isSaid = first === 0 || chain.groups[first]?.gap.trim() === '/';
    const one = numberAt(text, chain, first, isSaid ? subjectBefore(words, chain.at) : noSubject);
    if (one === undefined) continue;
    found.push({ kind: one.kind, start: openedAt(text, start, one.kind), end: one.end });
    first = one.last;
  }
  return found;
}

/** A letter, a comma or a colon right in front: part of a code, an amount or a time. */
function isPartOfCode(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '' || before === ' ' || before === '+' || before === '(') return false;
  return /[\p{L}_]$|\d[:.,]$|\p{L}-$/u.test(text.slice(Math.max(0, start - 2), start));
}

function numberAt(text: string, chain: DigitChain, first: number, subject: Subject) {
  const { groups, offsets, digits } = chain;
  const before = offsets[first] ?? 0;
  const opening = digits.charAt(before);
  const hasPlus = isAfterPlus(text, groups[first]?.start ?? 0);
  const mostGroups = hasPlus || opening === '7' || opening === '8' ? GROUPS_OF_PHONE : GROUPS;
  const fewest = subject.of === undefined && !hasPlus ? FEWEST_UNSAID : FEWEST;
  // By the count of digits: the group that ends there.
  const lasts: (number | undefined)[] = [];
  for (let last = first; last < groups.length && last - first < mostGroups; last += 1) {
    const total = (offsets[last + 1] ?? 0) - before;
    if (total > LONGEST_NUMBER) break;
    if (total >= fewest) lasts[total] = last;
  }
  if (lasts.length === 0) return undefined;
  for (const total of byWeight) {
    const last = lasts[total];
    const end = last === undefined ? undefined : groups[last]?.end;
    if (last === undefined || end === undefined || isCutShort(text, end)) continue;
    const own = groups.slice(first, last + 1);
    const kind: PersonalKind | undefined = numberKind(
      shapeOf(text, own, digits.slice(before, before + total), hasPlus),
      subject,
    );
    if (kind !== undefined) return { kind, last, end };
  }
  return undefined;
}

function isCutShort(text: string, end: number): boolean {
  const next = text.slice(end, end + 8);
  return /^(?:[\p{L}_]|:\d)/u.test(next) || counted.test(next);
}

function shapeOf(text: string, groups: readonly Word[], digits: string, hasPlus: boolean): NumberShape {
  const isOpened = text.charAt((groups[0]?.start ?? 0) - 1) === '(';
  return {
    digits,
    lengths: groups.map((group) => group.text.length),
    isMarked: isOpened || groups.some(({ gap }, at) => at > 0 && /[-().‐-―№]/.test(gap)),
    hasPlus,
  };
}

function isAfterPlus(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return before === '+' || ((before === '(' || before === ' ') && text.charAt(start - 2) === '+');
}

/** A phone begins with its plus and its bracket. */
function openedAt(text: string, start: number, kind: PersonalKind): number {
  if (kind !== 'phone') return start;
  return start - (/(?:\+ ?\(?|\()$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0);
}
