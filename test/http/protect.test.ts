/** What pages may load, who may frame them, and whose pages may call. */
import { expect, test } from 'vitest';
import { onePie } from '../routes/bakery.ts';
import { appOver, makeApp } from '../routes/make-app.ts';

async function served() {
  const asset = () => Promise.resolve(new Uint8Array(1));
  return appOver(await makeApp(onePie), {
    ...{ docsAsset: asset, webAsset: asset },
    frameAncestors: ['https://crm.example'],
    widgetOrigins: ['https://shop.example'],
  }).app;
}

test('no page runs a script that is not a file of ours, and none sends a form', async () => {
  const app = await served();
  for (const path of [
    '/docs',
    '/console',
    '/console/c/1',
    '/console/assets/a.js',
    '/embed/panel',
    '/chat',
    '/chat/a.js',
  ]) {
    const policy = (await app.request(path)).headers.get('Content-Security-Policy') ?? '';
    expect({ path, policy }).toEqual({ path, policy: expect.stringContaining("script-src 'self';") as string });
    expect(policy).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none'; /);
  }
});

test('the panel alone may be framed, by those who are named', async () => {
  const app = await served();
  const panel = await app.request('/embed/panel');
  expect(panel.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self' https://crm.example");
  expect(panel.headers.get('X-Frame-Options')).toBeNull();
  for (const path of ['/console', '/chat', '/docs', '/v1/session', '/widget.js', '/none']) {
    const { headers } = await app.request(path);
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('X-Frame-Options')).toBe('DENY');
  }
});

test("the widget's script may be loaded by anybody's page, and nothing else", async () => {
  const app = await served();
  const policyOf = async (path: string) => (await app.request(path)).headers.get('Cross-Origin-Resource-Policy');
  expect(await policyOf('/widget.js')).toBe('cross-origin');
  expect(await policyOf('/console')).toBe('same-origin');
});

test.each([
  ['/v1/visitors', 'https://shop.example', true],
  ['/v1/events', 'https://shop.example', true],
  ['/v1/conversations/1', 'https://shop.example', true],
  ['/v1/conversations/1/messages', 'https://shop.example', true],
  ['/v1/conversations/1/rating', 'https://shop.example', true],
  ['/v1/visitors', 'https://evil.example', false],
  ['/v1/visitors', 'null', false],
  ['/v1/conversations', 'https://shop.example', false],
  ['/v1/conversations/1/assign', 'https://shop.example', false],
  ['/v1/session', 'https://shop.example', false],
  ['/v1/suggestions', 'https://shop.example', false],
])('%s is for pages of %s: %s', async (path, origin, shared) => {
  const app = await served();
  const headers = { Origin: origin, 'Access-Control-Request-Method': 'POST' };
  const asked = await app.request(path, { method: 'OPTIONS', headers });
  expect(asked.headers.get('Access-Control-Allow-Origin')).toBe(shared ? origin : null);
  expect(asked.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  const answered = await app.request(path, { headers: { Origin: origin } });
  expect(answered.headers.get('Access-Control-Allow-Origin')).toBe(shared ? origin : null);
});
