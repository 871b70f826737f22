/** PORT. Lexical search over the published articles. */
import type { Passage } from '../domain/passage.ts';
import type { CorpusAsOf, Reader } from '../domain/reader.ts';
import type { ArticleName } from '../store/named.ts';
import type { Statement } from '../store/store.ts';
import type { QuestionForm } from '../text/question-form.ts';

/** What the index needs of an article; texts as they are, the index does its own analysis. */
export interface LexicalEntry extends ArticleName {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly questions: readonly string[];
  readonly passages: readonly Passage[];
  /** Links to other articles, as they are written. */
  readonly links: readonly string[];
}

/** One term of a question. */
export interface QuestionTerm {
  readonly term: string;
  /** 0..1: how much it belongs to what is asked now; earlier turns weigh less. */
  readonly weight: number;
}

/** Anything may stand in it. */
export interface LexicalQuestion {
  /** In the order they were asked. */
  readonly terms: readonly QuestionTerm[];
  readonly form: QuestionForm;
  /** Every term of the last turn, stop words too: to see that it was asked as a title or curated question stands. */
  readonly whole: readonly string[];
}

/** A known word that a misspelt one was probably meant to be. */
export interface NearWord {
  /** Folded; some form of the term where the form that was meant is not known. */
  readonly word: string;
  readonly term: string;
  /** 1 or 2. */
  readonly slips: number;
}

/** What the articles of one tenant and language are written in. */
export interface Vocabulary {
  /** Articles that hold the stemmed term; 0: it is unknown. */
  readonly articlesWith: (term: string) => number;
  /** Whether an article has the folded word, of three letters or more, in just this form. */
  readonly hasWord: (word: string) => boolean;
  /** The known word nearest to a folded misspelt one; a word with digits is never misspelt. */
  readonly nearest: (word: string) => NearWord | undefined;
}

export interface LexicalHit {
  readonly articleKey: number;
  /** The passage that speaks for the article. */
  readonly passageKey: number;
  /** Above 0, comparable within one result only. */
  readonly score: number;
  /** 0..1: the passage's score over the best that any passage could reach for this question. */
  readonly strength: number;
  /** 0..1: how near the question's neighbours stand to one another, over the nearest possible. */
  readonly nearness: number;
  /** The passage's score itself: how much speaks for it, whatever else the question holds. */
  readonly evidence: number;
  /** How much the question shares with the curated question most like it; 0 when there is none. */
  readonly alike: number;
  /** Whether the question is a title or curated question of the article, word for word. */
  readonly exact: boolean;
  /** Distinct terms of the question that the article holds. */
  readonly matched: number;
}

export interface LexicalResult {
  /** Best first, one an article, all of them visible to the reader. */
  readonly hits: readonly LexicalHit[];
  /** 0..1: share of the question's weight in terms that no article of the tenant and language holds. */
  readonly unknown: number;
  /**
   * The ranking of everything, audience and dates left aside, given only when an article that the reader may NOT see
   * leads it. It serves to say why there is no answer, never to give one.
   */
  readonly withheld?: readonly LexicalHit[];
}

export interface LexicalIndex {
  /** Statements for the transaction that publishes the article; they replace what the index held of it. */
  put(entry: LexicalEntry): readonly Statement[];
  /** Statements for the transaction that retires the article. */
  remove(name: ArticleName): readonly Statement[];
  vocabulary(corpus: CorpusAsOf): Promise<Vocabulary>;
  /** At most `limit` hits. */
  search(question: LexicalQuestion, reader: Reader, limit: number): Promise<LexicalResult>;
}
