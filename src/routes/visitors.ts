/** POST /v1/visitors: a conversation for somebody who opened the chat, and the token that is good for it alone. */
import { createRoute, z } from '@hono/zod-openapi';
import { conversationFor } from '../conversations/seen-by.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { conversationBody } from './conversations.ts';
import { bodyProblemResponses, deniedResponses, localeSchema } from './shared.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/visitors',
  summary: 'Open the chat as a visitor',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            locale: localeSchema.optional(),
            name: z.string().trim().min(1).max(200).optional(),
            channel: z.literal('chat').optional(),
          }),
        },
      },
    },
  },
  responses: {
    201: {
      description: 'The conversation, and its token: `Authorization: Bearer vt_…`.',
      content: { 'application/json': { schema: z.object({ token: z.string(), conversation: conversationBody }) } },
    },
    ...bodyProblemResponses,
    ...deniedResponses,
  },
});

export function visitorRoutes({ conversations, access }: Pick<Services, 'conversations' | 'access'>) {
  return createRouter().openapi(route, async (context) => {
    const { locale, name } = context.req.valid('json');
    const customer = name === undefined ? undefined : { name, orders: [], contacts: [] };
    const opened = await conversations.open({ channel: 'chat', locale, customer });
    const conversation = conversationFor({ kind: 'visitor', conversationId: opened.id }, opened);
    return context.json({ token: await access.visitorTokens.issue(opened.id), conversation }, 201);
  });
}
