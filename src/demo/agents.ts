/** Simulated agents: they take a waiting conversation, think, and send the first suggestion. */
import { z } from 'zod';
import { contactMessageSchema, conversationSchema, type Conversation } from '../domain/contact.ts';
import type { Message } from '../domain/conversation.ts';
import { replySchema, type Reply } from '../domain/reply.ts';
import { RefusedError, type Api } from './api.ts';

export interface Agents {
  /** False where somebody else has the conversation. `keyOf` gives a fresh Idempotency-Key. */
  answer(conversation: Conversation, keyOf: () => string): Promise<boolean>;
  /** What was settled is closed. */
  close(id: string, keyOf: () => string): Promise<void>;
}

export interface AgentsOptions {
  readonly api: Api;
  /** In seconds of the dialogue's time. */
  readonly pause: (seconds: number) => Promise<void>;
}

const AGENTS = 5;
/** Seconds from taking a conversation to the answer. */
const THINKING = 15;
const pageSchema = z.object({ items: z.array(contactMessageSchema) });
const anything = z.unknown();

/** Where nothing can be suggested. It promises nothing. */
const unsure = {
  ru: 'Спасибо, что написали. Я прочитал ваше сообщение, мне нужно свериться с коллегами.',
  en: 'Thank you for writing. I have read your message and need to check with my colleagues.',
};

export function createAgents({ api, pause }: AgentsOptions): Agents {
  const free = [...Array(AGENTS).keys()].map((index) => index + 1);
  const queue: ((agent: number) => void)[] = [];

  function take(): Promise<number> {
    const agent = free.shift();
    return agent === undefined ? new Promise((resolve) => queue.push(resolve)) : Promise.resolve(agent);
  }

  function release(agent: number): void {
    const next = queue.shift();
    if (next === undefined) free.push(agent);
    else next(agent);
  }

  async function suggest(
    { id, locale, channel, customer }: Conversation,
    messages: readonly Message[],
    keyOf: () => string,
  ) {
    const body = { conversationId: id, messages, locale, channel, audience: 'agent', customer: customer ?? undefined };
    try {
      return await api.post('/v1/suggestions', body, replySchema, keyOf());
    } catch (error) {
      // A person who looks at the same conversation asked later.
      if (error instanceof RefusedError) return undefined;
      throw error;
    }
  }

  async function write(conversation: Conversation, agent: number, keyOf: () => string): Promise<void> {
    const { id, locale } = conversation;
    const to = conversation.assignee?.id ?? `demo-agent-${agent}`;
    await api.post(`/v1/conversations/${id}/assign`, { to, name: `Demo agent ${agent}` }, anything, keyOf());
    await pause(THINKING);
    const { items } = await api.get(`/v1/conversations/${id}/messages?limit=1000`, pageSchema);
    const reply = await suggest(conversation, dialogueOf(items), keyOf);
    const chosen = reply?.suggestions.find(({ audience }) => audience === 'customer');
    const text = chosen?.text ?? (locale.startsWith('ru') ? unsure.ru : unsure.en);
    const replyId = chosen === undefined ? undefined : reply?.id;
    const body = { text, author: 'agent', replyId, expectedSeq: items.at(-1)?.seq ?? 0 };
    await api.post(`/v1/conversations/${id}/messages`, body, anything, keyOf());
    if (replyId !== undefined && chosen !== undefined) await accept(id, replyId, chosen.variant, keyOf);
  }

  async function accept(conversationId: string, replyId: string, variant: Variant, keyOf: () => string) {
    const body = { verdict: 'accepted', variant, conversationId };
    // No trace is kept where they are switched off: then nothing can be said of the reply.
    await api.post(`/v1/replies/${replyId}/feedback`, body, anything, keyOf()).catch(ignoreRefused);
  }

  return {
    async answer(conversation, keyOf) {
      const agent = await take();
      try {
        await write(conversation, agent, keyOf);
        return true;
      } catch (error) {
        if (error instanceof RefusedError && takenBefore.has(error.code)) return false;
        throw error;
      } finally {
        release(agent);
      }
    },

    async close(id, keyOf) {
      await api.post(`/v1/conversations/${id}/close`, {}, conversationSchema, keyOf());
    },
  };
}

type Variant = Reply['suggestions'][number]['variant'];

const takenBefore: ReadonlySet<string> = new Set([
  'conversation_taken',
  'conversation_moved_on',
  'conversation_closed',
]);

function ignoreRefused(error: unknown): void {
  if (!(error instanceof RefusedError)) throw error;
}

function dialogueOf(items: z.infer<typeof pageSchema>['items']): Message[] {
  return items.flatMap(({ author, kind, text }) =>
    kind === 'comment' || author === 'system' ? [] : [{ role: author, text }],
  );
}
