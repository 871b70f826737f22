/** Understands what is asked now: the terms of the dialogue, each with its weight. */
import type { Message } from '../domain/conversation.ts';
import type { LexicalQuestion, Vocabulary } from '../index/lexical.ts';
import { findPersonal } from '../privacy/find-personal.ts';
import { mask } from '../privacy/mask.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { questionForm, type QuestionForm } from '../text/question-form.ts';
import { isCourtesy, isStopWord } from '../text/stop-words.ts';
import { asideOf } from './aside.ts';
import { customerTurns, READ_AT_MOST, turnWeights } from './dialogue.ts';
import { readWords, type Correction, type ReadText } from './read-words.ts';
import { withoutPersonal } from './without-personal.ts';
import { allStages, type Stages } from './stages.ts';

/** What the agent said last counts little, but names what a "yes" is about. */
const AGENT = 0.08;
/** What is told beside the question counts this much of what is asked. */
const ASIDE = 0.5;
/** Characters of each earlier turn that are read, from its start. */
const READ_OF_EARLIER = 2_000;

export interface Question extends LexicalQuestion {
  /** What the customer said last, a burst of messages taken as one. */
  readonly text: string;
  /** The same with personal data masked, at the length that is read: for what is stored, and for what leaves the house. */
  readonly masked: string;
  /** What they said before that, newest first. */
  readonly earlier: readonly string[];
  /** What they said last, as it was meant: slips and layouts put right, personal numbers and addresses left out. */
  readonly meant: string;
  /** All turns without what is personal, newest first, at the length that is read. */
  readonly impersonal: readonly string[];
  /** How many distinct terms the last turn brings itself. */
  readonly own: number;
  /** What was read otherwise than it was typed, in the last turn. */
  readonly corrections?: readonly Correction[];
}

export interface Understood {
  readonly question: Question;
  /** The same without what is told beside the question of the last message; absent where nothing is. */
  readonly alone?: Question;
}

/** The question of a dialogue; its text is empty when the customer has said nothing. */
export function understand(
  messages: readonly Message[],
  lang: string,
  analyzer: Analyzer,
  vocabulary: Vocabulary,
  { repair, dialogue }: Pick<Stages, 'repair' | 'dialogue'> = allStages,
): Understood {
  const turns = customerTurns(messages).slice(0, dialogue ? undefined : 1);
  const cut = turns.map((text, age) => text.slice(0, age === 0 ? READ_AT_MOST : READ_OF_EARLIER));
  const personal = cut.map((text) => findPersonal(text));
  const impersonal = cut.map((text, age) => withoutPersonal(text, personal[age]));
  const read = impersonal.map((text) => readWords(text, lang, analyzer, vocabulary, repair));
  const newest = tellingOf(read[0]);
  const isAside = asideOf(turns[0] ?? '', read[0], lang);
  const agent = dialogue ? messages.findLast(({ role }) => role !== 'customer') : undefined;
  const isAnswer = agent !== undefined && messages.filter(({ role }) => role === 'customer').length > 1;
  const agentTerms = isAnswer ? analyzer.questionTerms(agent.text.slice(0, READ_OF_EARLIER), lang) : [];

  /** `aside`: what the words beside the question count, 0..1. */
  function termsWith(aside: number): Pick<Question, 'terms' | 'own'> {
    const weights = new Map<string, number>();
    const weigh = (term: string, weight: number) => weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    for (const { word, term, sureness } of newest) {
      const weight = isAside(word) ? aside * sureness : sureness;
      if (weight > 0) weigh(term, weight);
    }
    const own = weights.size;
    const known = [...weights.keys()].filter((term) => vocabulary.articlesWith(term) > 0).length;
    turnWeights(turns[0] ?? '', known, turns.length).forEach((weight, age) => {
      if (age > 0) for (const { term, sureness } of tellingOf(read[age])) weigh(term, weight * sureness);
    });
    for (const term of agentTerms) weigh(term, AGENT);
    return { terms: Array.from(weights, ([term, weight]) => ({ term, weight })), own };
  }

  const corrections = read[0]?.corrections ?? [];
  const text = turns[0] ?? '';
  const question = {
    text,
    masked: mask(cut[0] ?? '', personal[0]),
    earlier: turns.slice(1),
    meant: (read[0]?.words ?? []).flatMap(({ word, isOther }) => (isOther ? [] : [word])).join(' '),
    impersonal,
    form: formOf(text, read[0]),
    whole: (read[0]?.words ?? []).filter(({ word }) => !isCourtesy(word)).map(({ term }) => term),
    ...termsWith(ASIDE),
    ...(corrections.length > 0 ? { corrections } : {}),
  };
  const tellsBeside = newest.some(({ word }) => isAside(word));
  return { question, ...(tellsBeside ? { alone: { ...question, ...termsWith(0) } } : {}) };
}

/** Of the text as it stands, or as it was meant: in a wrong layout neither the words nor the question mark are there. */
function formOf(text: string, read: ReadText | undefined): QuestionForm {
  const form = questionForm(text);
  if (form !== 'statement' || read === undefined || read.corrections.length === 0) return form;
  return questionForm(read.words.map(({ word }) => word).join(' '));
}

/** The words that are no stop words; all of them where there are no others. */
function tellingOf(read: ReadText | undefined) {
  const words = read?.words ?? [];
  const telling = words.filter(({ word }) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
}
