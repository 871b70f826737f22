/** Headers that every response has: what a page may load and run, and who may frame it. */
import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from './app-env.ts';

const nothing = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] };

/** Styles in attributes and made at run time are what the pages' components work with; scripts are files of ours alone. */
const page = {
  ...nothing,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
};

/** `frameAncestors`: origins whose pages may frame the panel. */
export function protect(frameAncestors: readonly string[]): MiddlewareHandler<AppEnv> {
  const api = secureHeaders({ contentSecurityPolicy: nothing, xFrameOptions: 'DENY' });
  const pages = secureHeaders({ contentSecurityPolicy: page, xFrameOptions: 'DENY' });
  // X-Frame-Options knows no list, and a browser that obeys it would hide the panel from those who may frame it.
  const panel = secureHeaders({
    contentSecurityPolicy: { ...page, frameAncestors: ["'self'", ...frameAncestors] },
    xFrameOptions: false,
  });
  // A console of one's own, as it were: it frames the panel.
  const example = secureHeaders({
    contentSecurityPolicy: { ...page, frameSrc: ["'self'"] },
    xFrameOptions: 'DENY',
  });
  // Loaded by pages of others; it holds nothing that is not for everybody.
  const script = secureHeaders({
    ...{ contentSecurityPolicy: nothing, xFrameOptions: 'DENY', crossOriginResourcePolicy: 'cross-origin' },
  });

  return function protectResponse(context, next) {
    const { path } = context.req;
    if (path.startsWith('/v1/')) return api(context, () => uncached(context, next));
    if (path === '/embed/panel') return panel(context, next);
    if (path === '/embed/example') return example(context, next);
    if (path === '/widget.js') return script(context, next);
    return PAGE.test(path) ? pages(context, next) : api(context, next);
  };
}

const PAGE = /^\/(?:docs|console|chat)(?:\/|$)/;

/** What the API tells is for its caller: no proxy and no browser keeps it. */
async function uncached(context: Context<AppEnv>, next: () => Promise<void>): Promise<void> {
  await next();
  if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
}
