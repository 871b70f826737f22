/** What the routes' schemas have in common. */
import { z } from '@hono/zod-openapi';
import { audiences, channels } from '../domain/article.ts';
import { customerSchema, messageSchema } from '../domain/conversation.ts';
import { problemSchema } from '../http/problem.ts';

export const localeSchema = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/, 'must be a language tag such as ru or en-GB')
  .openapi({ example: 'ru' })
  .describe("Language of the articles searched. Default: the language of the customer's last words.");

export const audienceSchema = z
  .enum(audiences)
  .default('customer')
  .describe('Who will read the result. An agent also sees agent-only articles.');

export const channelSchema = z.enum(channels).describe('Leaves out articles that are not meant for it.');

/** What suggestions and refusals are asked with. */
export const replyRequestSchema = z
  .object({
    messages: z.array(messageSchema).min(1).max(200).describe('Oldest first.'),
    conversationId: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('A newer request with the same one makes a running one stale.'),
    locale: localeSchema.optional(),
    channel: channelSchema.optional(),
    customer: customerSchema.optional().describe('What fills the slots of ready wording.'),
    audience: audienceSchema,
  })
  .openapi('ReplyRequest', {
    example: {
      messages: [{ role: 'customer', text: 'Курьер опаздывает уже на 40 минут, что делать?' }],
      locale: 'ru',
      channel: 'chat',
      customer: { name: 'Анна', orders: [{ id: '4815', eta: '18:40' }], contacts: [] },
      audience: 'customer',
    },
  });

export const problemContent = { 'application/problem+json': { schema: problemSchema } };

/** The problems that any route may answer with. */
export const problemResponses = {
  400: { description: 'The request is wrong; the problem says where.', content: problemContent },
  500: { description: 'A fault of the server.', content: problemContent },
  503: { description: 'The database can not be used now.', content: problemContent },
  507: { description: 'The disk is full.', content: problemContent },
};

export const bodyProblemResponses = {
  ...problemResponses,
  413: { description: 'The body is over the limit.', content: problemContent },
  415: { description: 'The body is not application/json.', content: problemContent },
};

/** Of routes that not everybody may use: http/access.ts says who may. */
export const deniedResponses = {
  401: { description: 'No credential came, or one that is wrong or over.', content: problemContent },
  403: { description: 'The caller may not do this; the problem says which role may.', content: problemContent },
  429: { description: 'Too many requests; `Retry-After` says when to come again.', content: problemContent },
};

export const notFoundResponse = {
  404: { description: 'There is no such thing for this reader.', content: problemContent },
};

export const conflictResponse = {
  409: { description: 'Somebody else was first; the code says with what.', content: problemContent },
};

export const idParameter = z.string().min(1).max(200);
