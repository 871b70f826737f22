/** GET /docs: the API page, whole from this machine, where an entry lends it its files. */
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { DocsAsset } from '../../src/routes/docs.ts';
import { makeServices } from '../make-services.ts';

async function appWith(docsAsset: DocsAsset | undefined) {
  const { services } = await makeServices();
  return createApp({ services, bodyLimit: 1_024, log: () => undefined, docsAsset });
}

/** A package with the two files that the page needs. */
const asset: DocsAsset = (name) =>
  Promise.resolve(
    ['swagger-ui.css', 'swagger-ui-bundle.js'].includes(name) ? new TextEncoder().encode(`/* ${name} */`) : undefined,
  );

test('the page and everything it loads come from here and name no other host', async () => {
  const app = await appWith(asset);
  const response = await app.request('/docs');
  const page = await response.text();
  const loaded = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url = '']) => url);
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
  expect(loaded).toEqual(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/start.js']);

  const texts = [page];
  const types: (string | null)[] = [];
  for (const url of loaded) {
    const file = await app.request(url);
    expect([url, file.status]).toEqual([url, 200]);
    types.push(file.headers.get('Content-Type'));
    texts.push(await file.text());
  }
  expect(types).toEqual(['text/css', 'text/javascript', 'text/javascript']);
  expect(texts.filter((text) => /https?:|['"(]\/\//.test(text))).toEqual([]);
  expect(texts.at(-1)).toContain("url: '/openapi.json'");
});

test('the root leads to the page', async () => {
  const response = await (await appWith(asset)).request('/');
  expect([response.status, response.headers.get('Location')]).toEqual([302, '/docs']);
});

test('only the files of the page are handed out', async () => {
  const asked: string[] = [];
  const app = await appWith((name) => {
    asked.push(name);
    return Promise.resolve(undefined);
  });
  const paths = ['/docs/swagger-ui.js', '/docs/package.json', '/docs/..%2Fpackage.json', '/docs/swagger-ui.css/..'];
  for (const path of paths) {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'route_not_found' });
  }
  expect(asked.filter((name) => !/^swagger-ui(?:-bundle)?\.(?:js|css)$/.test(name))).toEqual([]);
});

test('without files there is no page, and no problem sends anybody there', async () => {
  const app = await appWith(undefined);
  for (const path of ['/docs', '/docs/start.js', '/docs/swagger-ui.css', '/']) {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('/docs');
  }
});
