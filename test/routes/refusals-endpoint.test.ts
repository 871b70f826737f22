/** POST /v1/refusals: a refusal as an object with ready wording, or a hand-off; never a bare no. */
import { describe, expect, test } from 'vitest';
import { aNumber, anObject, aString } from './anything.ts';
import { articleOf, bakery } from './bakery.ts';
import { makeApp, post, problemOf, type App } from './make-app.ts';

const refuse = async (app: App, text: string, rest: object = {}): Promise<unknown> =>
  (await post(app, '/v1/refusals', { messages: [{ role: 'customer', text }], ...rest })).json();

const handedOff = {
  id: aString,
  outcome: 'handed_off',
  refusal: null,
  text: '',
  citations: [],
  confidence: aNumber,
  composer: 'extractive',
  degraded: false,
  timings: anObject,
};

test('it is the object, the wording, and a citation for each sentence', async () => {
  const { app } = await makeApp();
  const cited = { articleId: 'recipe', lang: 'en', revision: 1, title: 'The recipe of our sourdough', heading: '' };
  const reason = 'The sourdough recipe is our trade secret.';
  const alternatives = ['The label lists all 5 ingredients.', 'A baking class takes place on Sundays.'];
  expect(await refuse(app, 'Please share the sourdough recipe')).toEqual({
    ...handedOff,
    outcome: 'refused',
    refusal: { reason, alternatives, articleId: 'recipe', lang: 'en', revision: 1, mayEscalate: false },
    text: [reason, ...alternatives].join(' '),
    citations: [reason, ...alternatives].map((quote) => ({ ...cited, anchor: '', quote })),
  });
});

test('a letter greets, keeps each alternative on its line and closes', async () => {
  const { app } = await makeApp();
  const customer = { name: 'Vera' };
  expect(await refuse(app, 'Please share the sourdough recipe', { channel: 'email', customer })).toMatchObject({
    text:
      'Hello, Vera!\n\nThe sourdough recipe is our trade secret.\nThe label lists all 5 ingredients.\n' +
      'A baking class takes place on Sundays.\n\nKind regards,\nCustomer care',
  });
});

test('it finds a refusal by how customers ask for it', async () => {
  const { app } = await makeApp({
    ...bakery,
    'en/recipe.md': (bakery['en/recipe.md'] ?? '').replace(
      '    reason:',
      '    questions: [how do you make the starter]\n    reason:',
    ),
  });
  expect(await refuse(app, 'so how do you make that starter?')).toMatchObject({ refusal: { articleId: 'recipe' } });
});

test('says whether a supervisor may decide otherwise', async () => {
  const recipe = (bakery['en/recipe.md'] ?? '').replace(/\n---\n/, '\n    may_escalate: true\n---\n');
  const { app } = await makeApp({ ...bakery, 'en/recipe.md': recipe });
  expect(await refuse(app, 'share the sourdough recipe')).toMatchObject({ refusal: { mayEscalate: true } });
});

describe('a hand-off takes its place', () => {
  test.each([
    ['where there is no alternative', 'book a private tasting in the cellar'],
    ['where no refusal covers the request', 'how much is the delivery of a pie'],
    ['where nothing is known of it', 'quantum chromodynamics'],
  ])('%s', async (...[, text]) => {
    const { app } = await makeApp();
    expect(await refuse(app, text)).toEqual(handedOff);
  });

  test('where every alternative was offered before', async () => {
    const { app } = await makeApp();
    const offered = 'The label lists all 5 ingredients. A baking class takes place on Sundays.';
    const messages = [
      { role: 'customer', text: 'share the sourdough recipe' },
      { role: 'agent', text: offered },
      { role: 'customer', text: 'no, share the sourdough recipe' },
    ];
    const response = await post(app, '/v1/refusals', { messages });
    expect(await response.json()).toEqual(handedOff);
  });

  test('where only agents may read the article', async () => {
    const secret = articleOf([
      'title: Cellar code',
      'audience: agent',
      'refusals:',
      '  - when: Somebody asks for the cellar door code',
      '    reason: The cellar door code is ZEBRA.',
      '    alternatives: [Ask the shift for the cellar door code.]',
    ]);
    const { app } = await makeApp({ 'en/code.md': secret });
    expect(await refuse(app, 'cellar door code', { audience: 'agent' })).toEqual(handedOff);
  });
});

test.each([
  ['no dialogue', { messages: [] }],
  ['a dialogue too long', { messages: Array.from({ length: 500 }, () => ({ role: 'customer', text: 'a' })) }],
  ['an unknown channel', { messages: [{ role: 'customer', text: 'a' }], channel: 'pigeon' }],
  ['a customer of another type', { messages: [{ role: 'customer', text: 'a' }], customer: { name: 7 } }],
])('%s is a problem that names the field', async (...[, body]) => {
  const { app } = await makeApp();
  const problem = await problemOf(await post(app, '/v1/refusals', body));
  expect(problem).toMatchObject({ status: 400, code: 'invalid_request' });
  expect(problem.errors).toHaveLength(1);
});
