/** How the figures and texts of a comparison are written, wherever they are shown. */

/** With its sign; 0 has none. */
export function signed(value: number): string {
  const told = value.toFixed(4);
  if (Number(told) === 0) return '0.0000';
  return value > 0 ? `+${told}` : told;
}

export function chance(value: number): string {
  return value < 0.0001 ? '< 0.0001' : value.toFixed(4);
}

/** Customers' texts come here too: no line breaks, and nothing that steers a terminal. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
