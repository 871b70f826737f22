/** Delivers webhooks for as long as the process runs, those of other processes and of earlier ones too. */
import { sufflerErrorIn } from '../errors.ts';
import { repeat } from '../repeat.ts';
import type { Delivery, WebhookRelay } from './webhook-relay.ts';

export interface FollowWebhooksOptions {
  /** How soon an event is noticed, in ms. Looking costs one read. Default: 500. */
  readonly every?: number | undefined;
  /** Told of each event that was given up, and once when events begin to be delayed. */
  readonly onFault: (message: string) => void;
  /** Told when one is delivered after that. */
  readonly onRecovery: () => void;
}

const EVERY = 500;
/** Starts at once; the function that it gives ends it. A fault never ends it: it waits longer and tries again. */
export function followWebhooks(relay: WebhookRelay, options: FollowWebhooksOptions): () => void {
  const { every = EVERY, onFault, onRecovery } = options;
  let faulty = false;
  let unreadable = false;

  function tell({ id, outcome, fault }: Delivery): void {
    if (outcome === 'given_up') onFault(`event ${id} is given up after a day: ${fault ?? ''}`);
    else if (outcome === 'delayed' && !faulty) onFault(`event ${id} has to wait: ${fault ?? ''}`);
    else if (outcome === 'delivered' && faulty) onRecovery();
    faulty = outcome !== 'delivered';
  }

  return repeat(() => relay.deliver(tell), {
    every,
    onSuccess() {
      unreadable = false;
    },
    onError(error) {
      if (!unreadable) onFault(sufflerErrorIn(error)?.message ?? 'an unexpected fault');
      unreadable = true;
    },
  });
}
