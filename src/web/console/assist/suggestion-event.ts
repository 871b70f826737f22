/** What POST /v1/suggestions says while it streams. */
import { z } from 'zod';
import { replySchema, suggestionSchema } from '../../../domain/reply.ts';
import type { ServerEvent } from '../../read-events.ts';

const index = z.number().int().min(0).max(20);
const faultSchema = z.object({ code: z.string(), detail: z.string() });

const shapes = {
  'text-delta': z.object({ index, text: z.string() }),
  'suggestion-end': z.object({ index, suggestion: suggestionSchema }),
  'reply-reset': z.object({}),
  'reply-end': replySchema,
  'reply-fail': faultSchema,
};

/** A problem's code and words; the code is `offline` where nothing came back. */
export type Fault = z.infer<typeof faultSchema>;

export type SuggestionEvent =
  | ({ readonly type: 'text-delta' } & z.infer<(typeof shapes)['text-delta']>)
  | ({ readonly type: 'suggestion-end' } & z.infer<(typeof shapes)['suggestion-end']>)
  | { readonly type: 'reply-reset' }
  | { readonly type: 'reply-end'; readonly reply: z.infer<typeof replySchema> }
  | { readonly type: 'reply-fail'; readonly fault: Fault };

/** `undefined` for an event that a newer server may send and this page does not know. */
export function suggestionEventOf({ event, data }: ServerEvent): SuggestionEvent | undefined {
  const value: unknown = JSON.parse(data);
  switch (event) {
    case 'text-delta':
      return { type: event, ...shapes[event].parse(value) };
    case 'suggestion-end':
      return { type: event, ...shapes[event].parse(value) };
    case 'reply-reset':
      return { type: event };
    case 'reply-end':
      return { type: event, reply: shapes[event].parse(value) };
    case 'reply-fail':
      return { type: event, fault: shapes[event].parse(value) };
    default:
      return undefined;
  }
}
