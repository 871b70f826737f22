/** Where the tone findings stand in the text of the reply box, also while it is typed in. */
import type { ToneFinding } from '../../../domain/tone-finding.ts';

export interface ToneMark {
  readonly text: string;
  /** The finding that these words belong to; absent for the words between. */
  readonly finding?: ToneFinding;
}

/** Over more than this a line under the words tells nothing: the finding is about the text as a whole. */
const LONGEST = 160;

/** The text in pieces that put together are the text again. Of overlapping findings the first is underlined. */
export function toneMarks(text: string, findings: readonly ToneFinding[]): ToneMark[] {
  const marks: ToneMark[] = [];
  let at = 0;
  for (const finding of findings) {
    const { start, end } = finding;
    if (start < at || end <= start || end > text.length || end - start > LONGEST) continue;
    if (start > at) marks.push({ text: text.slice(at, start) });
    marks.push({ text: text.slice(start, end), finding });
    at = end;
  }
  if (at < text.length) marks.push({ text: text.slice(at) });
  return marks;
}

/**
 * The findings that still hold after an edit, moved with their words: until the server was asked again nothing is
 * underlined that was not found. What the edit touched is dropped.
 */
export function carryFindings(findings: readonly ToneFinding[], before: string, after: string): ToneFinding[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const by = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.end <= head) return [finding];
    if (finding.start >= before.length - tail)
      return [{ ...finding, start: finding.start + by, end: finding.end + by }];
    return [];
  });
}
