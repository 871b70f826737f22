/** Money as it is told: a number for machines, a text for people. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** `1,000 ₽` in English, `1 000 ₽` in Russian: the sign behind the number, as the articles write it. */
export function formatMoney({ amount, currency }: Money, lang: 'ru' | 'en'): string {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(amount).replaceAll('\u00a0', ' ');
  const parts = new Intl.NumberFormat('ru', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const sign = parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
  return `${number} ${sign}`;
}
