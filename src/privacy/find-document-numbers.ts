/** Finds numbers of a person's cards and papers that letters belong to: `student card no. AB-001234`. */
import type { FoundSpan } from './personal.ts';

const papers = String.raw`(?:student|pension(?:er)?(?:'s)?|employee|staff|membership|member|loyalty|health|insurance|library|identity|disability)\s(?:id\s)?(?:card|pass|badge|policy|certificate|id|number)|(?:студенческ|пенсионн|читательск|служебн|социальн|клубн|бонусн)\p{L}+(?:\s(?:билет|удостоверени|карт|пропуск)\p{L}*)?|(?:карт|удостоверени)\p{L}*\s(?:лояльности|студента|пенсионера|инвалида|участника|москвича)|(?:зач[её]тк|полис|бейдж)\p{L}*`;
const between = String.raw`(?:[\s,:(«"—–№#-]|(?:no|nr|num|number|id|is|was|номер|это)(?!\p{L})\.?){1,6}`;
/** What is digits alone is told by its length and by the words beside it (find-numbers). */
const number = String.raw`\p{L}{1,4}[ /-]?\d[\d/-]{1,14}\d(?![\p{L}\d])`;
const numbered = new RegExp(String.raw`(?<![\p{L}\d])(?:${papers})${between}(?<number>${number})`, 'giud');

export function findDocumentNumbers(text: string): FoundSpan[] {
  return Array.from(text.matchAll(numbered)).flatMap(({ indices, groups }): FoundSpan[] => {
    const [start, end] = indices?.groups?.['number'] ?? [];
    const [series = ''] = /^\p{L}+/u.exec(groups?.['number'] ?? '') ?? [];
    // A word that is no series: `loyalty card for 500 points`.
    if (start === undefined || end === undefined || series !== series.toUpperCase()) return [];
    return [{ kind: 'passport', start, end }];
  });
}
