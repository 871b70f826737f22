/** How each question is asked: as it is, badly typed, or without the dialogue before it. */
import type { Message } from '../../src/domain/conversation.ts';
import { inLatinLetters, inWrongLayout, withTypos } from '../misspell.ts';
import type { EvalQuestion } from '../questions.ts';

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
const typos = customerTypes((text) => withTypos(text));
const hasDialogue = ({ messages }: EvalQuestion) => messages.length > 1;
const russian = ({ lang }: EvalQuestion) => lang === 'ru';

/** Of a dialogue every turn of the customer is typed alike. */
export const variants: readonly Variant[] = [
  { name: 'as asked', messages: ({ messages }) => messages, fits: always, ownOnly: false },
  { name: 'typos', messages: ({ messages }) => typos(messages), fits: always, ownOnly: false },
  { name: 'last turn only', messages: lastOnly, fits: hasDialogue, ownOnly: false },
  { name: 'last turn, typos', messages: (one) => typos(lastOnly(one)), fits: hasDialogue, ownOnly: false },
  {
    name: 'wrong layout',
    messages: ({ messages }) => customerTypes(inWrongLayout)(messages),
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
