/** What the suggestions ask of the server: one place that knows its addresses. */
import type { Passage } from '../../../domain/passage.ts';
import type { Card, Feedback } from '../../../domain/contact.ts';
import type { Message } from '../../../domain/conversation.ts';
import type { Channel } from '../../../domain/article.ts';
import type { RefusalObject } from '../../../domain/refusal.ts';
import type { Citation } from '../../../domain/reply.ts';
import type { ToneFinding } from '../../../tone/finding.ts';
import { AssistFailure } from './assist-failure.ts';
import { readEvents } from './read-events.ts';
import { suggestionEventOf, type Fault, type SuggestionEvent } from './suggestion-event.ts';

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

export interface ArticlePassage extends Pick<Passage, 'kind' | 'anchor' | 'text'> {
  /** Heading path joined by " › ". */
  readonly heading: string;
}

export interface Article {
  readonly articleId: string;
  readonly lang: string;
  readonly revision: number;
  readonly title: string;
  readonly updatedAt: string;
  readonly audience: 'customer' | 'agent';
  readonly passages: readonly ArticlePassage[];
}

export interface Hit {
  readonly articleId: string;
  readonly lang: string;
  readonly title: string;
  readonly heading: string;
  readonly anchor: string;
  readonly snippet: string;
}

export interface BuiltRefusal {
  readonly id: string;
  readonly outcome: 'refused' | 'handed_off';
  readonly refusal: RefusalObject | null;
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface Template {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  readonly uses: number;
}

export interface Draft {
  readonly lang: string;
  readonly title: string;
  readonly question: string;
  readonly text: string;
  readonly conversationId?: string;
}

export interface AssistApi {
  /** Events of the reply as it is made; a fault is the last one and nothing is thrown but the abort. */
  readonly suggest: (dialogue: Dialogue, signal: AbortSignal) => AsyncGenerator<SuggestionEvent, void, undefined>;
  readonly refuse: (dialogue: Dialogue, signal?: AbortSignal) => Promise<BuiltRefusal>;
  readonly article: (id: string, lang: string | undefined, signal?: AbortSignal) => Promise<Article>;
  readonly search: (words: string, locale: string | undefined, signal?: AbortSignal) => Promise<readonly Hit[]>;
  readonly feedback: (replyId: string, feedback: Feedback) => Promise<void>;
  readonly tone: (text: string, lang: string | undefined, signal?: AbortSignal) => Promise<readonly ToneFinding[]>;
  readonly templates: (lang: string | undefined, words: string, signal?: AbortSignal) => Promise<readonly Template[]>;
  readonly usedTemplate: (id: string) => Promise<void>;
  readonly saveDraft: (draft: Draft) => Promise<void>;
}

export interface AssistApiOptions {
  /** Headers of every request, such as the key that another console gave; by default the cookie of this page tells who asks. */
  readonly headers?: (() => Readonly<Record<string, string>>) | undefined;
  readonly fetch?: typeof fetch | undefined;
}

export function createAssistApi({ headers = () => ({}), fetch: ask = fetch }: AssistApiOptions = {}): AssistApi {
  const get = (path: string, query: Readonly<Record<string, string | undefined>>, signal?: AbortSignal) => {
    const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    const search = new URLSearchParams(given).toString();
    return ask(search === '' ? path : `${path}?${search}`, { headers: headers(), ...signalOf(signal) });
  };
  const post = (path: string, body: unknown, signal?: AbortSignal, accept = 'application/json') =>
    ask(path, {
      method: 'POST',
      headers: {
        ...headers(),
        'Content-Type': 'application/json',
        Accept: accept,
        // A browser sends again what a proxy dropped: it should count once.
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
      ...signalOf(signal),
    });

  return {
    async *suggest(dialogue, signal) {
      let isOver = false;
      try {
        const answer = await post('/v1/suggestions', requestOf(dialogue), signal, 'text/event-stream');
        if (!answer.ok || answer.body === null) {
          yield { type: 'reply-fail', fault: await faultOf(answer) };
          return;
        }
        for await (const event of readEvents(answer.body)) {
          const known = suggestionEventOf(event);
          if (known === undefined) continue;
          isOver = known.type === 'reply-end' || known.type === 'reply-fail';
          yield known;
        }
      } catch (error) {
        if (signal.aborted) throw error;
      }
      if (!isOver) yield { type: 'reply-fail', fault: { code: 'network', detail: '' } };
    },
    refuse: async (dialogue, signal) => read<BuiltRefusal>(await post('/v1/refusals', requestOf(dialogue), signal)),
    article: async (id, lang, signal) =>
      read<Article>(await get(`/v1/articles/${encodeURIComponent(id)}`, { locale: lang, audience: 'agent' }, signal)),
    search: async (words, locale, signal) => {
      const query = { q: words, locale, audience: 'agent', limit: '12' };
      return (await read<{ hits: Hit[] }>(await get('/v1/search', query, signal))).hits;
    },
    feedback: async (replyId, feedback) => {
      await read(await post(`/v1/replies/${encodeURIComponent(replyId)}/feedback`, feedback));
    },
    tone: async (text, lang, signal) =>
      (
        await read<{ findings: ToneFinding[] }>(
          await post('/v1/tone', { text, ...(lang === undefined ? {} : { lang }) }, signal),
        )
      ).findings,
    templates: async (lang, words, signal) => {
      const query = { lang, q: words === '' ? undefined : words };
      return (await read<{ items: Template[] }>(await get('/v1/templates', query, signal))).items;
    },
    usedTemplate: async (id) => {
      await read(await post(`/v1/templates/${encodeURIComponent(id)}/uses`, {}));
    },
    saveDraft: async (draft) => {
      await read(await post('/v1/drafts', draft));
    },
  };
}

/** An agent is asking: what is for agents alone, such as a compensation, comes with it. */
function requestOf(dialogue: Dialogue) {
  return { ...dialogue, audience: 'agent' };
}

function signalOf(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** The body, in the shape of the server's schema: page and server are of one release. */
async function read<Shape>(answer: Response): Promise<Shape> {
  if (!answer.ok) throw new AssistFailure(await faultOf(answer));
  return (await answer.json()) as Shape;
}

async function faultOf(answer: Response): Promise<Fault> {
  const problem: unknown = await answer.json().catch(() => undefined);
  const { code, detail } = (problem ?? {}) as Partial<Fault>;
  return { code: code ?? `http_${answer.status}`, detail: detail ?? '' };
}
