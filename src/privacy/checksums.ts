/** The check digits that tell a number of some kind from any other number as long. All take digits alone. */

/** Payment cards (ISO/IEC 7812): every second digit from the right is doubled. */
export function fitsLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, doubled = false; at >= 0; at -= 1, doubled = !doubled) {
    const value = Number(digits[at]) * (doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** SNILS: nine digits weighted 9 to 1, modulo 101, in the last two. */
export function fitsSnils(digits: string): boolean {
  if (digits.length !== 11) return false;
  return (weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(digits.slice(9));
}

const innWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** A person's INN has two check digits at its end, a company's one. */
export function fitsInn(digits: string): boolean {
  const fits = (at: number) => (weighted(digits, innWeights.slice(-at)) % 11) % 10 === Number(digits[at]);
  if (digits.length === 10) return fits(9);
  return digits.length === 12 && fits(10) && fits(11);
}

/** OGRN (13 digits) is checked modulo 11, OGRNIP (15) modulo 13. */
export function fitsOgrn(digits: string): boolean {
  if (digits.length !== 13 && digits.length !== 15) return false;
  return remainder(digits.slice(0, -1), digits.length - 2) % 10 === Number(digits.at(-1));
}

/** IBAN (ISO 13616), letters in upper case: read as a number with its first four signs last, it is 1 modulo 97. */
export function fitsIban(signs: string): boolean {
  let rest = 0;
  for (let at = 0; at < signs.length; at += 1) {
    const code = signs.charCodeAt((at + 4) % signs.length);
    // Letters count on from 10, and so take two figures.
    rest = (code < 65 ? rest * 10 + code - 48 : rest * 100 + code - 55) % 97;
  }
  return rest === 1;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
}

/** Digit by digit: the whole is too large for a number. */
function remainder(digits: string, divisor: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % divisor;
  return rest;
}
