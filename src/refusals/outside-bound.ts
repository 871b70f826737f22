/** Tells a question that a refusal does not cover by its amounts: "40 minutes late" where it is for less than 16. */
import { numberWords, unitOf } from '../grounding/telling-words.ts';
import { fold } from '../text/fold.ts';

interface Amount {
  /** Times in seconds. */
  readonly value: number;
  readonly unit: string;
}

interface Bound extends Amount {
  readonly holds: 'below' | 'above';
}

const seconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 };
const figure = String.raw`\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?`;
const number = `(?:${figure}|${[...numberWords.keys()].join('|')})`;
const amount = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<from>${number})\s?[–—-]\s?)?(?<value>${number})(?:\s|-)?(?<unit>\p{L}+|[₽€$%])`,
  'gu',
);
/** Times that no number is said of. */
const spoken: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:полчаса|half an hour)(?!\p{L})/gu, 1_800],
  [/(?<!\p{L})(?:an|на|уже|целый|через) (?:hour|час)(?!\p{L})(?! (?:and|с половиной))/gu, 3_600],
];

const below =
  'less than|fewer than|under|below|sooner than|меньше(?: чем)?(?: на| за)?|быстрее чем через|раньше чем через';
const above = 'more than|later than|further than|больше(?: чем)?(?: на)?|позже чем через|дальше';
const comparison = new RegExp(String.raw`(?<!\p{L})(?:(?<below>${below})|${above}) $`, 'u');

/** `when` says in which case the refusal holds. What names no amount of the bound's unit is never outside. */
export function isOutsideBound(when: string, question: string): boolean {
  const bounds = boundsOf(when);
  if (bounds.length === 0) return false;
  const asked = amountsOf(question).map(({ amount: said }) => said);
  return bounds.some(({ value, unit, holds }) => {
    const own = asked.filter((said) => said.unit === unit);
    // Nobody names the bound itself to say that it is passed: "is it really 700 roubles?"
    const passes = (said: Amount) => (holds === 'below' ? said.value > value : said.value < value);
    return own.length > 0 && own.every(passes);
  });
}

function boundsOf(when: string): Bound[] {
  const text = fold(when);
  return amountsOf(when).flatMap(({ amount: said, start }): Bound[] => {
    const compared = comparison.exec(text.slice(0, start));
    if (compared === null) return [];
    return [{ ...said, holds: compared.groups?.['below'] === undefined ? 'above' : 'below' }];
  });
}

/** With where each begins in the folded text. */
function amountsOf(written: string): { amount: Amount; start: number }[] {
  const text = fold(written);
  const counted = Array.from(text.matchAll(amount)).flatMap(({ groups, index }) => {
    const unit = unitOf(groups?.['unit'] ?? '');
    if (unit === undefined) return [];
    return [groups?.['from'], groups?.['value']].flatMap((said) =>
      said === undefined ? [] : [{ amount: amountIn(said, unit), start: index }],
    );
  });
  const told = spoken.flatMap(([pattern, value]) =>
    Array.from(text.matchAll(pattern), ({ index }) => ({ amount: { value, unit: 'time' }, start: index })),
  );
  return [...counted, ...told];
}

function amountIn(said: string, unit: string): Amount {
  const grouped = /^\d{1,3}(?:[ \u00a0\u202f,]\d{3})+$/.test(said);
  const value = Number(numberWords.get(said) ?? said.replaceAll(grouped ? /\D/g : /,/g, grouped ? '' : '.'));
  const scale = seconds[unit];
  return scale === undefined ? { value, unit } : { value: value * scale, unit: 'time' };
}
