/** Finds postal addresses: a street and a house, with what follows down to the flat. */
import {
  adjectiveEnding,
  flats,
  houses,
  measured,
  streetEnding,
  streets,
  towns,
  units,
  villages,
} from './address-words.ts';
import { behindHouse, houseAt, isNear, withLetter } from './address-parts.ts';
import { englishAddress, isEnglishStreet } from './english-address.ts';
import type { FoundSpan } from './personal.ts';
import type { Word, WordRange } from './words-of.ts';

/** Words of one street's name. */
const NAME_AT_MOST = 4;

export function findAddresses(text: string, words: readonly Word[]): FoundSpan[] {
  const found: FoundSpan[] = [];
  let behind = -1;
  for (let at = 0; at < words.length; at += 1) {
    const range = addressAround(words, at);
    const [from, to] = range === undefined ? [] : [words[Math.max(range.first, behind + 1)], words[range.last]];
    if (range === undefined || from === undefined || to === undefined || range.last <= behind) continue;
    behind = range.last;
    at = range.last;
    found.push({ kind: 'address', start: from.start, end: postcodeBehind(text, to.end) });
  }
  return found;
}

/** A town with a code behind it, as in `, London SW1A 1AA` and `, Springfield, TX 78701`. */
const postcode =
  /,?\s+(?:[A-Z][a-z]{1,20}[ ,]{1,2}){0,3}(?:[A-Z]{2}\s\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})(?![A-Za-z\d])/y;

function postcodeBehind(text: string, end: number): number {
  postcode.lastIndex = end;
  return postcode.test(text) ? postcode.lastIndex : end;
}

function addressAround(words: readonly Word[], at: number): WordRange | undefined {
  const word = words[at];
  if (word === undefined || word.isNumber) return undefined;
  if (streets.has(word.low)) {
    const range = streetBefore(words, at) ?? streetBehind(words, at);
    if (range !== undefined) return range;
  }
  if (villages.has(word.low) && words[at + 1]?.isCapital === true) return streetBehind(words, at);
  if (houses.has(word.low)) return bareStreet(words, at, at);
  if (flats.has(word.low)) return flatAlone(words, at);
  if (isEnglishStreet(word) || word.low === 'box') return englishAddress(words, at);
  return addressSaid(words, at) ?? placeSaid(words, at);
}

/** `улица Мира 8`, `ул. 8 Марта, 14`. */
function streetBehind(words: readonly Word[], at: number): WordRange | undefined {
  let next = at + 1;
  let [hasCapital, last] = [false, undefined as Word | undefined];
  if (words[next]?.isNumber === true && words[next + 1]?.isNumber === false && !units.has(words[next + 1]?.low ?? ''))
    next += 1;
  const from = next;
  for (; next - from < NAME_AT_MOST; next += 1) {
    const word = words[next];
    if (word === undefined || word.isNumber || !isNear(word.gap) || houses.has(word.low)) break;
    hasCapital ||= word.isCapital;
    last = word;
  }
  if (last === undefined) return undefined;
  const house = houseAt(words, next);
  if (house === undefined) return undefined;
  const isSure = hasCapital || house > next || streetEnding.test(last.low) || flats.has(words[house + 1]?.low ?? '');
  return isSure ? { first: townBefore(words, at), last: behindHouse(words, house) } : undefined;
}

/** `Ленинский проспект 15`, `1-й Садовый переулок, д. 2`. */
function streetBefore(words: readonly Word[], at: number): WordRange | undefined {
  const name = words[at - 1];
  const marker = words[at];
  if (name === undefined || name.isNumber || marker === undefined || !/^[ \u00a0]+$/.test(marker.gap)) return undefined;
  const isAdjective = adjectiveEnding.test(name.low) && name.low.length > 4;
  // `Площади 90` may be square metres.
  if (!isAdjective && (!name.isCapital || /^(?:площад|лини|квартал|проезд)/.test(marker.low))) return undefined;
  const house = houseAt(words, at + 1);
  return house === undefined
    ? undefined
    : { first: townBefore(words, nameFrom(words, at - 1)), last: behindHouse(words, house) };
}

/** A second word with a capital in front, and `1-й`. */
function nameFrom(words: readonly Word[], at: number): number {
  const before = words[at - 1];
  if (before === undefined || words[at]?.gap !== ' ') return at;
  if (/^(?:й|я|ый|ая|ой|ю)$/.test(before.low) && words[at - 2]?.isNumber === true) return at - 2;
  const isName = before.isCapital && adjectiveEnding.test(before.low) && before.low.length > 3;
  return isName ? at - 1 : at;
}

/** `Садовая, д. 12`, without a word for the street. */
function bareStreet(words: readonly Word[], at: number, houseWord: number): WordRange | undefined {
  const name = words[at - 1];
  if (name === undefined || name.isNumber || name.low.length < 4 || !isNear(words[at]?.gap ?? '')) return undefined;
  const house = houseAt(words, houseWord);
  if (house === undefined || house === houseWord) return undefined;
  const isSure = name.isCapital ? /[аяйиыую]$/.test(name.low) : streetEnding.test(name.low) && name.low.length > 4;
  return isSure ? { first: townBefore(words, nameFrom(words, at - 1)), last: behindHouse(words, house) } : undefined;
}

/** `ленина 15 кв 8`: the flat says that the number before is a house. */
function flatAlone(words: readonly Word[], at: number): WordRange | undefined {
  if (words[at + 1]?.isNumber !== true || !isNear(words[at]?.gap ?? '')) return undefined;
  let house = at - 1;
  // Past the letter or the building of the house.
  for (let back = 0; back < 3 && words[house]?.isNumber === false; back += 1) house -= 1;
  if (words[house]?.isNumber !== true) return undefined;
  const name = words[house - 1];
  if (name === undefined || name.isNumber || name.low.length < 4 || !isNear(words[house]?.gap ?? '')) return undefined;
  return { first: townBefore(words, nameFrom(words, house - 1)), last: behindHouse(words, house) };
}

/** `адрес: Садовая 12`. */
function addressSaid(words: readonly Word[], at: number): WordRange | undefined {
  if (!/^(?:адрес\p{L}{0,2}|address)$/u.test(words[at]?.low ?? '')) return undefined;
  for (let next = at + 1; next <= at + NAME_AT_MOST; next += 1) {
    const [word, house] = [words[next], words[next + 1]];
    if (word === undefined || word.isNumber || !/^[\s,:—–-]*$/.test(word.gap) || streets.has(word.low))
      return undefined;
    if (!word.isCapital || !/[а-я]/.test(word.low)) continue;
    if (house?.isNumber !== true || house.text.length > 4 || !isNear(house.gap)) continue;
    return measured.has(words[next + 2]?.low ?? '') ? undefined : { first: next, last: behindHouse(words, next + 1) };
  }
  return undefined;
}

/** `на Садовую 12`, where nothing is counted. */
function placeSaid(words: readonly Word[], at: number): WordRange | undefined {
  const [word, name, house, next] = [words[at], words[at + 1], words[at + 2], words[at + 3]];
  if (word?.low !== 'на' || name?.isCapital !== true || house?.isNumber !== true) return undefined;
  if (house.text.length > 3 || !isNear(house.gap) || /^[.:]\d/.test(next?.gap ?? '')) return undefined;
  if (!/(?:ую|ой|ом)$/.test(name.low) || /^(?:больш|мал|средн)/.test(name.low) || measured.has(next?.low ?? ''))
    return undefined;
  return { first: at + 1, last: behindHouse(words, withLetter(words, at + 2)) };
}

/** From the town and the postal code on, where they stand right in front. */
function townBefore(words: readonly Word[], at: number): number {
  const [town, name] = [words[at - 2], words[at - 1]];
  if (town === undefined || name?.isCapital !== true || !towns.has(town.low) || !isNear(words[at]?.gap ?? ''))
    return at;
  const code = words[at - 3];
  return code?.isNumber === true && code.text.length === 6 && isNear(town.gap) ? at - 3 : at - 2;
}
