/** The pages: the agents' console, the panel for other consoles, the customers' chat. Built files, served as they are. */
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { createRouter } from '../http/router.ts';

/** Reads a built file by its path below `dist/web`, such as `console/index.html`; `undefined` when there is none. */
export type WebAsset = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  woff2: 'font/woff2',
};

/** Names with a hash of their content may be kept for good. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/** `frameAncestors`: origins whose pages may frame the panel; it obeys messages of no others. */
export function webRoutes(asset: WebAsset, frameAncestors: readonly string[] = []) {
  const send = async (context: Context<AppEnv>, path: string) => {
    const file = await asset(path);
    if (file === undefined) return context.notFound();
    return context.body(file, 200, {
      'Content-Type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  };
  const router = createRouter();
  router
    .get('/console/assets/:name', (context) => send(context, `console/assets/${context.req.param('name')}`))
    // The console finds its own way by the address.
    .get('/console', (context) => send(context, 'console/index.html'))
    .get('/console/*', (context) => send(context, 'console/index.html'))
    .get('/embed/panel', async (context) => {
      const file = await asset('console/panel.html');
      if (file === undefined) return context.notFound();
      context.header('Cache-Control', 'no-cache');
      return context.html(withOrigins(new TextDecoder().decode(file), frameAncestors));
    })
    .get('/embed/example', (context) => send(context, 'console/example.html'))
    .get('/embed/example.js', (context) => send(context, 'console/example.js'))
    .get('/widget.js', (context) => send(context, 'widget/widget.js'))
    .get('/chat', (context) => send(context, 'widget/chat.html'))
    .get('/chat/:name', (context) => send(context, `widget/${context.req.param('name')}`));
  return router;
}

/** Origins hold no sign that means something in html: the settings take none that does. */
function withOrigins(page: string, origins: readonly string[]): string {
  return page.replace('name="suffler-origins" content=""', `name="suffler-origins" content="${origins.join(' ')}"`);
}
