/** Finds names that no list knows beside other personal data: `Есения Лучистая, 8 900 000-41-17`. */
import type { NameRun } from './name-runs.ts';
import type { FoundSpan, PersonalKind } from './personal.ts';

const labels = `(?:(?:тел(?:ефон)?|моб(?:ильный)?|сот(?:овый)?|номер|паспорт|инн|снилс|карта|почта|адрес|д\\.? ?р|г\\.? ?р|р|род|
  |родил(?:ся|ась)|phone|mobile|cell|tel|number|passport|inn|tin|snils|card|address|e-?mail|mail|born|dob|at|on)(?![\\p{L}\\d])[.:]{0,2}\\s{0,2}){0,2}`;
const mark = '(?:\\s?[,;:(—–]\\s?|\\s-\\s)';
const firm = '(?:,\\s(?:llc|ltd|gmbh|ооо|оао|зао|пао|ао)\\s[^,;\\n]{1,40})';
const spaced = (pattern: string) => new RegExp(pattern.replace(/\n\s*/g, ''), 'iuy');

/** From the name to the value: a firm between them is whose the value is as well. */
const toValue = [spaced(`${mark}${labels}`), spaced(`${firm}${mark}${labels}`)];
const toValueInLine = spaced(`(?:\\s|\\n{1,2})${labels}`);
const toAge = spaced(`${mark}\\d{1,2} (?:лет|год|years? old|yo\\b)`);
const fromValue = /(?:,\s|;\s?|\s[—–-]\s|\s?\(|\n{1,2})$/u;
const ending = /^(?:[,;.!?)\n]|\s[—–-]\s|\s*$)/u;
const opening = /(?:^|[:;,.!?(\n]\s{0,2}|\s[—–-]\s)$/u;
const lineOpening = /(?:^|[:\n]\s{0,2})$/u;

const beside = new Set<PersonalKind>([
  'phone',
  'email',
  'card',
  'snils',
  'inn',
  'ogrn',
  'passport',
  'account',
  'birthdate',
  'address',
] as const);

export function findNamesBeside(text: string, runs: readonly NameRun[], values: readonly FoundSpan[]): FoundSpan[] {
  const known = values.filter(({ kind }) => beside.has(kind));
  const starts = new Map(known.map(({ start, kind }) => [start, kind]));
  // Behind an address stands its town.
  const ends = new Set(known.filter(({ kind }) => kind !== 'address').map(({ end }) => end));

  function isBefore({ from: { start }, to: { end }, isCued }: NameRun): boolean {
    const before = text.slice(Math.max(0, start - 4), start);
    const isOpen = opening.test(before);
    if (!isOpen && !isCued) return false;
    if (endOf(toAge, text, end) !== undefined) return true;
    const kinds = toValue.map((gap) => starts.get(endOf(gap, text, end) ?? -1));
    // `to Leeds Dock, 4 Willow Lane` is a place.
    if (kinds.some((kind) => kind !== undefined && (isOpen || kind !== 'address'))) return true;
    const kind = starts.get(endOf(toValueInLine, text, end) ?? -1);
    return kind !== undefined && kind !== 'address' && (isCued || lineOpening.test(before));
  }

  function isBehind({ from: { start }, to: { end } }: NameRun): boolean {
    const gap = fromValue.exec(text.slice(Math.max(0, start - 3), start))?.[0];
    return gap !== undefined && ends.has(start - gap.length) && ending.test(text.slice(end, end + 3));
  }

  return runs.flatMap((run): FoundSpan[] =>
    isBefore(run) || isBehind(run) ? [{ kind: 'name', start: run.from.start, end: run.to.end }] : [],
  );
}

function endOf(gap: RegExp, text: string, from: number): number | undefined {
  gap.lastIndex = from;
  return gap.test(text) ? gap.lastIndex : undefined;
}
