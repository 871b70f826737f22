/** POST /v1/tone: what in a text goes against the principles of good support. */
import { createRoute, z } from '@hono/zod-openapi';
import { toneFindingSchema } from '../domain/tone-finding.ts';
import { createRouter } from '../http/router.ts';
import { guessLang } from '../text/guess-lang.ts';
import { lintTone } from '../tone/lint-tone.ts';
import { bodyProblemResponses, channelSchema, deniedResponses } from './shared.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/tone',
  summary: 'Look at the tone of a text',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            text: z.string().max(20_000),
            lang: z.enum(['ru', 'en']).optional().describe('Default: the language of its letters.'),
            channel: channelSchema.optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Findings in the order of the text.',
      content: { 'application/json': { schema: z.object({ findings: z.array(toneFindingSchema) }) } },
    },
    ...bodyProblemResponses,
    ...deniedResponses,
  },
});

export function toneRoutes() {
  return createRouter().openapi(route, (context) => {
    const { text, lang, channel } = context.req.valid('json');
    const findings = lintTone(text, { lang: lang ?? guessLang(text) ?? 'en', channel });
    return context.json({ findings }, 200);
  });
}
