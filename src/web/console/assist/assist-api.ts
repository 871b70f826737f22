/** What the suggestions ask of the server: one place that knows its addresses. */
import { z } from 'zod';
import { audiences, type Channel } from '../../../domain/article.ts';
import type { Card, Feedback } from '../../../domain/contact.ts';
import type { Message } from '../../../domain/conversation.ts';
import { passageKinds } from '../../../domain/passage.ts';
import { refusalObjectSchema } from '../../../domain/refusal.ts';
import { citationSchema } from '../../../domain/reply.ts';
import { request } from '../api/request.ts';
import { streamSuggestion } from './stream-suggestion.ts';
import type { SuggestionEvent } from './suggestion-event.ts';
import { sendFeedback } from './tell-feedback.ts';

/** The dialogue that a reply is wanted for. */
export interface Dialogue {
  /** Absent where another console asks that keeps its conversations itself. */
  readonly conversationId?: string;
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly locale?: string;
  readonly channel?: Channel;
  readonly customer?: Card;
}

const articleSchema = z.object({
  articleId: z.string(),
  lang: z.string(),
  revision: z.number(),
  title: z.string(),
  updatedAt: z.string(),
  audience: z.enum(audiences),
  passages: z.array(
    z.object({ kind: z.enum(passageKinds), heading: z.string(), anchor: z.string(), text: z.string() }),
  ),
});
export type Article = z.infer<typeof articleSchema>;

const hitSchema = z.object({
  articleId: z.string(),
  lang: z.string(),
  title: z.string(),
  heading: z.string(),
  anchor: z.string(),
  snippet: z.string(),
});
export type Hit = z.infer<typeof hitSchema>;

const refusalReplySchema = z.object({
  id: z.string(),
  outcome: z.enum(['refused', 'handed_off']),
  refusal: refusalObjectSchema.nullable(),
  text: z.string(),
  citations: z.array(citationSchema),
});
export type RefusalReply = z.infer<typeof refusalReplySchema>;

const templateSchema = z.object({
  id: z.string(),
  lang: z.string(),
  title: z.string(),
  text: z.string(),
  uses: z.number(),
});
export type Template = z.infer<typeof templateSchema>;

export interface Draft {
  readonly lang: string;
  readonly title: string;
  readonly question: string;
  readonly text: string;
  readonly conversationId?: string;
}

export interface AssistApi {
  /** The reply as it is made; ends with `reply-end` or `reply-fail`, and throws at nothing but an abort. */
  readonly suggest: (dialogue: Dialogue, signal: AbortSignal) => AsyncGenerator<SuggestionEvent, void, undefined>;
  readonly refuse: (dialogue: Dialogue, signal?: AbortSignal) => Promise<RefusalReply>;
  readonly article: (id: string, lang: string, signal?: AbortSignal) => Promise<Article>;
  readonly search: (words: string, locale: string, signal?: AbortSignal) => Promise<readonly Hit[]>;
  readonly feedback: (replyId: string, feedback: Feedback) => Promise<void>;
  readonly templates: (lang: string, words: string, signal?: AbortSignal) => Promise<readonly Template[]>;
  readonly usedTemplate: (id: string) => Promise<void>;
  readonly saveDraft: (draft: Draft) => Promise<void>;
}

export type Headers = Readonly<Record<string, string>>;

/** `headers` go with every request, such as the key that another console gave; without them the cookie tells who asks. */
export function createAssistApi(headers: Headers = {}): AssistApi {
  const get = <Value>(
    schema: z.ZodType<Value>,
    path: string,
    query: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ) => request(schema, `${path}?${new URLSearchParams(query).toString()}`, { headers, signal });
  const post = <Value>(schema: z.ZodType<Value>, path: string, body: unknown, signal?: AbortSignal) =>
    request(schema, path, { method: 'POST', body, headers, signal });

  return {
    suggest: (dialogue, signal) => streamSuggestion(requestOf(dialogue), signal, headers),
    refuse: (dialogue, signal) => post(refusalReplySchema, '/v1/refusals', requestOf(dialogue), signal),
    article: (id, lang, signal) =>
      get(articleSchema, `/v1/articles/${encodeURIComponent(id)}`, { locale: lang, audience: 'agent' }, signal),
    search: async (words, locale, signal) => {
      const query = { q: words, locale, audience: 'agent', limit: '12' };
      return (await get(z.object({ hits: z.array(hitSchema) }), '/v1/search', query, signal)).hits;
    },
    feedback: (replyId, feedback) => sendFeedback(replyId, feedback, headers),
    templates: async (lang, words, signal) => {
      const query = words === '' ? { lang } : { lang, q: words };
      return (await get(z.object({ items: z.array(templateSchema) }), '/v1/templates', query, signal)).items;
    },
    usedTemplate: async (id) => {
      await post(z.unknown(), `/v1/templates/${encodeURIComponent(id)}/uses`, {});
    },
    saveDraft: async (draft) => {
      await post(z.unknown(), '/v1/drafts', draft);
    },
  };
}

/** An agent is asking: what is for agents alone, such as a compensation, comes with it. */
function requestOf(dialogue: Dialogue) {
  return { ...dialogue, audience: 'agent' };
}
