/** How each question is asked: as it is, badly typed, or without the dialogue before it. */
import type { Message } from '../../src/domain/conversation.ts';
import { transliterate, transliterationSchemes, typos, wrongLayout } from '../noise.ts';
import type { EvalQuestion } from '../questions.ts';
import { createRandom, pick, seedOf } from '../random.ts';

export interface Variant {
  readonly name: string;
  readonly messages: (question: EvalQuestion) => readonly Message[];
  readonly fits: (question: EvalQuestion) => boolean;
  /** Peers know neither keyboard layouts nor transliteration: nothing would be found. */
  readonly ownOnly: boolean;
}

const always = () => true;
const lastOnly = ({ messages }: EvalQuestion) => messages.slice(-1);
const customerTypes = (how: (text: string) => string) => (messages: readonly Message[]) =>
  messages.map((message) => (message.role === 'customer' ? { ...message, text: how(message.text) } : message));
const withTypos = customerTypes((text) => typos(text, 1));
const typosInTheLast = (messages: readonly Message[]) => [...messages.slice(0, -1), ...withTypos(messages.slice(-1))];
/** People spell it in several ways: each text in one of them. */
const inLatinLetters = (text: string) => transliterate(text, pick(transliterationSchemes, createRandom(seedOf(text))));
const hasDialogue = ({ messages }: EvalQuestion) => messages.length > 1;
const russian = ({ lang }: EvalQuestion) => lang === 'ru';

/** Of a dialogue every turn of the customer is typed alike, unless the name says otherwise. */
export const variants: readonly Variant[] = [
  { name: 'as asked', messages: ({ messages }) => messages, fits: always, ownOnly: false },
  { name: 'typos', messages: ({ messages }) => withTypos(messages), fits: always, ownOnly: false },
  {
    name: 'typos in the last turn',
    messages: ({ messages }) => typosInTheLast(messages),
    fits: hasDialogue,
    ownOnly: false,
  },
  { name: 'last turn only', messages: lastOnly, fits: hasDialogue, ownOnly: false },
  { name: 'last turn, typos', messages: (one) => withTypos(lastOnly(one)), fits: hasDialogue, ownOnly: false },
  {
    name: 'wrong layout',
    messages: ({ messages }) => customerTypes(wrongLayout)(messages),
    fits: russian,
    ownOnly: true,
  },
  {
    name: 'Latin letters',
    messages: ({ messages }) => customerTypes(inLatinLetters)(messages),
    fits: russian,
    ownOnly: true,
  },
];
