/** The question to ask back when the customer's may mean several things: the titles of what it may be about. */
import type { Suggestion } from '../domain/reply.ts';
import type { Found } from '../retrieval/retrieve.ts';

const wording = {
  ru: { open: 'Уточните, пожалуйста, о чём речь: ', or: ' или ' },
  en: { open: 'Could you tell me which of these you mean: ', or: ' or ' },
} as const;

const CHOICES = 3;
/** What scores less than this share of the first is hardly meant: a third choice that is odd spoils the other two. */
const CLOSE = 0.8;

/** Titles are quoted as they stand; the citations are in their order. */
export function askBack(found: readonly Found[], lang: string): Suggestion {
  const least = CLOSE * (found[0]?.score ?? 0);
  // There is no choice of one.
  const options = found.filter(({ score }, at) => at < 2 || score >= least).slice(0, CHOICES);
  const { open, or } = lang === 'ru' ? wording.ru : wording.en;
  return {
    variant: 'full',
    text: `${open}${options.map(({ title }) => `«${title}»`).join(or)}?`,
    audience: options.some(({ audience }) => audience === 'agent') ? 'agent' : 'customer',
    citations: options.map(({ id, lang: own, revision, title }) => ({
      articleId: id,
      lang: own,
      revision,
      title,
      heading: '',
      anchor: '',
      quote: title,
    })),
  };
}

/** The titles that such a question asks about, in its order; none of any other text. */
export function titlesAskedBack(text: string): string[] {
  for (const { open, or } of Object.values(wording)) {
    const list = text.startsWith(open) ? text.slice(open.length) : '';
    if (list.startsWith('«') && list.endsWith('»?')) return list.slice(1, -2).split(`»${or}«`);
  }
  return [];
}
