/** GET /docs: the API page, served whole from this machine. */
import { createRouter } from '../http/router.ts';

/** Reads a file of the API page's package; `undefined` when it has none of that name. */
export type DocsAsset = (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Suffler API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>
`;

/** `validatorUrl: null` keeps the page from asking a server elsewhere whether the description is valid. */
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', validatorUrl: null, deepLinking: true });\n`;

export function docsRoutes(asset: DocsAsset) {
  const router = createRouter();
  router
    .get('/docs', (context) => context.html(page))
    .get('/docs/start.js', (context) => context.body(start, 200, { 'Content-Type': 'text/javascript' }))
    .get('/docs/:name{swagger-ui(-bundle)?\\.(js|css)}', async (context) => {
      const name = context.req.param('name');
      const file = await asset(name);
      if (file === undefined) return context.notFound();
      return context.body(file, 200, { 'Content-Type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain' });
    });
  return router;
}
