/** The engines by the names that the tables use: `suffler`, `suffler-without-X` for each stage, and the peers. */
import type { CutArticle } from '../../ingest/cut-article.ts';
import { peerNames, peers, type PeerName } from '../peers/peers.ts';
import type { Engine } from './engine.ts';
import { createOwnEngine } from './own-engine.ts';
import { peerArticle } from './peer-article.ts';
import { benchNow, stages } from './stages.ts';

/** Our own search, whole. */
export const ownName = 'suffler';
/** And without each of its stages. */
export const stageNames: readonly string[] = stages.map(without);

function without(stage: string): string {
  return `${ownName}-without-${stage}`;
}

/** Throws `RangeError` for a name that no engine has. `file` is where our own store keeps its database. */
export function createEngine(name: string, file: string): Engine {
  const off = stages.find((one) => without(one) === name);
  if (off !== undefined || name === ownName) return createOwnEngine(off, file);
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
