/** The figures of `bench:eval` and `bench:console` as rows: what was measured, and beside it what it may be. */

export interface FigureRow {
  readonly name: string;
  readonly value: number;
  /** Empty: it is counted. */
  readonly unit: 's' | 'ms' | 'MB' | '/s' | '%' | '';
  readonly atMost?: number | undefined;
}

export function drawFigures(rows: readonly FigureRow[]): string {
  return rows
    .map(({ name, value, unit, atMost }) => {
      const figure = `${name.padEnd(52)} ${value.toFixed(unit === '' ? 0 : 1).padStart(8)} ${unit.padEnd(2)}`;
      if (atMost === undefined) return `${figure.trimEnd()}\n`;
      return `${figure}  at most ${atMost}: ${value <= atMost ? 'reached' : 'MISSED'}\n`;
    })
    .join('');
}
