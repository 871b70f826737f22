/** Turns the lines of a scenario into words: with the slots filled, and only where an article proves them. */
import type { FoundArticle, ArticleQuery } from '../articles/find-article.ts';
import type { Customer } from '../domain/conversation.ts';
import type { Passage } from '../domain/passage.ts';
import type { Citation } from '../domain/reply.ts';
import { sufflerErrorIn } from '../errors.ts';
import { composeWording } from '../reply/compose-wording.ts';
import { fillSlots } from '../reply/fill-slots.ts';
import { isProven } from '../reply/verify.ts';
import { sentences } from '../text/sentences.ts';
import { unprovenFigures } from './check-scenario.ts';
import type { Line } from './run-scenario.ts';
import type { Say } from './scenario.ts';

export type FindArticle = (query: ArticleQuery) => Promise<FoundArticle>;

export interface Proven {
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface Listener {
  readonly lang: 'ru' | 'en';
  readonly customer: Customer | undefined;
}

/** `undefined` as soon as one line can't be proven: half of a script may say the opposite of it. */
export async function proveLines(
  lines: readonly Line[],
  listener: Listener,
  findArticle: FindArticle,
): Promise<Proven | undefined> {
  const proven: Proven[] = [];
  for (const line of lines) {
    const one = 'say' in line ? await proveSay(line.say) : await proveAnswer(line.answer);
    if (one === undefined) return undefined;
    proven.push(one);
  }
  return { text: proven.map(({ text }) => text).join('\n\n'), citations: proven.flatMap(({ citations }) => citations) };

  async function proveSay(say: Say): Promise<Proven | undefined> {
    const { lang, customer } = listener;
    const quote = say.quote?.[lang] ?? '';
    if (unprovenFigures(say[lang], quote).length > 0) return undefined;
    const filled = sentences(say[lang], lang).map((sentence) => fillSlots(sentence, customer));
    const text = filled.flatMap((one) => (one.missing.length > 0 ? [] : [one.text])).join(' ');
    if (text === '') return undefined;
    if (say.article === undefined) return { text, citations: [] };
    const article = await published(say.article);
    const passage = article?.passages.find((one) => one.text.includes(quote));
    if (article === undefined || passage === undefined) return undefined;
    return { text, citations: [cite(article, passage, quote)] };
  }

  /** The article's first ready wording; where it has none, its first paragraphs. */
  async function proveAnswer(id: string): Promise<Proven | undefined> {
    const { lang, customer } = listener;
    const article = await published(id);
    for (const kind of ['reply', 'text'] as const) {
      const passage = article?.passages.find((one) => one.kind === kind);
      if (article === undefined || passage === undefined) continue;
      const pieces = composeWording(asPassage(passage), lang, customer).pieces.filter(isProven);
      if (pieces.length === 0) continue;
      const text = pieces.map((piece, index) => (index === 0 ? piece.text : piece.glue + piece.text)).join('');
      return { text, citations: pieces.map(({ quote }) => cite(article, passage, quote)) };
    }
    return undefined;
  }

  async function published(id: string): Promise<FoundArticle | undefined> {
    try {
      return await findArticle({ id, locale: listener.lang, audience: 'customer' });
    } catch (error) {
      if (sufflerErrorIn(error)?.code === 'article_not_found') return undefined;
      throw error;
    }
  }
}

type FoundPassage = FoundArticle['passages'][number];

function cite({ articleId, lang, revision, title }: FoundArticle, passage: FoundPassage, quote: string): Citation {
  return { articleId, lang, revision, title, heading: passage.heading, anchor: passage.anchor, quote };
}

function asPassage({ kind, heading, anchor, text }: FoundPassage): Passage {
  return { kind, audience: 'customer', headingPath: heading === '' ? [] : [heading], anchor, text, line: 1 };
}
