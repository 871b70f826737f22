/** What only agents may read reaches no customer, by whatever route and question. */
import { expect, test } from 'vitest';
import { articleOf, bakery, secrets } from './bakery.ts';
import { makeApp, post, type App } from './make-app.ts';

/** The customer names the secrets themselves, and all that stands around them. */
const questions = [
  ...secrets,
  ...secrets.map((secret) => `${secret} courier shift map code`),
  'открой карту курьеров',
  'опоздавшему курьеру пишет смена',
  'неизвестная рамка',
  'open the courier map',
  'late courier shift',
  'goodwill voucher limits',
  'loyalty stamps free loaf',
  'pie delivery for the agent',
  'доставка что проверить агенту',
];

/** Every response that a customer can get, as one text. */
async function everythingShown(app: App, ids: readonly string[]): Promise<string> {
  const responses: Response[] = [];
  for (const question of questions) {
    const messages = [{ role: 'customer', text: question }];
    responses.push(
      await post(app, '/v1/suggestions', { messages }),
      await post(app, '/v1/suggestions', { messages }, { Accept: 'text/event-stream' }),
      await post(app, '/v1/search', { messages, limit: 50 }),
      await app.request(`/v1/search?limit=50&q=${encodeURIComponent(question)}`),
    );
  }
  for (const id of ids) {
    for (const locale of ['ru', 'en']) responses.push(await app.request(`/v1/articles/${id}?locale=${locale}`));
  }
  return (await Promise.all(responses.map((response) => response.text()))).join('\n');
}

const ids = ['delivery', 'privoz', 'shipping', 'pickup', 'vouchers', 'loyalty', 'hours'];

test('steps, internal notes, unknown boxes, agents’ articles and drafts stay inside', async () => {
  const { app } = await makeApp();
  const shown = await everythingShown(app, ids);
  expect(shown).toContain('Delivery of a pie costs 3 euros.');
  expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
});

test('an agent does see them, so the test above looks in the right place', async () => {
  const { app } = await makeApp();
  const shown: string[] = [];
  for (const [id, locale] of [
    ['delivery', 'ru'],
    ['vouchers', 'en'],
  ]) {
    shown.push(await (await app.request(`/v1/articles/${id ?? ''}?locale=${locale ?? ''}&audience=agent`)).text());
  }
  const seen = secrets.filter((secret) => shown.join('').includes(secret));
  expect(seen).toEqual(['ZEBRA-STEPS', 'ZEBRA-INTERNAL', 'ZEBRA-SCRIPT', 'ZEBRA-UNKNOWN']);
});

test.each([
  [
    'a box for everybody',
    '::::note\nThe courier map helps.\n\n:::internal\nLate courier shift ZEBRA-INTERNAL.\n:::\n::::',
  ],
  ['a quotation', '> The courier map helps.\n>\n> :::internal\n> Late courier shift ZEBRA-INTERNAL.\n> :::'],
  ['a list', '- The courier map helps.\n\n  :::internal\n  Late courier shift ZEBRA-INTERNAL.\n  :::'],
  ['sendable wording', '::::reply\nThe courier map helps.\n\n:::steps\nLate courier shift ZEBRA-STEPS.\n:::\n::::'],
])('an internal box inside %s stays inside too', async (...[, body]) => {
  const article = articleOf(['id: nested', 'title: Late courier'], '# Late courier', body);
  const { app } = await makeApp({ ...bakery, 'en/nested.md': article });
  const shown = await everythingShown(app, ['nested']);
  expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
});

test.each(['::: internal', ':::internal {.box}', ':::internal For the shift', ':::Internal', ':::internal{.box}'])(
  'a box opened as "%s" stays inside as well',
  async (fence) => {
    const body = `The courier map helps.\n\n${fence}\nLate courier shift ZEBRA-INTERNAL.\n:::`;
    const article = articleOf(['id: nested', 'title: Late courier'], '# Late courier', body);
    const { app } = await makeApp({ ...bakery, 'en/nested.md': article });
    const shown = await everythingShown(app, ['nested']);
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  },
);

test('a heading over an internal box alone is not cited to a customer', async () => {
  const { app } = await makeApp();
  const shown = await everythingShown(app, ids);
  expect(shown).not.toContain('For the agent');
});
