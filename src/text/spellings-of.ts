/** The usual spellings of what is looked for: SQLite's `lower` knows capitals of Latin letters only. */

export function spellingsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const capital = lower.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase());
  return [...new Set([text, lower, capital, text.toUpperCase()])];
}
