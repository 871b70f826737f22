/** A small knowledge base and cases that it can answer, or can't. */
import { makeFolder } from '../../make-folder.ts';

const article = (id: string, title: string, questions: readonly string[], body: string) =>
  [
    '---',
    `id: ${id}`,
    `title: ${title}`,
    'lang: en',
    'topics: [shop]',
    'questions:',
    ...questions.map((q) => `  - ${q}`),
    '---',
    '',
    `# ${title}`,
    '',
    body,
    '',
  ].join('\n');

export const delivery = article(
  'delivery',
  'Delivery of pies',
  ['What does delivery cost?', 'How much is it to bring a pie?'],
  'Delivery of a pie costs 3 euros. It takes 40 minutes.\n\n## Countryside\n\nOutside the city a pie costs 9 euros to bring.',
);

export function makeKb(): Promise<string> {
  return makeFolder({
    'en/delivery.md': delivery,
    'en/hours.md': article(
      'hours',
      'Opening hours',
      ['When do you open?'],
      'The bakery is open from 8:00 to 20:00 every day.',
    ),
    'en/allergens.md': article(
      'allergens',
      'Nuts and other allergens',
      ['Are there nuts in the cake?'],
      'Our cakes hold nuts. Bread holds none.',
    ),
  });
}

export const answerable = {
  id: 'cost',
  lang: 'en',
  text: 'What does delivery cost?',
  expect: { action: 'answer', articles: ['delivery'], nuggets: [{ text: 'delivery costs 3 euros', vital: true }] },
  metadata: { split: 'gate', cluster: 'cost', kind: 'answerable', risk: 'low' },
};
export const unanswerable = {
  id: 'moon',
  lang: 'en',
  text: 'Who was the first man on the moon?',
  expect: { action: 'handoff', actions: ['handoff', 'silent'], articles: [], handoff: 'no_match' },
  metadata: { split: 'gate', cluster: 'moon', kind: 'unanswerable', risk: 'low' },
};
export const changed = {
  id: 'changed',
  lang: 'en',
  text: 'How much is delivery of a pie?',
  given: [{ article: 'delivery', lang: 'en', replace: [{ find: '3 euros', with: '5 euros' }] }],
  expect: {
    action: 'answer',
    articles: ['delivery'],
    nuggets: [{ text: 'delivery costs 5 euros', vital: true }],
    must_not: ['3 euros'],
  },
  metadata: { split: 'gate', cluster: 'cost', kind: 'counterfactual', risk: 'low' },
};

export function linesOf(...cases: readonly unknown[]): string {
  return cases.map((one) => `${JSON.stringify(one)}\n`).join('');
}
