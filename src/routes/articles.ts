/** GET /v1/articles/{id}: one article as this reader may see it. */
import { createRoute, z } from '@hono/zod-openapi';
import { audiences } from '../domain/article.ts';
import { passageKinds } from '../domain/passage.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { audienceSchema, localeSchema, notFoundResponse, problemResponses } from './shared.ts';

const articleSchema = z
  .object({
    articleId: z.string(),
    lang: z.string(),
    revision: z.number().int(),
    title: z.string(),
    updatedAt: z.string(),
    audience: z.enum(audiences),
    topics: z.array(z.string()),
    questions: z.array(z.string()),
    validFrom: z.string().optional(),
    expiresAt: z.string().optional(),
    passages: z.array(
      z.object({ kind: z.enum(passageKinds), heading: z.string(), anchor: z.string(), text: z.string() }),
    ),
  })
  .openapi('Article');

const route = createRoute({
  method: 'get',
  path: '/v1/articles/{id}',
  summary: 'Read an article',
  request: {
    params: z.object({ id: z.string().min(1).max(200).describe('Its id, or one of its aliases.') }),
    query: z.object({ locale: localeSchema.optional(), audience: audienceSchema }),
  },
  responses: {
    200: { description: 'The current revision.', content: { 'application/json': { schema: articleSchema } } },
    ...notFoundResponse,
    ...problemResponses,
  },
});

export function articleRoutes({ article }: Pick<Services, 'article'>) {
  return createRouter().openapi(route, async (context) => {
    const found = await article({ ...context.req.valid('param'), ...context.req.valid('query') });
    return context.json(found, 200);
  });
}
