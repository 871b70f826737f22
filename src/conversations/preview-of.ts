/** The beginning of a message, on one line, for a list. */

/** In UTF-16 units. */
const LONGEST = 140;

export function previewOf(text: string): string {
  // Only so much of a long text as can matter is looked at.
  const line = text
    .slice(0, LONGEST * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
