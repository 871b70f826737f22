/** The stages of our own search that the benchmark switches off in turn, and the services with one of them off. */
import { mainTenant } from '../../src/domain/tenant.ts';
import { allStages, type Stages } from '../../src/retrieval/stages.ts';
import { createServices, type Services } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';

/** Each by its name. The sets hold no accepted replies, so what is learned from them has figures of its own, see learned.ts. */
export const stages = (Object.keys(allStages) as (keyof Stages)[]).filter((name) => name !== 'learned');

/** Every knowledge base is searched as of this moment, so that no article grows old between two runs. */
export const benchNow = new Date('2026-11-22T10:00:00Z');

/** The production path; `off` is the stage that it goes without, if any. */
export function servicesWithout(off: keyof Stages | undefined, store: Store): Services {
  return createServices({
    store,
    tenant: mainTenant,
    now: () => benchNow,
    threshold: 0.5,
    ...(off === undefined ? {} : { stages: { [off]: false } }),
  });
}
