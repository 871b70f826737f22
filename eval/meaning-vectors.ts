/** Vectors made without a model: hashed stems, with a small table of words that mean the same in two languages. */
import { createAnalyzer } from '../src/text/analyzer.ts';

/** Words of one line mean one thing. Stems are taken, so that their forms do as well. */
const meanings: readonly string[] = [
  'деньги возврат вернуть возместить refund money reimburse reimbursement',
  'доставка доставить привезти курьер delivery deliver shipping ship courier bring',
  'опоздание опаздывает задержка поздно late delay delayed overdue',
  'отменить отмена аннулировать cancel cancellation abort',
  'оплата оплатить платёж карта pay payment card charge',
  'пароль вход войти логин password login signin',
  'сервер машина виртуальная server machine instance',
  'диск хранилище том disk storage volume',
  'сеть подсеть network subnet',
  'цена стоимость стоит тариф price cost fee tariff',
];

const analyzer = createAnalyzer();
const concepts = new Map(
  meanings.flatMap((line, number) => analyzer.terms(line, 'ru').map((stem) => [stem, `meaning ${number}`])),
);

/** Dimensions in which each term shows; enough that two terms seldom share many. */
const SPREAD = 12;

/** A vector of this many dimensions, not normalised; the same text always has the same. */
export function meaningVector(text: string, dimensions: number): number[] {
  const vector = Array.from(Array(dimensions), () => 0);
  const counts = new Map<string, number>();
  for (const stem of analyzer.questionTerms(text, 'ru')) {
    const term = concepts.get(stem) ?? stem;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  // A text without words still needs a direction.
  if (counts.size === 0) counts.set('', 1);
  for (const [term, count] of counts) {
    let state = 2_166_136_261;
    for (const letter of term) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
    for (let shown = 0; shown < SPREAD; shown += 1) {
      state = Math.imul(state ^ (state >>> 15), 739_982_445) + 1_013_904_223;
      const dimension = (state >>> 8) % dimensions;
      vector[dimension] = (vector[dimension] ?? 0) + (state & 64 ? 1 : -1) * (1 + Math.log(count));
    }
  }
  return vector;
}
