/** GET and POST /v1/search: the best passages for a query, or for a dialogue. */
import { createRoute, z } from '@hono/zod-openapi';
import { messageSchema } from '../domain/conversation.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { audienceSchema, bodyProblemResponses, channelSchema, localeSchema, problemResponses } from './shared.ts';

const limits = z.number().int().min(1).max(50);
const limitText = 'Hits at most, 1 to 50.';

const querySchema = z.object({
  q: z.string().max(20_000).describe('What the customer asks.').openapi({ example: 'сколько ждать доставку' }),
  locale: localeSchema.optional(),
  channel: channelSchema.optional(),
  audience: audienceSchema,
  limit: z.coerce.number().pipe(limits).default(10).describe(limitText),
});

const bodySchema = z
  .object({
    messages: z.array(messageSchema).min(1).max(200).describe('Oldest first.'),
    locale: localeSchema.optional(),
    channel: channelSchema.optional(),
    audience: audienceSchema,
    limit: limits.default(10).describe(limitText),
  })
  .openapi('SearchRequest');

const resultSchema = z
  .object({
    hits: z.array(
      z.object({
        articleId: z.string(),
        lang: z.string(),
        revision: z.number().int(),
        title: z.string(),
        heading: z.string().describe('Heading path joined by " › ".'),
        anchor: z.string(),
        snippet: z.string(),
        score: z.number().describe('Comparable within one answer only.'),
      }),
    ),
    confidence: z.number().min(0).max(1).describe('How sure it is that the first hit answers.'),
    otherLocale: z
      .boolean()
      .describe(
        'True when the first hit is in another language than the one searched: no article in that one answers.',
      ),
    degraded: z.boolean().describe('True when search by meaning is configured and was not available.'),
  })
  .openapi('SearchResult');

const found = {
  200: { description: 'Hits, best first, one an article.', content: { 'application/json': { schema: resultSchema } } },
};

const getRoute = createRoute({
  method: 'get',
  path: '/v1/search',
  summary: 'Search the knowledge base',
  request: { query: querySchema },
  responses: { ...found, ...problemResponses },
});

const postRoute = createRoute({
  method: 'post',
  path: '/v1/search',
  summary: 'Search the knowledge base with a dialogue',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: { ...found, ...bodyProblemResponses },
});

export function searchRoutes({ search }: Pick<Services, 'search'>) {
  return createRouter()
    .openapi(getRoute, async (context) => {
      const { q, ...request } = context.req.valid('query');
      return context.json(
        resultSchema.parse(await search({ ...request, messages: [{ role: 'customer', text: q }] })),
        200,
      );
    })
    .openapi(postRoute, async (context) =>
      context.json(resultSchema.parse(await search(context.req.valid('json'))), 200),
    );
}
