/** Whatever a person may type is a question: it never fails, and no character of it is an operator. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { anyWith, listWith } from './anything.ts';
import { makeApp, post, suggest, type App } from './make-app.ts';

const typed = [
  '',
  ' ',
  '\t\n\r\u00a0\u2003',
  '"',
  '""" \' ` « »',
  '"pie',
  'pie AND delivery OR NOT hours',
  'AND',
  'NOT pie',
  'NEAR(pie delivery, 2)',
  'pie NEAR/2 delivery',
  'pie* ^pie title:pie {title body}: pie -pie +pie',
  '( ( ) * ^ : - + ; , . / \\ | & % _ ? ! # @ $ ~ < > = [ ] { }',
  "'; drop table articles; --",
  '🥧🥧🥧',
  '👩‍👩‍👧 пирог 🇷🇺',
  'how is the and of to',
  'и в не на что как',
  '\0',
  'pie\0delivery\u0001\u001f\u007f',
  '\u202epie\u200b\ufeff\u00ad',
  '\ud800 lone \udc00 surrogates',
  'ﬁ ① ｐｉｅ е́ й ё Ё',
  '道可道，非常道。 مرحبا ไทย',
  '99999999999999999999999999999999999999 1e999 -0 NaN null undefined',
  '__proto__ constructor toString hasOwnProperty',
  '{customer.name} {order.id} ${x} {{x}} <script>alert(1)</script>',
  'x'.repeat(10_240),
  'pie '.repeat(2_560),
  'доставка пирога '.repeat(640),
  '"('.repeat(5_000),
  Array.from(Array(2_000).keys(), (number) => `w${number}`).join(' '),
];

async function statusesFor(app: App, text: string): Promise<number[]> {
  const messages = [{ role: 'customer', text }];
  const responses = await Promise.all([
    // Browsers encode a query just so, lone surrogates included.
    app.request(`/v1/search?${new URLSearchParams({ q: text }).toString()}`),
    post(app, '/v1/search', { messages }),
    post(app, '/v1/suggestions', { messages }),
    post(app, '/v1/suggestions', { messages: [...messages, { role: 'agent', text }, ...messages] }),
  ]);
  return responses.map(({ status }) => status);
}

test('what people type by habit or by malice is answered', async () => {
  const { app } = await makeApp();
  for (const text of typed) {
    expect({ text, statuses: await statusesFor(app, text) }).toEqual({ text, statuses: [200, 200, 200, 200] });
  }
});

const word = fc.constantFrom('pie', 'delivery', 'пирог', 'AND', 'OR', 'NOT', 'NEAR', '"', '*', '^', ':', '(', ')', '-');
/** Any 16-bit unit, so that surrogates come alone too. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit, maxLength: 60 }),
  fc.array(fc.oneof(word, fc.string({ maxLength: 3 })), { maxLength: 12 }).map((words) => words.join(' ')),
);

test('any string is answered', async () => {
  const { app } = await makeApp();
  await fc.assert(
    fc.asyncProperty(text, async (string) => {
      expect(await statusesFor(app, string)).toEqual([200, 200, 200, 200]);
    }),
  );
});

test('any string is a customer’s name, and stands in the reply as it was given', async () => {
  const { app } = await makeApp();
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((string) => `V${string}a`);
  await fc.assert(
    fc.asyncProperty(name, async (given) => {
      const customer = { name: given, orders: [{ id: '4815', eta: '18:40' }] };
      const { suggestions } = await suggest(app, 'when can I collect my order', { customer });
      expect(suggestions[0]?.text).toBe(
        `Hello, ${given}! Your order 4815 is ready at 18:40. The counter keeps it for 60 minutes.`,
      );
    }),
  );
});

test('marks around words change nothing', async () => {
  const { app } = await makeApp();
  const search = async (q: string): Promise<unknown> =>
    (await app.request(`/v1/search?${new URLSearchParams({ q }).toString()}`)).json();
  const plain = await search('pie delivery minutes');
  expect(plain).toMatchObject({ hits: listWith(anyWith({ articleId: 'delivery' })) });
  for (const q of ['"pie" (delivery)^ *minutes*', '-pie +delivery: NOT "minutes', 'PIE\0Delivery🥧 {minutes}']) {
    expect(await search(q)).toEqual(plain);
  }
});

test('words that say nothing find nothing to say, and empty ones are no_match', async () => {
  const { app } = await makeApp();
  for (const nothing of ['', '   ', '\0', '?!', '🥧']) {
    expect(await suggest(app, nothing)).toMatchObject({ outcome: 'silent', reason: 'no_match', confidence: 0 });
  }
});
