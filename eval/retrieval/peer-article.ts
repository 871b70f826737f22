/** What a peer gets of an article: exactly what our own search may show a customer, as text. */
import type { CutArticle } from '../../ingest/cut-article.ts';
import type { PeerArticle } from '../peers/peer.ts';

/** `undefined` for an article that no customer may see at `now`: our own search would not give it either. */
export function peerArticle({ frontMatter, passages }: CutArticle, now: Date): PeerArticle | undefined {
  const { id, lang, title, aliases, questions, status, audience } = frontMatter;
  const at = now.toISOString();
  const open = status === 'published' && audience === 'customer';
  if (!open || (frontMatter.valid_from ?? at) > at || (frontMatter.expires_at ?? '9') <= at) return undefined;
  const shown = passages.filter((passage) => passage.audience === 'customer');
  const headings = new Set([...shown.flatMap(({ headingPath }) => headingPath), ...aliases, ...questions]);
  return { id, lang, title, text: [...headings, ...shown.map(({ text }) => text)].join('\n\n') };
}
