/** The engines by the names that the tables use: `suffler`, `suffler-without-X` for each stage, and the peers. */
import type { CutArticle } from '../../ingest/cut-article.ts';
import { peerNames, peers, type PeerName } from '../peers/peers.ts';
import type { Engine } from './engine.ts';
import { createOwnEngine } from './own-engine.ts';
import { peerArticle } from './peer-article.ts';
import { benchNow, stages } from './stages.ts';

/** Our own search, whole and with each stage off. */
export const ownNames: readonly string[] = stages.map(ownName);

function ownName(stage: string): string {
  return stage === 'all' ? 'suffler' : `suffler-${stage}`;
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
