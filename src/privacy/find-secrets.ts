/** Finds what opens a door, an account or a card: passwords, codes that were sent, security codes and terms of cards. */
import { findToldCodes } from './find-told-codes.ts';
import type { FoundSpan } from './personal.ts';

const between = "[\\s:=«\"'—–-]{1,4}(?:(?:is|was|it's|это|такой|мой)[\\s:]{1,2})?";
/** `пароль от профиля`, `password for the app`. */
const ofWhat = '(?: (?:от|для|к|for|to|of)(?: (?:the|my|your|this))? \\p{L}{2,20})';
const doors = '(?:подъезд|домофон|калитк|ворот|двер|шлагбаум)\\p{L}*';

const secrets = [
  // A word behind "password" is only one when it looks like none: "пароль не подходит".
  `(?:парол\\p{L}*|password|passcode|pwd)${between}(?=[^\\s,;]{0,40}[\\d!@#$%^&*_])(?!\\d+ (?:раз|times))([^\\s,;«»"]{3,40})`,
  `(?:парол\\p{L}*|password|passcode)${ofWhat}${between}(?=[^\\s,;]{0,40}\\p{L})(?=[^\\s,;]{0,40}[\\d!@#$%^&*_])([^\\s,;«»"]{3,40})`,
  // "Pass" is a verb as well, unless a login stands before it or a colon behind it.
  `pass(?<=(?:login|log in|username|@)[^\\n]{0,60} pass)${between}(?=[^\\s,;]{0,40}[\\d!@#$%^&*_])([^\\s,;«»"]{3,40})`,
  `pass ?[:=] ?(?=[^\\s,;]{0,40}[\\d!@#$%^&*_])([^\\s,;«»"]{3,40})`,
  `(?:пин|pin)(?:[- ]?код|[- ]?code)?${ofWhat}?${between}(\\d{4,6})(?!\\d)`,
  `(?:cvc2?|cvv2?|свс)${between}(\\d{3,4})(?!\\d)`,
  `код\\p{L}* (?:(?:из|от|в|с) )?(?:смс|sms|сообщени\\p{L}*|push|пуш\\p{L}*|${doors})${between}([#*]?\\d{3,8}[#*]?)(?!\\d)`,
  `код\\p{L}* (?:подтверждени|авторизаци|доступа|безопасност|(?:для )?входа)\\p{L}*${between}(\\d{3,8})(?!\\d)`,
  `(?:домофон|intercom)${between}([#*]?\\d{3,8}[#*]?)(?!\\d)`,
  `(?:sms|смс|login|verification|confirmation|security|one-time|gate|door|entry|intercom|buzzer)[ -](?:code|код)${between}([#*]?\\d{3,8}[#*]?)(?!\\d)`,
  `(?:срок\\p{L}*|годн\\p{L}* до|действу\\p{L}* до|exp|expir\\p{L}*|valid (?:thru|until|to)|good thru)(?: (?:date|действия))?${between}((?:0[1-9]|1[0-2]) ?/ ?(?:20)?\\d{2})(?![\\d/])`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\d])${pattern}`, 'giu'));

/** Every secret has one of these in it. */
const sign = /[\d!@#$%^&*_]/;

/** The 4827 of `код из смс 4827`; what stands before it stays, so that a reader knows what was told. */
export function findSecrets(text: string): FoundSpan[] {
  if (!sign.test(text)) return [];
  const named = secrets.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: whole, 1: own = '', index }): FoundSpan => {
      const end = index + whole.length;
      return { kind: 'secret', start: end - own.length, end };
    }),
  );
  return [...named, ...findToldCodes(text)];
}
