/** The log: one event a request, with what happened and nothing that a person wrote. */
import { expect, test } from 'vitest';
import { aNumber, aString, textWith } from '../routes/anything.ts';
import { onePie } from '../routes/bakery.ts';
import { makeApp, post, type App } from '../routes/make-app.ts';

test('an event holds the route, the outcome and the id that the client got', async () => {
  const { app, events } = await makeApp(onePie);
  const response = await post(app, '/v1/suggestions', { messages: [{ role: 'customer', text: 'nothing here' }] });
  expect(events).toEqual([
    {
      requestId: response.headers.get('X-Request-Id'),
      method: 'POST',
      route: '/v1/suggestions',
      status: 200,
      ms: aNumber,
      outcome: 'silent',
      confidence: 0,
    },
  ]);
});

test('a problem and its event have the same id, and the event names the failure', async () => {
  const { app, events } = await makeApp(onePie);
  const response = await app.request('/v1/articles/cake');
  expect(await response.json()).toMatchObject({ requestId: response.headers.get('X-Request-Id') });
  expect(events).toEqual([
    {
      requestId: response.headers.get('X-Request-Id'),
      method: 'GET',
      route: '/v1/articles/:id',
      status: 404,
      ms: aNumber,
      error: 'No article of this id is published for this reader; check the id and the locale.',
    },
  ]);
});

test('a broken store is told to the administrator, and only to them', async () => {
  const { app, store, events } = await makeApp(onePie);
  await store.close();
  const response = await app.request('/v1/search?q=pie');
  expect(await response.json()).toEqual({
    type: 'urn:suffler:problem:database_unusable',
    title: 'database unusable',
    status: 503,
    detail: "The server can't do this now; its log says why.",
    code: 'database_unusable',
    requestId: aString,
  });
  expect(events).toMatchObject([{ status: 503, error: textWith(':memory:') }]);
});

/** A word that would give a person away; it fits everywhere that a request has room for words, locales included. */
const marker = 'marina79';

/** Every place of a request that takes words, in requests that succeed and in requests that fail. */
function requestsWithMarker(app: App): Promise<Response>[] {
  const message = { role: 'customer', text: `I am ${marker}` };
  const bodies: unknown[] = [
    { messages: [message], customer: { name: marker, orders: [{ id: marker, address: marker }] } },
    { messages: [message], locale: `xx-${marker}` },
    { messages: [message], locale: `${marker}!`, channel: marker, audience: marker },
    { messages: [{ role: marker, text: marker }], customer: { name: 5, contacts: [{ at: marker }] } },
    { messages: marker },
    `{"messages": ${marker}`,
    JSON.stringify({ messages: [message], [marker]: marker }),
    JSON.stringify({ messages: [{ role: 'customer', text: marker.repeat(10_000) }] }),
  ];
  const paths = [
    `/v1/search?q=${marker}&limit=${marker}`,
    `/v1/search?q=${marker}&locale=xx-${marker}`,
    `/v1/search?${marker}=${marker}`,
    `/v1/articles/${marker}`,
    `/v1/articles/${marker.repeat(40)}?locale=${marker}&audience=${marker}`,
    `/${marker}`,
    `/v1/${marker}/x`,
  ];
  return [
    ...['/v1/suggestions', '/v1/search'].flatMap((path) => bodies.map((body) => post(app, path, body))),
    ...paths.map((path) => Promise.resolve(app.request(path))),
    post(app, '/v1/search', marker, { 'Content-Type': marker }),
  ];
}

test('no event repeats a word of its request', async () => {
  const { app, events } = await makeApp(onePie);
  const requests = requestsWithMarker(app);
  await Promise.all(requests);
  expect(events).toHaveLength(requests.length);
  expect(events.filter((event) => JSON.stringify(event).includes(marker))).toEqual([]);
});

test('no problem repeats a word of its request', async () => {
  const { app } = await makeApp(onePie);
  const responses = await Promise.all(requestsWithMarker(app));
  const problems = await Promise.all(
    responses.filter(({ status }) => status >= 400).map((response) => response.text()),
  );
  expect(problems.length).toBeGreaterThan(10);
  expect(problems.filter((problem) => problem.includes(marker))).toEqual([]);
});
