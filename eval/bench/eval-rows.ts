/** The figures of `bench:eval` as rows: what was measured, and beside it what it may be. */

export interface EvalRow {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'MB';
  readonly atMost?: number | undefined;
}

export function drawEvalRows(rows: readonly EvalRow[]): string {
  return rows
    .map(({ name, value, unit, atMost }) => {
      const figure = `${name.padEnd(52)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(2)}`;
      if (atMost === undefined) return `${figure.trimEnd()}\n`;
      return `${figure}  at most ${atMost}: ${value <= atMost ? 'reached' : 'MISSED'}\n`;
    })
    .join('');
}
