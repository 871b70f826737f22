/** Principle 6: think one step ahead. Advice: the text sends the customer to wait or to ask, but it does no harm. */
import type { PhraseTable } from '../find-phrases.ts';
import { steps, times } from '../signals.ts';
import { offences, type Offence, type ToneRule } from '../tone-rule.ts';

const when = 'Назовите срок: «Вернусь с ответом к 18:40».';
const here = 'Вы и есть поддержка: решите здесь или назовите, кто и когда ответит.';
const push = 'Сообщите сами: «Напишу сюда, как только курьер выедет».';
const given = 'Give the time: “I will be back with an answer by 18:40”.';
const weAre = 'You are support: settle it here, or say who answers and when.';
const weTell = 'Tell them yourself: “I will write here as soon as the courier leaves”.';

const away: PhraseTable = {
  ru: {
    'ожидайте|ждите ~звонка+|курьера+|ответ+|до|к|не|в|заказ+': when,
    'ожидайте|ждите (пожалуйста|дальше) ответа|решения|информации|обратной|дальше': when,
    'подождите|потерпите (пожалуйста|еще|немного|чуть+) (еще|немного|чуть+|пожалуйста) ~10|5': when,
    'обратитесь|напишите|позвоните|зайдите|попробуйте|перезвоните|повторите|вернитесь (нам|снова+|в|к|попытку+|пожалуйста) (чат+|нам|пожалуйста|еще) позже|позднее|потом|попозже':
      when,
    'попробуйте|повторите .. позже+': when,
    'обратитесь|напишите|позвоните|пишите|звоните|обращайтесь (пожалуйста) (в|к) в|к (нашу|нашей) поддержку|службу|поддержке|колл|контакт|оператору|операторам|саппорт':
      here,
    'свяжитесь с поддержкой|нами|оператором|службой|нашей': here,
    'следите за (нашими|обновлениями) новостями|обновлениями|статусом|информацией|сайтом|изменениями': push,
    'следите за': push,
    'наберитесь|запаситесь терпения+|терпением+': when,
    'как только будет|появится|что': when,
    'в порядке очереди|живой': when,
    'уточняйте|уточните|узнавайте|узнайте (сами|это|пожалуйста) у|в|на ресторана|ресторане|курьера|банка|сайте|банке|интернете|курьеру':
      here,
    'все|вся (есть+|информация+|ответы+|указано|написано|условия+) есть|информация|указано|написано|на (есть+|на) (на) сайте|сайт':
      'Ответьте здесь и дайте ссылку на нужную строку.',
    'смотрите|читайте|ищите|посмотрите на сайте|нашем': 'Ответьте здесь и дайте ссылку на нужную строку.',
    'это не ко мне|нам': here,
    'не мой|наш|моя отдел|вопрос|компетенция|зона': here,
    'вам нужно|надо|необходимо|следует обратиться|связаться|написать|позвонить в|с поддержк*|поддержкой|службу|другой':
      here,
    'обратитесь в|к другой|другому|соответствующий|профильный отдел+|специалисту+|специалист+': here,
  },
  en: {
    'please|kindly|just (be) wait ~for|until+|10|5|at': given,
    'please|just (be) patient': given,
    'be|stay patient': given,
    'bear|hang with us|me|there': given,
    'wait+ for further|an|updates|a|our instructions|updates|notice|update|response|reply': given,
    'try|contact|call|write|message|come|check (us|it|back|here|to) (us|back|again) later|tomorrow': given,
    'try|contact|call|write (us|it) again in a|some|later': given,
    'again|back later': given,
    'contact|reach|call|email|ask|message (out) (to) (our|the|customer|with) (customer|the) support|helpdesk|service|helpline|call':
      weAre,
    'get in touch with support|our|customer': weAre,
    'speak|talk to support|customer|an|another agent|support|service|team|department': weAre,
    'follow|watch|check the|our news|updates|website|site|channel|social|faq|page|blog': weTell,
    'stay+ tuned': weTell,
    'keep+ an eye|checking': weTell,
    'keep+ checking|refreshing|watching': weTell,
    'watch+ this space': weTell,
    '~to|will ask|contact|call the|your restaurant|courier|bank directly|yourself': weAre,
    '~to|will|can check with your|the bank|restaurant|courier': weAre,
    'not my|our department|area|team|remit': weAre,
    'wrong department|chat|number|team': weAre,
    "you|you'll (will) need|have|must to (contact|call) contact|call|write|email (to) (our|the|a|another) (customer|different) support|department|service|team":
      weAre,
    'everything|all|information is|can on|be|available|written on|the|found (on|our) (website|site|the|our)':
      'Answer here, and link the very line.',
    'see|read|check|visit our|the website|site|faq|terms|rules|page': 'Answer here, and link the very line.',
    'google+ it|that': 'Answer here.',
  },
};

/** A promise to act. It is whole with a time or a next step somewhere in the text. */
const promised: PhraseTable = {
  ru: {
    'разберемся|разбираемся|рассмотрим|рассмотрят|решим|решаем|исправим|исправимся|учтем|учту|поправим': when,
    'проверим|проверю|уточним|уточню|выясним|выясню|посмотрим|посмотрю|узнаю|узнаем': when,
    'передам|передадим|передали|передал|передала|передано': when,
    'вернусь|вернемся|отпишусь|отпишемся|ответим|сообщим|сообщу': when,
    'отвечу ~здесь': when,
    'перезвоним|перезвоню|свяжемся|свяжусь': 'Назовите срок: «Позвоню вам до 18:40».',
    'с вами свяжутся|свяжется': 'Назовите, кто и когда: «Управляющий позвонит вам до 18:40».',
    'вам перезвонят|ответят|позвонят|напишут|сообщат': 'Назовите, кто и когда: «Управляющий позвонит вам до 18:40».',
    'работаем над': when,
    'вопрос решается|прорабатывается|изучается|рассматривается': when,
    'постараемся|постараюсь': 'Скажите, что сделаете и когда: «Позвоню курьеру сейчас и отвечу до 18:40».',
    'сделаем|делаем|сделаю все возможное': 'Скажите, что сделаете и когда: «Позвоню курьеру сейчас и отвечу до 18:40».',
    'примем меры': when,
  },
  en: {
    "we'll|i'll|will look into|at": given,
    "we're|i'm|are|am|be looking into|at": given,
    "we'll|i'll|will check|investigate|review|see|sort|fix|find|resolve|handle": given,
    "we'll|i'll|will get back|in": given,
    "we'll|i'll|will let you know": given,
    "we'll|i'll|will reply|respond|answer": given,
    "we'll|i'll|will be in touch": given,
    "we'll|i'll|will contact|call|write (to) you": given,
    "we'll|i'll|will come back to": given,
    "we'll|i'll|will pass|forward|escalate|report": given,
    "we|i|we've|i've|have|has passed|forwarded|escalated|reported": given,
    "we're|i'm|are|am working on": given,
    'someone|somebody|specialist+|manager+|colleague+ will':
      'Say who and when: “The restaurant manager will call you by 18:40”.',
    'we|i (will) (do|try) (to) (do) our|my best':
      'Say what you do and when: “I am calling the courier now and will answer by 18:40”.',
    "we'll|i'll (do|try) (to) (do) our|my best":
      'Say what you do and when: “I am calling the courier now and will answer by 18:40”.',
    'take|taking (the) (necessary|appropriate) measures|action|steps': given,
  },
};

const list: readonly Offence[] = [
  {
    severity: 'advice',
    message: {
      ru: 'Клиента отправили ждать или искать самому.',
      en: 'The customer is sent to wait, or to look alone.',
    },
    table: away,
  },
];
const vague = {
  ru: 'Обещание без срока.',
  en: 'A promise without a time.',
};
const digit = /\p{N}|\{[a-z_]+\./u;

export const oneStepAhead: ToneRule = {
  id: 'one-step-ahead',
  principle: {
    ru: 'Думаем на шаг вперёд: называем срок и следующий шаг.',
    en: 'Think one step ahead: give the time and the next step.',
  },
  tables: [away, promised, times, steps],
  look: (reading) => {
    const { spots, text } = reading;
    const promises = spots(promised);
    const isTold = (table: PhraseTable) =>
      spots(table).some((sign) => promises.every(({ start, end }) => sign.start >= end || sign.end <= start));
    const whole = promises.length === 0 || digit.test(text) || isTold(times) || isTold(steps);
    return [
      ...offences(reading, list),
      ...(whole ? [] : promises).map(({ start, end, lang, better }) => ({
        severity: 'advice' as const,
        start,
        end,
        message: vague[lang],
        better,
      })),
    ];
  },
};
