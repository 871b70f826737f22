/** Reads a sentence by its clauses: the words that tell something, which of them are denied, the figures. */
import { readStatement, type Figure } from '../../src/grounding/read-statement.ts';
import { denials, numberWords, unitOf } from '../../src/grounding/telling-words.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { fold, words } from '../../src/text/fold.ts';
import { isStopWord } from '../../src/text/stop-words.ts';

export interface Clause {
  /** Distinct stems that are no stop words, denials, figures or their units. */
  readonly stems: ReadonlySet<string>;
  /** Those of them that are denied. */
  readonly denied: ReadonlySet<string>;
  /** Values without leading zeros, decimals with a point, and what they count. */
  readonly figures: readonly Figure[];
  /** Figures that are written as words and count nothing that is known: "двух заказов". */
  readonly counted: ReadonlySet<string>;
}

/** Words behind a denial among which the denied one stands: "не всегда возвращаем". */
const REACH = 3;
const clauseEnd =
  /[.,;:!?…]+(?=\s|$)|[()|]|\s[–—-]\s|(?<!\p{L})(?:но|а|зато|если|когда|что|чтобы|but|if|unless|when|while|what|which|because)(?!\p{L})/u;
/** These set a bound or add something: what is said of the rest is no less true. */
const noDenial =
  /(?<!\p{L})(?:не(?= (?:поздн|позже|ран|больше|более|меньше|менее|дольше|выше|ниже|только|просто))|not?(?= (?:later|earlier|sooner|more|less|fewer|longer) than(?!\p{L}))|not(?= (?:only|just)(?!\p{L})))/gu;
/** "Не сможем вернуть", "no longer refund": the denied word is the one behind. */
const helping =
  /^(?:смо[гж]|удас|получи|готов|вправ|всегда$|(?:able|possible|allowed|going|need|longer|more|always)$)/u;

const analyzer = createAnalyzer();

/** `Деньги вернём, доставку не вернём` is two clauses; of the second the stem of `вернём` is denied. */
export function readClauses(text: string, lang: string): Clause[] {
  return fold(text)
    .replaceAll(noDenial, ' ')
    .split(clauseEnd)
    .map((clause) => readClause(clause, lang))
    .filter(({ stems, figures }) => stems.size + figures.length > 0);
}

function readClause(text: string, lang: string): Clause {
  const figures = readStatement(text, lang, analyzer).figures.map(({ value, unit }) => ({ value: plain(value), unit }));
  const all = words(text);
  const isFigure = (word: string) =>
    /^\d/.test(word) || figures.some(({ value, unit }) => unit !== undefined && numberWords.get(word) === value);
  const isUnit = (word: string) => {
    const unit = unitOf(word);
    return unit !== undefined && figures.some((figure) => figure.unit === unit);
  };
  const isTelling = (word: string) =>
    word.length > 1 && !isStopWord(word) && !denials.has(word) && !isFigure(word) && !isUnit(word);
  const stemsOf = (list: readonly string[]) => analyzer.stems(list.filter(isTelling), lang);

  const denied = all.flatMap((word, at) => {
    if (!denials.has(word)) return [];
    const behind = all.slice(at + 1, at + 1 + REACH).filter((next) => isTelling(next) && !helping.test(next));
    // "Сертификатов у нас нет": with nothing behind it, what stands before is denied.
    return behind.length > 0 ? stemsOf(behind.slice(0, 1)) : stemsOf(all.slice(0, at));
  });
  const counted = all.flatMap((word) => (isFigure(word) ? [] : (numberWords.get(word) ?? [])));
  return { stems: new Set(stemsOf(all)), denied: new Set(denied), figures, counted: new Set(counted) };
}

/** `09:00` is `9:00`, `1,5` is `1.5`. */
function plain(value: string): string {
  return value.replace(/^0+(?=\d)/, '').replace(',', '.');
}
