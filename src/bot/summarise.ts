/** The note that an agent reads when the bot hands over: what is wanted, known, found and missing. Nothing personal. */
import type { Customer, Message, SlotName } from '../domain/conversation.ts';
import type { HandoffReason } from '../domain/handoff.ts';
import type { Mood } from '../policy/angry.ts';
import { smallTurnOf } from '../policy/small-turns.ts';
import { slotLabel, type Lang } from './wording.ts';

export interface Summarised {
  readonly reason: HandoffReason;
  readonly messages: readonly Message[];
  readonly customer: Customer | undefined;
  readonly titles: readonly string[];
  readonly missing: readonly SlotName[];
  readonly mood: Mood;
  /** Takes out what is personal. */
  readonly hide: (text: string) => string;
}

const labels = {
  ru: {
    wants: 'Клиент пишет',
    last: 'Последнее сообщение',
    order: 'Заказ',
    status: 'статус',
    eta: 'обещан',
    total: 'сумма',
    restaurant: 'ресторан',
    found: 'Найдено',
    nothing: 'подходящей статьи нет',
    missing: 'Не хватает',
    mood: 'Настроение',
    why: 'Причина передачи',
    moods: { calm: 'спокойное', annoyed: 'раздражён', angry: 'злится' },
    reasons: {
      asked_for_human: 'просит человека',
      no_match: 'нет ответа в базе знаний',
      conflict: 'статьи противоречат друг другу',
      low_confidence: 'бот не уверен в ответе',
      angry: 'клиент злится',
      sensitive: 'тема, на которую отвечает только человек',
      repeat_contact: 'повторное обращение',
      limit_reached: 'бот исчерпал число ответов',
      policy: 'так велят правила',
    },
  },
  en: {
    wants: 'The customer writes',
    last: 'Last message',
    order: 'Order',
    status: 'status',
    eta: 'promised for',
    total: 'total',
    restaurant: 'restaurant',
    found: 'Found',
    nothing: 'no article that fits',
    missing: 'Missing',
    mood: 'Mood',
    why: 'Handed over because',
    moods: { calm: 'calm', annoyed: 'annoyed', angry: 'angry' },
    reasons: {
      asked_for_human: 'they ask for a person',
      no_match: 'the knowledge base has no answer',
      conflict: 'articles contradict one another',
      low_confidence: 'the bot is not sure of its answer',
      angry: 'the customer is angry',
      sensitive: 'only a person answers this',
      repeat_contact: 'they came back with it',
      limit_reached: 'the bot has given all its answers',
      policy: 'the rules say so',
    },
  },
} as const;

const LONGEST_QUOTE = 240;
const TITLES_AT_MOST = 3;

/** The same turn always gives the same note. */
export function summarise(summarised: Summarised, lang: Lang): string {
  const { reason, customer, titles, missing, mood, hide } = summarised;
  const own = labels[lang];
  const said = summarised.messages.filter(({ role }) => role === 'customer').map(({ text }) => text);
  // A greeting says nothing of what is wanted.
  const telling = said.filter((text) => smallTurnOf(text) === undefined);
  const first = telling[0] ?? said[0] ?? '';
  const last = telling.at(-1) ?? first;
  const order = customer?.orders[0];
  const known = [
    order?.status === undefined ? undefined : `${own.status} «${order.status}»`,
    order?.eta === undefined ? undefined : `${own.eta} ${order.eta}`,
    order?.total === undefined ? undefined : `${own.total} ${order.total}`,
    order?.restaurant === undefined ? undefined : `${own.restaurant} ${order.restaurant}`,
  ].filter((part) => part !== undefined);
  const found = [...new Set(titles)].slice(0, TITLES_AT_MOST).map((title) => `«${title}»`);
  return [
    `${own.wants}: «${shorten(hide(first), LONGEST_QUOTE)}».`,
    ...(last === first ? [] : [`${own.last}: «${shorten(hide(last), LONGEST_QUOTE)}».`]),
    ...(order === undefined ? [] : [`${own.order} ${hide([order.id, ...known].join(', '))}.`]),
    `${own.found}: ${found.length > 0 ? found.join(', ') : own.nothing}.`,
    ...(missing.length === 0 ? [] : [`${own.missing}: ${missing.map((name) => slotLabel(name, lang)).join(', ')}.`]),
    `${own.mood}: ${own.moods[mood]}.`,
    `${own.why}: ${own.reasons[reason]}.`,
  ].join('\n');
}

/** On one line, cut at a space. */
export function shorten(text: string, atMost: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= atMost) return line;
  const cut = line.slice(0, atMost - 1);
  const space = cut.lastIndexOf(' ');
  // A surrogate pair is not cut in two.
  return `${(space > atMost / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}
