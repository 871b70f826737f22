/** The bot's own words, which claim nothing about the business: what is passed on, and what is asked back. */
import type { SlotName } from '../domain/conversation.ts';
import type { HandoffReason } from '../domain/handoff.ts';
import { isUrgent } from '../policy/sensitive.ts';
import type { SensitiveKind } from '../policy/sensitive-phrases.ts';
import type { BotRules } from './bot-rules.ts';

export type Lang = 'ru' | 'en';

const handoffs: Readonly<Record<Lang, Partial<Record<HandoffReason, string>> & { readonly other: string }>> = {
  ru: {
    asked_for_human: 'Передаю разговор сотруднику поддержки. Он увидит нашу переписку, повторять ничего не нужно.',
    angry: 'Мне жаль, что так вышло. Передаю разговор сотруднику поддержки, он увидит всё, что вы написали.',
    sensitive: 'Это слишком важно, чтобы отвечал бот. Передаю разговор сотруднику поддержки.',
    repeat_contact: 'Вижу, что вы уже обращались. Чтобы не гонять вас по кругу, передаю разговор сотруднику поддержки.',
    policy: 'С этим лучше поможет сотрудник поддержки, передаю разговор ему. Он увидит нашу переписку.',
    other: 'Точного ответа у меня нет, поэтому передаю разговор сотруднику поддержки. Он увидит нашу переписку.',
  },
  en: {
    asked_for_human:
      "I'm passing this conversation to a support agent. They will see it, so there is no need to repeat.",
    angry: "I'm sorry it came to this. I'm passing this conversation to a support agent, who will see all you wrote.",
    sensitive: "This matters too much for a bot to answer. I'm passing this conversation to a support agent.",
    repeat_contact:
      "I see you have written before. So that you don't go in circles, I'm passing this to a support agent.",
    policy: 'A support agent can do more here, so I am passing this conversation on. They will see what we wrote.',
    other: "I don't have an exact answer, so I'm passing this conversation to a support agent, who will see it.",
  },
};

const urgent: Readonly<Record<Lang, string>> = {
  ru: 'Если кому-то сейчас плохо или опасно, сначала позвоните в экстренные службы.',
  en: 'If anyone is unwell or in danger right now, call the emergency services first.',
};

/** No waiting time is promised unless the rules give one. */
export function handoffText(
  reason: HandoffReason,
  lang: Lang,
  { texts }: Pick<BotRules, 'texts'>,
  sensitive: SensitiveKind | undefined,
): string {
  const own = handoffs[lang];
  const parts = [
    sensitive !== undefined && isUrgent(sensitive) ? urgent[lang] : undefined,
    texts.handoff[lang] ?? own[reason] ?? own.other,
    texts.waiting[lang],
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

const slots: Readonly<Record<Lang, Readonly<Record<SlotName, string>>>> = {
  ru: {
    'customer.name': 'ваше имя',
    'order.id': 'номер заказа',
    'order.status': 'статус заказа',
    'order.eta': 'обещанное время',
    'order.total': 'сумму заказа',
    'order.restaurant': 'ресторан',
    'order.address': 'адрес доставки',
  },
  en: {
    'customer.name': 'your name',
    'order.id': 'the order number',
    'order.status': 'the status of the order',
    'order.eta': 'the promised time',
    'order.total': 'the amount of the order',
    'order.restaurant': 'the restaurant',
    'order.address': 'the delivery address',
  },
};

export function slotLabel(name: SlotName, lang: Lang): string {
  return slots[lang][name];
}

/** Several ways to ask, since no text is sent twice. */
export function questionsBack(lang: Lang, missing: readonly SlotName[]): string[] {
  const names = missing.map((name) => slotLabel(name, lang)).join(', ');
  if (lang === 'ru') {
    const general = [
      'Расскажите, пожалуйста, чуть подробнее: о чём речь и что нужно сделать?',
      'Помогите мне понять вопрос: что случилось и с каким заказом или услугой?',
    ];
    return names === ''
      ? general
      : [`Чтобы ответить точно, мне нужно знать: ${names}. Напишите, пожалуйста?`, ...general];
  }
  const general = [
    'Could you tell me a little more: what is it about, and what should be done?',
    'Help me understand the question: what happened, and with which order or service?',
  ];
  return names === '' ? general : [`To answer exactly I need to know ${names}. Could you write that?`, ...general];
}

export const greetings: Readonly<Record<Lang, readonly string[]>> = {
  ru: ['Здравствуйте! Чем могу помочь?'],
  en: ['Hello! What can I help you with?'],
};

export const farewells: Readonly<Record<Lang, readonly string[]>> = {
  ru: ['Пожалуйста! Если появится ещё вопрос, напишите.', 'Рад помочь. Хорошего дня!', 'И вам спасибо, что написали.'],
  en: [
    "You're welcome! Write again if another question comes up.",
    'Glad to help. Have a good day!',
    'Thank you for writing.',
  ],
};
