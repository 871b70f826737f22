/** One way to ask our own search and a peer: an engine is filled with articles, then asked questions. */
import type { CutArticle } from '../../ingest/cut-article.ts';
import type { Message } from '../../src/domain/conversation.ts';

export interface Asked {
  readonly messages: readonly Message[];
  readonly lang: string;
}

export interface Answer {
  /** Articles, best first. */
  readonly ids: readonly string[];
  /** Only our own search tells one. */
  readonly confidence?: number;
}

export interface Engine {
  index(articles: Iterable<CutArticle>): Promise<void>;
  ask(question: Asked, limit: number): Promise<Answer>;
  close(): Promise<void>;
}
