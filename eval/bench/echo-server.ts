/** The peer of the HTTP benchmark: a bare Hono application that gives back the JSON it gets. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono().post('/', async (context) => context.json(await context.req.json<object>()));

serve({ fetch: app.fetch, port: Number(process.env['PORT'] ?? 0), hostname: '127.0.0.1' }, ({ port }) => {
  process.stderr.write(`echo listens on http://127.0.0.1:${port}\n`);
});
