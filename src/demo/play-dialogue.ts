/** Plays one dialogue: the customer writes, waits for a person where the bot gave up, reacts, and rates. */
import { z } from 'zod';
import { contactMessageSchema, conversationSchema, type Conversation } from '../domain/contact.ts';
import type { Agents } from './agents.ts';
import type { Api } from './api.ts';
import { cardOf } from './card-of.ts';
import type { Dialogue } from './dialogue.ts';
import type { Watch } from './watch.ts';

export interface PlayParts {
  readonly api: Api;
  readonly watch: Watch;
  readonly agents?: Agents | undefined;
  /** Names this play among others. */
  readonly run: string;
  readonly now: () => Date;
  /** In seconds of the dialogue's time. */
  readonly pause: (seconds: number) => Promise<void>;
  /** What the customer waits for a person at most, in ms of ours. */
  readonly patience: number;
  readonly signal: AbortSignal;
  /** Told of each message that the customer wrote. */
  readonly onMessage: () => void;
}

/** Who had the last word; `unanswered` where a person was waited for and nobody came. */
export type Ending = 'by_bot' | 'by_person' | 'unanswered';

/** From the last word to the rating, in seconds. */
const RATING_AFTER = 5;
const appendedSchema = z.object({ conversation: conversationSchema });
const pageSchema = z.object({ items: z.array(contactMessageSchema) });

export async function playDialogue(parts: PlayParts, dialogue: Dialogue): Promise<Ending> {
  const { api, watch, agents, run, pause, signal, onMessage } = parts;
  let calls = 0;
  const keyOf = () => `demo-${run}-${dialogue.id}-${(calls += 1)}`;

  async function open(text: string): Promise<Conversation> {
    const { channel, lang: locale, topic, bot } = dialogue;
    const customer = cardOf(dialogue, run, parts.now());
    const body = { channel, locale, topic, bot, customer, message: text, demo: true };
    const opened = await api.post('/v1/conversations', body, conversationSchema, keyOf());
    onMessage();
    return opened;
  }

  async function say(id: string, text: string): Promise<Conversation> {
    const body = { text, author: 'customer' };
    const { conversation } = await api.post(`/v1/conversations/${id}/messages`, body, appendedSchema, keyOf());
    onMessage();
    return conversation;
  }

  /** The conversation once a person answered or closed it; `undefined` where the customer's patience ended first. */
  async function answered({ id, lastSeq }: Conversation): Promise<Conversation | undefined> {
    // No AbortSignal.any over AbortSignal.timeout: Node 20 may collect them as garbage, and they never fire.
    const leaving = new AbortController();
    const leave = () => {
      leaving.abort();
    };
    const timer = setTimeout(leave, parts.patience);
    signal.addEventListener('abort', leave);
    try {
      for (;;) {
        // Listened for before it is read: what comes in between is not missed.
        const happens = watch.next(id, leaving.signal);
        happens.catch(() => undefined);
        const now = await api.get(`/v1/conversations/${id}`, conversationSchema);
        const { items } = await api.get(`/v1/conversations/${id}/messages?after=${lastSeq}`, pageSchema);
        if (now.status === 'closed' || items.some(isAnswer)) return now;
        if (agents === undefined || !(await agents.answer(now, keyOf))) await happens;
      }
    } catch (error) {
      if (leaving.signal.aborted && !signal.aborted) return undefined;
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    }
  }

  async function talkToPerson(waiting: Conversation): Promise<Ending> {
    const { id } = waiting;
    const steps = [...dialogue.afterAnswer];
    let conversation = waiting;
    do {
      const answer = await answered(conversation);
      if (answer === undefined) return 'unanswered';
      const step = steps.shift();
      if (answer.status === 'closed' || step === undefined) break;
      await pause(step.after);
      conversation = await say(id, step.text);
    } while (steps.length > 0);
    await agents?.close(id, keyOf);
    return 'by_person';
  }

  const [first, ...rest] = dialogue.messages;
  if (first === undefined) return 'unanswered';
  await pause(first.after);
  let conversation = await open(first.text);
  for (const { after, text } of rest) {
    await pause(after);
    conversation = await say(conversation.id, text);
  }
  const ending = conversation.status === 'bot' ? 'by_bot' : await talkToPerson(conversation);
  if (ending !== 'unanswered' && dialogue.rating !== undefined) {
    await pause(RATING_AFTER);
    const body = { rating: dialogue.rating };
    await api.post(`/v1/conversations/${conversation.id}/rating`, body, conversationSchema, keyOf());
  }
  return ending;
}

function isAnswer({ author, kind }: z.infer<typeof contactMessageSchema>): boolean {
  return author === 'agent' && kind === 'message';
}
