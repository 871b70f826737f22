/** Takes personal numbers and addresses out of a text before it leaves for a model. */

/** What each kind is replaced with; a model reads from it that something of the kind was said. */
const kinds: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly isOne?: (digits: string) => boolean;
}[] = [
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
  const withoutAddresses = maskAddresses(text);
  return kinds.reduce(
    (masked, { name, pattern, isOne }) =>
      masked.replace(pattern, (found) => (isOne === undefined || isOne(found.replace(/\D/g, '')) ? name : found)),
    withoutAddresses,
  );
}

/** Characters of an address before and behind its sign (RFC 5321, section 4.5.3.1). */
const LOCAL_AT_MOST = 64;
const DOMAIN_AT_MOST = 255;
const localPart = /[\p{L}\p{N}._%+-]+$/u;
const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/**
 * Looks around each sign, in pieces of bounded length: one expression with these bounds would be compiled into tens of
 * megabytes, since classes of letters are large.
 */
function maskAddresses(text: string): string {
  let masked = '';
  let end = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (at < end) continue;
    const local = localPart.exec(text.slice(Math.max(end, at - LOCAL_AT_MOST), at))?.[0];
    const host = domain.exec(text.slice(at + 1, at + 1 + DOMAIN_AT_MOST))?.[0];
    if (local === undefined || host === undefined) continue;
    masked += `${text.slice(end, at - local.length)}[email]`;
    end = at + 1 + host.length;
  }
  return masked + text.slice(end);
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
