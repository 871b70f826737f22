/** How long to wait before the next try: 1 s, 2 s, 4 s … 30 s, and up to a quarter more. */

/** `random` from 0 to 1 spreads 500 consoles, which all lost the same server at one moment. */
export function retryDelay(failures: number, random: number): number {
  return Math.min(30_000, 1_000 * 2 ** (failures - 1)) * (1 + random / 4);
}
