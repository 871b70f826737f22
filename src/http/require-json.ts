/** Refuses a body that does not say it is JSON: a form post from another site must not pass as `{}`. */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';

const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

export const requireJson: MiddlewareHandler<AppEnv> = async (context, next) => {
  const type = context.req.header('Content-Type') ?? '';
  if (WITH_BODY.has(context.req.method) && !/^application\/json\s*(?:;|$)/i.test(type)) {
    return problem(context, 415, {
      code: 'unsupported_media_type',
      title: 'unsupported media type',
      detail: /^multipart\//i.test(type)
        ? 'Attachments are not taken; send the text alone, as Content-Type: application/json.'
        : 'Send the body as Content-Type: application/json.',
    });
  }
  await next();
  return undefined;
};
