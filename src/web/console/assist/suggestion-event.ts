/** What POST /v1/suggestions says while it streams. */
import type { Reply, Suggestion } from '../../../domain/reply.ts';
import type { ServerEvent } from './read-events.ts';

export interface Fault {
  /** The code of the problem, or `network` where nothing came back. */
  readonly code: string;
  readonly detail: string;
}

export type SuggestionEvent =
  | { readonly type: 'text-delta'; readonly index: number; readonly text: string }
  | { readonly type: 'suggestion-end'; readonly index: number; readonly suggestion: Suggestion }
  | { readonly type: 'reply-reset' }
  | { readonly type: 'reply-end'; readonly reply: Reply }
  | { readonly type: 'reply-fail'; readonly fault: Fault };

/** `undefined` for an event that a newer server may send and this page does not know. */
export function suggestionEventOf({ event, data }: ServerEvent): SuggestionEvent | undefined {
  // The shapes are those of the server's schemas: page and server are of one release.
  switch (event) {
    case 'text-delta':
      return { type: event, ...(JSON.parse(data) as { index: number; text: string }) };
    case 'suggestion-end':
      return { type: event, ...(JSON.parse(data) as { index: number; suggestion: Suggestion }) };
    case 'reply-reset':
      return { type: event };
    case 'reply-end':
      return { type: event, reply: JSON.parse(data) as Reply };
    case 'reply-fail':
      return { type: event, fault: JSON.parse(data) as Fault };
    default:
      return undefined;
  }
}
