/** How long a reply may be in each channel, and what form it takes there. */
import type { Channel } from '../domain/article.ts';
import type { Variant } from '../domain/reply.ts';

export interface Form {
  /** The variant that comes first. */
  readonly lead: Variant;
  /** Characters at most, greeting and closing apart; the first sentence is kept whole. */
  readonly lengthAtMost: number;
  /** With a greeting, paragraphs and a closing. */
  readonly isLetter: boolean;
  /** Others read it too: nothing of the customer's own data goes in. */
  readonly isPublic: boolean;
}

const forms: Readonly<Record<Channel, Form>> = {
  chat: { lead: 'full', lengthAtMost: 700, isLetter: false, isPublic: false },
  messenger: { lead: 'short', lengthAtMost: 500, isLetter: false, isPublic: false },
  email: { lead: 'full', lengthAtMost: 1_500, isLetter: true, isPublic: false },
  phone: { lead: 'short', lengthAtMost: 400, isLetter: false, isPublic: false },
  review: { lead: 'full', lengthAtMost: 500, isLetter: false, isPublic: true },
  social: { lead: 'short', lengthAtMost: 300, isLetter: false, isPublic: true },
};

/** Without a channel it is written as for a chat. */
export function formOf(channel: Channel | undefined): Form {
  return forms[channel ?? 'chat'];
}
