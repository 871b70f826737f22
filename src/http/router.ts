/** A router whose validation faults are problems like all others. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from './app-env.ts';
import { validationHook } from './problem.ts';

export function createRouter() {
  return new OpenAPIHono<AppEnv>({ defaultHook: validationHook });
}
