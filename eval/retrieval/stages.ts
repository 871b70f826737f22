/** The stages of our own search that the benchmark switches off in turn, and the services with one of them off. */
import { mainTenant } from '../../src/domain/tenant.ts';
import { createServices, type ServiceOptions, type Services } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';

/** `all` is the production path. What else `createServices` can leave out stands here as `without-NAME`. */
const options: Readonly<Record<string, Partial<ServiceOptions>>> = { all: {} };

export const stages: readonly string[] = Object.keys(options);

/** Every knowledge base is searched as of this moment, so that no article grows old between two runs. */
export const benchNow = new Date('2026-11-22T10:00:00Z');

/** Throws `RangeError` for a stage that is not in `stages`. */
export function servicesWith(stage: string, store: Store): Services {
  const own = options[stage];
  if (own === undefined) throw new RangeError(`no stage is called ${stage}`);
  return createServices({ store, tenant: mainTenant, now: () => benchNow, threshold: 0.5, ...own });
}
