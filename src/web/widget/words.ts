/** What the chat says itself, in both languages. It promises nothing that it does not know: no times, no places in a queue. */
export interface Words {
  readonly title: string;
  readonly open: string;
  readonly unread: string;
  readonly close: string;
  readonly log: string;
  readonly hello: string;
  readonly helloMore: string;
  readonly subtitle: string;
  readonly field: string;
  readonly fieldHint: string;
  readonly send: string;
  readonly person: string;
  readonly asked: string;
  readonly queued: string;
  readonly queuedMore: string;
  readonly withYou: string;
  readonly closed: string;
  readonly closedMore: string;
  readonly you: string;
  readonly bot: string;
  readonly agent: string;
  readonly thinking: string;
  readonly sources: string;
  readonly sending: string;
  readonly waiting: string;
  readonly offline: string;
  readonly refused: string;
  readonly edit: string;
  readonly tooLong: string;
  readonly files: string;
  readonly anew: string;
  readonly failed: string;
  readonly rate: string;
  readonly helped: string;
  readonly good: string;
  readonly neutral: string;
  readonly bad: string;
  readonly thanks: string;
  readonly sorry: string;
  readonly newBelow: string;
}

const en: Words = {
  title: 'Help chat',
  open: 'Open the chat',
  unread: 'new messages: {count}',
  close: 'Close the chat',
  log: 'Conversation',
  hello: 'Hello! What happened?',
  helloMore: 'Answers come from our help pages, each with its source. You can ask for a person at any time.',
  subtitle: 'Answers from our help pages',
  field: 'Your message',
  fieldHint: 'Write your question',
  send: 'Send',
  person: 'A person, please',
  asked: 'You asked for a person.',
  queued: 'You are in the queue.',
  queuedMore: 'A person answers in this chat. You can close it and come back: the answer will be here.',
  withYou: '{name} is with you',
  closed: 'This conversation is closed.',
  closedMore: 'Write again, and it goes on.',
  you: 'You',
  bot: 'Assistant',
  agent: 'Support',
  thinking: 'The assistant is writing',
  sources: 'Sources',
  sending: 'Sending…',
  waiting: 'Waiting for the network. It will be sent by itself.',
  offline: 'No connection. What you write is kept here and sent when it is back.',
  refused: 'Not sent: the server would not take it ({code}).',
  edit: 'Edit it',
  tooLong: 'Too long by {count} characters: up to {limit} fit.',
  files: 'Files can’t be sent in this chat. Please say in words what they show.',
  anew: 'Your earlier chat can’t be opened any more, so this is a new one.',
  failed: 'There is no answer to this now. Your message is kept: try once more, or ask for a person.',
  rate: 'How did we do?',
  helped: 'Did this help?',
  good: 'Good',
  neutral: 'So-so',
  bad: 'Bad',
  thanks: 'Thank you for telling us.',
  sorry: 'We are sorry. A supervisor will look at this conversation.',
  newBelow: 'New messages',
};

const ru: Words = {
  title: 'Чат поддержки',
  open: 'Открыть чат',
  unread: 'новых сообщений: {count}',
  close: 'Закрыть чат',
  log: 'Разговор',
  hello: 'Здравствуйте! Что случилось?',
  helloMore: 'Отвечаем по статьям справки и показываем источник. Человека можно позвать в любой момент.',
  subtitle: 'Ответы по статьям справки',
  field: 'Ваше сообщение',
  fieldHint: 'Напишите вопрос',
  send: 'Отправить',
  person: 'Позвать человека',
  asked: 'Вы попросили позвать человека.',
  queued: 'Вы в очереди.',
  queuedMore: 'Человек ответит в этом чате. Чат можно закрыть и вернуться: ответ будет здесь.',
  withYou: 'С вами {name}',
  closed: 'Разговор закрыт.',
  closedMore: 'Напишите снова, и он продолжится.',
  you: 'Вы',
  bot: 'Помощник',
  agent: 'Поддержка',
  thinking: 'Помощник пишет',
  sources: 'Источники',
  sending: 'Отправляем…',
  waiting: 'Ждёт сети. Отправится само.',
  offline: 'Нет связи. Что вы напишете, сохранится здесь и уйдёт, когда она появится.',
  refused: 'Не отправлено: сервер не принял ({code}).',
  edit: 'Исправить',
  tooLong: 'Слишком длинно, лишних знаков: {count}. Помещается до {limit}.',
  files: 'Файлы в этот чат отправить нельзя. Опишите, пожалуйста, словами, что на них.',
  anew: 'Прежний чат открыть уже нельзя, поэтому это новый.',
  failed: 'Сейчас ответа нет. Ваше сообщение сохранено: попробуйте ещё раз или позовите человека.',
  rate: 'Как мы справились?',
  helped: 'Это помогло?',
  good: 'Хорошо',
  neutral: 'Так себе',
  bad: 'Плохо',
  thanks: 'Спасибо за оценку.',
  sorry: 'Нам жаль. Разговор посмотрит старший смены.',
  newBelow: 'Новые сообщения',
};

/** The first of these languages that the chat speaks; English where it speaks none. */
export function wordsFor(languages: readonly string[]): { readonly locale: 'en' | 'ru'; readonly words: Words } {
  for (const language of languages) {
    const [short] = language.toLowerCase().split(/[-_]/);
    if (short === 'ru') return { locale: 'ru', words: ru };
    if (short === 'en') return { locale: 'en', words: en };
  }
  return { locale: 'en', words: en };
}

/** Puts values into the places named in braces. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
