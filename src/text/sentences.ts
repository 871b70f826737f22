/** Cuts text into sentences that are exact substrings of it, so that a quote can be proven letter for letter. */

const abbreviation = /(?:^|[\s(«"])(?:т|г|гг|ул|д|стр|руб|коп|тел|мин|макс|напр|см|ок|им|п|пп|св|e\.g|i\.e|approx|no|min|max|vs|etc|mr|mrs|ms|dr)\.\s*$/iu;
const initial = /(?:^|\s)\p{Lu}\.\s*$/u;
const startsLower = /^\s*[\p{Ll}\d]/u;

/** Sentences of each line, trimmed, empty ones left out. A line break always ends a sentence. */
export function sentences(text: string, lang: string): string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return text.split('\n').flatMap((line) => {
    const found: string[] = [];
    let open = '';
    for (const { segment } of segmenter.segment(line)) {
      if (open !== '' && !continues(open, segment)) {
        found.push(open.trim());
        open = '';
      }
      open += segment;
    }
    found.push(open.trim());
    return found.filter((sentence) => sentence !== '');
  });
}

/** The segmenter parts after every full stop; an abbreviation or a small letter behind it says the sentence goes on. */
function continues(before: string, after: string): boolean {
  return abbreviation.test(before) || initial.test(before) || (/[.…]["»)]?\s*$/u.test(before) && startsLower.test(after));
}
