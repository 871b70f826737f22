/** Numbers as the reports tell them. */

/** Three digits after the point; what is not there is a dash. */
export function tellShare(value: number | null | undefined, digits = 3): string {
  return value === null || value === undefined || !Number.isFinite(value) ? '–' : minus(value.toFixed(digits));
}

/** With its sign: a change. */
export function tellChange(value: number | null | undefined, digits = 3): string {
  const told = tellShare(value, digits);
  return value !== null && value !== undefined && Number(value.toFixed(digits)) > 0 ? `+${told}` : told;
}

export function tellPercent(value: number): string {
  return `${minus((value * 100).toFixed(0))} %`;
}

export function tellCount(value: number): string {
  return value.toLocaleString('en');
}

/** A minus as wide as a plus; zero has no sign. */
function minus(told: string): string {
  return /^-0(\.0*)?$/.test(told) ? told.slice(1) : told.replace('-', '−');
}
