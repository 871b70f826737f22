/** What the benchmark asks of another search library: an index a language, filled once, searched with a plain text. */

export interface PeerArticle {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  /** Headings, other names, curated questions, then what a customer may read of the body. */
  readonly text: string;
}

export interface Peer {
  readonly name: string;
  /** Called once. Articles come one by one, so that what a peer does not keep is not in memory. */
  index(articles: Iterable<PeerArticle>): Promise<void>;
  /** Ids of at most `limit` articles of the language, best first. Anything may stand in the text. */
  search(text: string, lang: string, limit: number): Promise<string[]>;
}

/** The language that a peer is set up for: of the two that the benchmark has, the one that fits. */
export function peerLanguage(lang: string): 'russian' | 'english' {
  return lang === 'ru' ? 'russian' : 'english';
}
