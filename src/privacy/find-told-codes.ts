/** Finds codes that somebody told, typed or was sent: `продиктовала код 4827`. Codes of orders and sales stay. */
import type { FoundSpan } from './personal.ts';

const code =
  /(?<![\p{L}\d-])(?:code|код(?:ом|а|у)?)(?: (?:is|was|это))?[\s,:=«"—–-]{1,4}(\d{4,8})(?![\p{L}\d])(?!\s?(?:₽|руб|р\.|%|балл|points|roubles|(?:на|for a?) ?(?:скидк|discount)))/giu;
const telling =
  /(?<!\p{L})(?:назв|сказ|продикт|сообщ|отправ|присл|приш[её]?л|приходит|вв[её]л|ввод|выслал|told|tell|read|gave|give|sent|send|came|got|received|enter|typed|shared|said)/iu;
/** Right in front of the word they make it another code. */
const sells =
  /(?:promo|order|gift|discount|voucher|coupon|error|post|postal|zip|country|area|item|referral|invite|скидочн\p{L}+|подарочн\p{L}+|почтов\p{L}+)\s$/iu;
/** Signs on either side of the code in which somebody tells it. */
const REACH = 80;

export function findToldCodes(text: string): FoundSpan[] {
  return Array.from(text.matchAll(code)).flatMap(({ 0: whole, 1: own = '', index }): FoundSpan[] => {
    const before = text.slice(Math.max(0, index - REACH), index);
    const end = index + whole.length;
    const behind = text.slice(end, end + REACH);
    const sentence = `${/[^.!?\n]*$/.exec(before)?.[0] ?? ''} ${/^[^.!?\n]*/.exec(behind)?.[0] ?? ''}`;
    if (!telling.test(sentence) || sells.test(before)) return [];
    return [{ kind: 'secret', start: end - own.length, end }];
  });
}
