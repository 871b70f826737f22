/** The HTTP application: middleware, routes and the API description, over services that were made elsewhere. */
import { requestId } from 'hono/request-id';
import { allow } from './http/allow.ts';
import { createCaller, type Caller } from './http/caller.ts';
import { idempotency } from './http/idempotency.ts';
import { identify, type PrincipalOf } from './http/identify.ts';
import { limitBody } from './http/limit-body.ts';
import { logRequests, type Log } from './http/log.ts';
import { problem, problemFor } from './http/problem.ts';
import { protect } from './http/protect.ts';
import { createCountTry, rateLimit, type RateLimits } from './http/rate-limit.ts';
import { requireJson } from './http/require-json.ts';
import { createRouter } from './http/router.ts';
import { sameOrigin } from './http/same-origin.ts';
import { shareWith } from './http/share-with.ts';
import { createTokenBuckets } from './http/token-bucket.ts';
import { articleRoutes } from './routes/articles.ts';
import { compensationRoutes } from './routes/compensations.ts';
import { botRoutes } from './routes/bot.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { docsRoutes, type DocsAsset } from './routes/docs.ts';
import { draftRoutes } from './routes/drafts.ts';
import { eventRoutes } from './routes/events.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { messageRoutes } from './routes/messages.ts';
import { ownPasswordRoutes } from './routes/own-password.ts';
import { peopleRoutes } from './routes/people.ts';
import { refusalRoutes } from './routes/refusals.ts';
import { replyRoutes } from './routes/replies.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { suggestionRoutes } from './routes/suggestions.ts';
import { templateRoutes } from './routes/templates.ts';
import { toneRoutes } from './routes/tone.ts';
import { visitorRoutes } from './routes/visitors.ts';
import { webRoutes, type WebAsset } from './routes/web.ts';
import type { Services } from './services.ts';

export interface AppOptions {
  readonly services: Services;
  readonly log: Log;
  /** Largest request body in bytes. */
  readonly bodyLimit: number;
  /** Files of the API page; without them there is no `/docs`. */
  readonly docsAsset?: DocsAsset | undefined;
  /** Built files of the pages; without them there are none. */
  readonly webAsset?: WebAsset | undefined;
  /** Who is calling. Default: nobody known, who may use what is open to anyone. */
  readonly principalOf?: PrincipalOf | undefined;
  /** Where requests come from. Default: nobody can tell. */
  readonly caller?: Caller | undefined;
  /** How often callers may ask. Default: as often as they like. */
  readonly rateLimits?: RateLimits | undefined;
  /** Origins whose pages may frame the panel. Default: this one alone. */
  readonly frameAncestors?: readonly string[] | undefined;
  /** Origins whose pages may hold the widget. Default: this one alone. */
  readonly widgetOrigins?: readonly string[] | undefined;
}

const nowhere = createCaller({ socketAddress: () => undefined, proxies: 0 });

export const apiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Suffler',
    version: '0.1.0',
    description: 'Grounded replies for support agents and their customers, with the passage that proves them.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
} as const;

export function createApp({ services, log, bodyLimit: maxSize, docsAsset, webAsset, ...options }: AppOptions) {
  const { principalOf = () => Promise.resolve({ kind: 'anyone' }), caller = nowhere, rateLimits } = options;
  const take = createTokenBuckets(() => performance.now());
  const countTry = rateLimits === undefined ? () => undefined : createCountTry(take);
  const app = createRouter();
  app.use(requestId());
  app.use(logRequests(log));
  app.use(protect(options.frameAncestors ?? []));
  app.use(shareWith(options.widgetOrigins ?? []));
  app.use(identify(principalOf));
  if (rateLimits !== undefined) app.use(rateLimit({ limits: rateLimits, caller, take }));
  app.use(sameOrigin);
  app.use(allow);
  app.use(requireJson);
  app.use(limitBody(maxSize));
  app.use(idempotency(services.claimRepeat));
  app.onError(problemFor);
  app.notFound((context) =>
    problem(context, 404, {
      code: 'route_not_found',
      title: 'not found',
      detail: 'There is nothing here; /openapi.json lists what there is.',
    }),
  );
  app.route('/', healthRoutes(services));
  app.route('/', sessionRoutes({ access: services.access, caller, countTry }));
  app.route('/', ownPasswordRoutes({ access: services.access, countTry }));
  app.route('/', keyRoutes(services.access));
  app.route('/', peopleRoutes(services.access));
  app.route('/', suggestionRoutes(services));
  app.route('/', refusalRoutes(services));
  app.route('/', replyRoutes(services));
  app.route('/', searchRoutes(services));
  app.route('/', articleRoutes(services));
  app.route('/', compensationRoutes(services));
  app.route('/', botRoutes(services));
  app.route('/', conversationRoutes(services));
  app.route('/', messageRoutes(services));
  app.route('/', eventRoutes(services));
  app.route('/', visitorRoutes(services));
  app.route('/', feedbackRoutes(services));
  app.route('/', templateRoutes(services));
  app.route('/', draftRoutes(services));
  app.route('/', toneRoutes());
  if (webAsset !== undefined) app.route('/', webRoutes(webAsset, options.frameAncestors));
  app.doc31('/openapi.json', apiInfo);
  if (docsAsset !== undefined) {
    app.get('/', (context) => context.redirect('/docs'));
    app.route('/', docsRoutes(docsAsset));
  }
  return app;
}
