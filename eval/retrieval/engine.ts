/** One way to ask our own search and a peer: an engine is filled with articles, then asked questions. */
import type { CutArticle } from '../../ingest/cut-article.ts';
import type { Message } from '../../src/domain/conversation.ts';
import { peers, peerNames, type PeerName } from '../peers/peers.ts';
import { createOwnEngine } from './own-engine.ts';
import { peerArticle } from './peer-article.ts';
import { benchNow, stages, type Stage } from './stages.ts';

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

/** `suffler` is the production path; `suffler-without-X` the same without that stage; the others are peers. */
export type EngineName = 'suffler' | `suffler-${string}` | PeerName;

export const ownNames: readonly EngineName[] = stages.map(ownName);

function ownName(stage: Stage): EngineName {
  return stage === 'all' ? 'suffler' : `suffler-${stage satisfies string}`;
}

/** Throws `RangeError` for a name that no engine has. `file` is where our own store keeps its database. */
export function createEngine(name: string, file: string): Engine {
  const stage = stages.find((one) => ownName(one) === name);
  if (stage !== undefined) return createOwnEngine(stage, file);
  const peer = peerNames.find((one) => one === name);
  if (peer === undefined) throw new RangeError(`no engine is called ${name}`);
  return createPeerEngine(peer);
}

function createPeerEngine(name: PeerName): Engine {
  const peer = peers[name]();
  return {
    index: (articles) => peer.index(shown(articles)),
    // A peer knows no dialogue: what the customer has said is all one question to it.
    ask: async ({ messages, lang }, limit) => {
      const said = messages.filter(({ role }) => role === 'customer').map(({ text }) => text);
      return { ids: await peer.search(said.join('\n'), lang, limit) };
    },
    close: () => Promise.resolve(),
  };
}

function* shown(articles: Iterable<CutArticle>) {
  for (const article of articles) {
    const one = peerArticle(article, benchNow);
    if (one !== undefined) yield one;
  }
}
