/** POST /v1/replies/{id}/feedback: what an agent did with a reply. */
import { createRoute, z } from '@hono/zod-openapi';
import { differenceSchema, feedbackSchema, verdicts } from '../domain/contact.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { bodyProblemResponses, deniedResponses, idParameter, notFoundResponse } from './shared.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/replies/{id}/feedback',
  summary: 'Tell what became of a reply',
  description:
    'Where it was accepted or edited, the search learns that the cited article answers the question. Told again, the ' +
    'newest counts.',
  request: {
    params: z.object({ id: idParameter }),
    body: {
      required: true,
      content: { 'application/json': { schema: z.object(feedbackSchema.shape).openapi('Feedback') } },
    },
  },
  responses: {
    200: {
      description: 'It is kept.',
      content: {
        'application/json': { schema: z.object({ verdict: z.enum(verdicts), difference: differenceSchema }) },
      },
    },
    ...bodyProblemResponses,
    ...deniedResponses,
    ...notFoundResponse,
  },
});

export function feedbackRoutes({ conversations }: Pick<Services, 'conversations'>) {
  return createRouter().openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(await conversations.giveFeedback(context.get('principal'), id, context.req.valid('json')), 200);
  });
}
