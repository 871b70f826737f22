/** The one decision on what a reader may see; SQL filters and checks on the way out are both made from it. */
import type { Audience, Channel, FrontMatter } from '../domain/article.ts';
import type { Reader } from '../domain/reader.ts';

/** The parts of an article that decide who sees it. */
export interface Guarded extends Pick<FrontMatter, 'status' | 'audience' | 'lang' | 'valid_from' | 'expires_at'> {
  readonly tenant: string;
  readonly channels: readonly Channel[];
}

/** Why an article is hidden; `undefined` means it is visible. */
export type HiddenBecause =
  'other_tenant' | 'not_published' | 'other_language' | 'other_channel' | 'internal_only' | 'stale' | 'not_yet';

/** The audiences whose texts this reader may see. */
export function audiencesFor(audience: Audience): readonly Audience[] {
  return audience === 'agent' ? ['customer', 'agent'] : ['customer'];
}

/** Says why this reader may not see the article, or `undefined` when they may. */
export function hiddenFrom(reader: Reader, article: Guarded): HiddenBecause | undefined {
  // First of all: of another's article not even its state may be told.
  if (article.tenant !== reader.tenant) return 'other_tenant';
  if (article.status !== 'published') return 'not_published';
  if (article.lang !== reader.lang) return 'other_language';
  if (!onChannel(reader.channel, article.channels)) return 'other_channel';
  if (!audiencesFor(reader.audience).includes(article.audience)) return 'internal_only';
  if (article.valid_from === undefined && article.expires_at === undefined) return undefined;
  const at = reader.at.toISOString();
  if (article.valid_from !== undefined && at < article.valid_from) return 'not_yet';
  if (article.expires_at !== undefined && at >= article.expires_at) return 'stale';
  return undefined;
}

function onChannel(channel: Channel | undefined, allowed: readonly Channel[]): boolean {
  return channel === undefined || allowed.length === 0 || allowed.includes(channel);
}
