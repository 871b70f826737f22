/** Requests that are wrong: every one gets a problem that says what is wrong, and repeats nothing of the request. */
import { describe, expect, test } from 'vitest';
import { aString } from './anything.ts';
import { onePie } from './bakery.ts';
import { makeApp, maxBody, post, problemOf, type App } from './make-app.ts';

const messages = [{ role: 'customer', text: 'pie' }];

const bodyRoutes = ['/v1/suggestions', '/v1/search'];

describe.each(bodyRoutes)('POST %s', (path) => {
  test.each(['{"messages": [', 'pie', "{'messages': []}", '{"messages": [],}'])(
    'refuses %s, which is not JSON',
    async (body) => {
      const { app } = await makeApp(onePie);
      expect(await problemOf(await post(app, path, body))).toEqual({
        type: 'urn:suffler:problem:invalid_request',
        title: 'invalid request',
        status: 400,
        detail: 'Malformed JSON in request body',
        code: 'invalid_request',
        requestId: aString,
      });
    },
  );

  test('refuses a body that is missing or empty', async () => {
    const { app } = await makeApp(onePie);
    const headers = { 'Content-Type': 'application/json' };
    const missing = await app.request(path, { method: 'POST', headers });
    const empty = await post(app, path, '');
    for (const response of [missing, empty]) expect(await problemOf(response)).toMatchObject({ status: 400 });
  });

  test.each([
    undefined,
    'text/plain',
    'text/plain; a=application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('refuses the Content-Type %s', async (type) => {
    const { app } = await makeApp(onePie);
    const body = new TextEncoder().encode(JSON.stringify({ messages }));
    const response = await app.request(path, {
      method: 'POST',
      body,
      headers: type === undefined ? {} : { 'Content-Type': type },
    });
    expect(await problemOf(response)).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });

  test('takes a Content-Type with a charset, in any case', async () => {
    const { app } = await makeApp(onePie);
    const response = await post(app, path, { messages }, { 'Content-Type': 'Application/JSON; charset=UTF-8' });
    expect(response.status).toBe(200);
  });

  test('refuses a body over the limit, whether or not its length is declared', async () => {
    const { app } = await makeApp(onePie);
    const body = JSON.stringify({ messages: Array<unknown>(20).fill({ role: 'customer', text: 'x'.repeat(5_000) }) });
    expect(body.length).toBeGreaterThan(maxBody);
    const declared = await post(app, path, body, { 'Content-Length': String(body.length) });
    const streamed = await post(app, path, body);
    for (const response of [declared, streamed]) {
      expect(await problemOf(response)).toMatchObject({
        status: 413,
        code: 'body_too_large',
        detail: `The body is over ${maxBody} bytes; send less of the dialogue.`,
      });
    }
  });

  test('takes a body right at the limit', async () => {
    const { app } = await makeApp(onePie);
    const body = JSON.stringify({ messages });
    const padded = body + ' '.repeat(maxBody - body.length);
    expect((await post(app, path, padded)).status).toBe(200);
    expect((await post(app, path, `${padded} `)).status).toBe(413);
  });

  test('lists every wrong field at once', async () => {
    const { app } = await makeApp(onePie);
    const body = {
      messages: [{ role: 'king', text: 5 }, { role: 'customer' }],
      locale: 'русский',
      channel: 'smoke',
      audience: 'everybody',
    };
    const problem = await problemOf(await post(app, path, body));
    expect(problem).toMatchObject({
      status: 400,
      code: 'invalid_request',
      detail: 'Some fields are missing or wrong; see errors.',
    });
    expect(problem.errors?.map((error) => error.path).toSorted()).toEqual([
      'audience',
      'channel',
      'locale',
      'messages.0.role',
      'messages.0.text',
      'messages.1.text',
    ]);
  });

  test.each([
    ['no messages', { messages: [] }, 'messages'],
    ['too many messages', { messages: Array<unknown>(201).fill({ role: 'bot', text: '' }) }, 'messages'],
    ['a text too long', { messages: [{ role: 'customer', text: 'x'.repeat(20_001) }] }, 'messages.0.text'],
    ['a list for an object', [], ''],
    ['null', null, ''],
  ])('refuses %s', async (...[, body, field]) => {
    const { app } = await makeApp(onePie);
    expect(await problemOf(await post(app, path, body))).toMatchObject({ status: 400, errors: [{ path: field }] });
  });
});

/** Each way to name a locale: a query, and both bodies. */
function localeRequests(app: App, locale: string): Promise<Response>[] {
  return [
    Promise.resolve(app.request(`/v1/search?${new URLSearchParams({ q: 'pie', locale }).toString()}`)),
    ...bodyRoutes.map((path) => post(app, path, { messages, locale })),
  ];
}

test('a locale in which there is nothing is refused, and those that exist are named', async () => {
  const { app } = await makeApp({ ...onePie, 'ru/pie.md': '# Пирог\n\nПирог вкусный.\n' });
  for (const response of await Promise.all(localeRequests(app, 'de-AT'))) {
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 400, code: 'locale_not_found' });
    expect(problem.detail).toContain('en, ru');
  }
});

test.each(['', 'e', 'english', 'en_GB', 'en-', 'en GB', '../en', 'en\0'])(
  'the locale "%s" is refused as malformed',
  async (locale) => {
    const { app } = await makeApp(onePie);
    for (const response of await Promise.all(localeRequests(app, locale))) {
      expect(await problemOf(response)).toMatchObject({
        status: 400,
        code: 'invalid_request',
        errors: [{ path: 'locale', message: 'must be a language tag such as ru or en-GB' }],
      });
    }
  },
);

test('wrong parameters of a query are listed at once', async () => {
  const { app } = await makeApp(onePie);
  const problem = await problemOf(await app.request('/v1/search?limit=0&locale=x&channel=smoke&audience=all'));
  expect(problem.errors?.map(({ path }) => path).toSorted()).toEqual(['audience', 'channel', 'limit', 'locale', 'q']);
});

test.each([
  ['GET', '/v2/search'],
  ['GET', '/v1/suggestions'],
  ['DELETE', '/v1/articles/pie'],
  ['GET', '/'],
  ['GET', '//'],
])('%s %s is a route that is not there', async (method, path) => {
  const { app } = await makeApp(onePie);
  const response = await app.request(path, { method });
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  expect(await problemOf(response)).toMatchObject({ status: 404, code: 'route_not_found' });
});
