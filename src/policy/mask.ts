/** Takes personal numbers and addresses out of a text before it leaves for a model. */

/** What each kind is replaced with; a model reads from it that something of the kind was said. */
const kinds: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly isOne?: (digits: string) => boolean;
}[] = [
  { name: '[email]', pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu },
  { name: '[card]', pattern: /(?<!\d)\d(?:[ \u00a0-]?\d){12,18}(?!\d)/g, isOne: fitsLuhn },
  // With the country's code in front: +7 (916) 123-45-67, 8 916 123 45 67, +44 20 7946 0958.
  { name: '[phone]', pattern: /(?<![\p{L}\d])\+\d(?:[\s().-]{0,3}\d){7,14}(?!\d)/gu },
  { name: '[phone]', pattern: /(?<![\p{L}\d])[78][\s().-]{0,3}\d{3}[\s().-]{0,3}\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/gu },
  // Without it: 916 123-45-67, (495) 123-45-67, 202-555-0143.
  { name: '[phone]', pattern: /(?<![\p{L}\d])\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{2}[\s.-]?\d{2}(?!\d)/gu },
  { name: '[snils]', pattern: /(?<!\d)\d{3}[\s-]?\d{3}[\s-]?\d{3}[\s-]?\d{2}(?!\d)/g },
  // Russian passports (4510 123456, 45 10 № 123456) and the shorter tax numbers are ten digits alike.
  { name: '[document]', pattern: /(?<!\d)\d{2}\s?\d{2}\s?(?:№|N)?\s?\d{6}(?!\d)/g },
  { name: '[inn]', pattern: /(?<!\d)\d{12}(?!\d)/g, isOne: isPersonalInn },
];

/** Masks e-mail addresses, cards, phones, passports, SNILS and INN. Prices, dates and short order numbers stay. */
export function mask(text: string): string {
  return kinds.reduce(
    (masked, { name, pattern, isOne }) =>
      masked.replace(pattern, (found) => (isOne === undefined || isOne(found.replace(/\D/g, '')) ? name : found)),
    text,
  );
}

/** The check of payment cards (ISO/IEC 7812): every second digit from the right is doubled. */
function fitsLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** The two check digits of a person's tax number: weighted sums of those before, modulo 11 and then 10. */
function isPersonalInn(digits: string): boolean {
  const weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
  const check = (length: number) =>
    (weights.slice(-length).reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11) % 10;
  return check(10) === Number(digits[10]) && check(11) === Number(digits[11]);
}
