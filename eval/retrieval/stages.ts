/** The stages of our own search that the benchmark switches off in turn, and the services with one of them off. */
import { createServices, type Services } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';

/** `all` is the production path. A stage that `createServices` can leave out is added here as `without-NAME`. */
export const stages = ['all'] as const;
export type Stage = (typeof stages)[number];

/** Every knowledge base is searched as of this moment, so that no article grows old between two runs. */
export const benchNow = new Date('2026-11-22T10:00:00Z');

export function servicesWith(stage: Stage, store: Store): Services {
  switch (stage) {
    case 'all':
      return createServices({ store, now: () => benchNow, threshold: 0.5 });
  }
}
