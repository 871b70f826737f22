/** The console around the panel, behind one door: only messages of the window above and of a listed origin come in. */
import { hostMessageSchema, type HostMessage, type PanelMessage } from './host-message.ts';

export interface Host {
  /** Says that it is ready, and gives every message that may come in; returns what ends it. */
  readonly listen: (onMessage: (message: HostMessage) => void) => () => void;
  /** To the origin that spoke first; before that to nobody. */
  readonly tell: (message: PanelMessage) => void;
}

interface HeardEvent {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

type Hear = (event: HeardEvent) => void;

/** What of a window is needed. */
export interface HostWindow {
  readonly parent: { readonly postMessage: (message: unknown, targetOrigin: string) => void };
  readonly addEventListener: (type: 'message', listener: Hear) => void;
  readonly removeEventListener: (type: 'message', listener: Hear) => void;
}

export function createHost(own: HostWindow, origins: ReadonlySet<string>): Host {
  let speaker: string | undefined;
  return {
    listen: (onMessage) => {
      const hear = (event: HeardEvent) => {
        // A frame beside this one could be of a listed origin too: only the one around it drives it.
        if (event.source !== own.parent || !origins.has(event.origin)) return;
        const read = hostMessageSchema.safeParse(event.data);
        if (!read.success) return;
        speaker = event.origin;
        onMessage(read.data);
      };
      own.addEventListener('message', hear);
      // Nobody spoke yet, so it is said to each that may: the browser gives it to the one that is there.
      for (const origin of origins) own.parent.postMessage({ type: 'suffler:ready' } satisfies PanelMessage, origin);
      return () => {
        own.removeEventListener('message', hear);
      };
    },
    tell: (message) => {
      if (speaker !== undefined) own.parent.postMessage(message, speaker);
    },
  };
}
