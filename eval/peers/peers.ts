/** The peers by the names that the benchmark's table and `--peers` use. */
import { createRawFts5, createStemmedFts5 } from './fts5.ts';
import { createFlexSearch } from './flexsearch.ts';
import { createLunr } from './lunr.ts';
import { createExactMiniSearch, createMiniSearch } from './minisearch.ts';
import { createOrama } from './orama.ts';

export const peers = {
  fts5: createRawFts5,
  'fts5-stems': createStemmedFts5,
  minisearch: createMiniSearch,
  'minisearch-exact': createExactMiniSearch,
  lunr: createLunr,
  orama: createOrama,
  flexsearch: createFlexSearch,
} as const;

export type PeerName = keyof typeof peers;
export const peerNames = Object.keys(peers) as PeerName[];
