/** What the chat says itself, in both languages. It promises nothing that it does not know: no times, no places in a queue. */
const table = {
  title: ['Help chat', 'Чат поддержки'],
  close: ['Close', 'Закрыть'],
  news: ['New messages', 'Новые сообщения'],
  hello: ['Hello! What happened?', 'Здравствуйте! Что случилось?'],
  helloMore: [
    'Answers come from our help pages, each with its source. You can ask for a person at any time.',
    'Отвечаем по статьям справки и показываем источник. Человека можно позвать в любой момент.',
  ],
  field: ['Your message', 'Ваше сообщение'],
  send: ['Send', 'Отправить'],
  person: ['A person, please', 'Позвать человека'],
  queued: [
    'You are in the queue. A person answers in this chat: you can close it and come back.',
    'Вы в очереди. Человек ответит в этом чате: его можно закрыть и вернуться.',
  ],
  withYou: ['{name} is with you', 'С вами {name}'],
  closed: ['This conversation is closed. Write, and it goes on.', 'Разговор закрыт. Напишите, и он продолжится.'],
  you: ['You', 'Вы'],
  bot: ['Assistant', 'Помощник'],
  agent: ['Support', 'Поддержка'],
  thinking: ['Writing…', 'Пишет…'],
  sources: ['Sources', 'Источники'],
  sending: ['Sending…', 'Отправляем…'],
  waiting: ['Waiting for the network', 'Ждёт сети'],
  offline: [
    'No connection. What you write is kept and sent when it is back.',
    'Нет связи. Что вы напишете, сохранится и уйдёт, когда она появится.',
  ],
  refused: ['Not sent ({code})', 'Не отправлено ({code})'],
  edit: ['Edit', 'Исправить'],
  tooLong: ['Too long: {count} characters of {limit}', 'Слишком длинно: знаков {count} из {limit}'],
  files: ['Files can’t be sent here: please say it in words.', 'Файлы сюда отправить нельзя: опишите словами.'],
  anew: [
    'Your earlier chat can’t be opened any more. This is a new one.',
    'Прежний чат открыть уже нельзя. Это новый.',
  ],
  failed: [
    'There is no answer to this now. Try again, or ask for a person.',
    'Сейчас ответа нет. Попробуйте ещё раз или позовите человека.',
  ],
  rate: ['Did we help?', 'Мы помогли?'],
  good: ['Good', 'Хорошо'],
  neutral: ['So-so', 'Так себе'],
  bad: ['Bad', 'Плохо'],
  thanks: ['Thank you for telling us.', 'Спасибо за оценку.'],
  sorry: ['We are sorry. A supervisor will look at this.', 'Нам жаль. Разговор посмотрит старший смены.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type Words = Readonly<Record<keyof typeof table, string>>;
export type Locale = 'en' | 'ru';

/** The first of these languages that the chat speaks; English where it speaks none. */
export function wordsFor(languages: readonly string[]): { readonly locale: Locale; readonly words: Words } {
  const locale = languages.map((language) => language.slice(0, 2).toLowerCase()).find(isSpoken) ?? 'en';
  const column = locale === 'ru' ? 1 : 0;
  const pairs = Object.entries(table).map(([name, both]) => [name, both[column]]);
  // Every name of the table, with one of its two.
  return { locale, words: Object.fromEntries(pairs) as Words };
}

const isSpoken = (short: string): short is Locale => short === 'en' || short === 'ru';

/** Puts values into the places named in braces. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
