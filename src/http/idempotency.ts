/** Answers a repeated request with an `Idempotency-Key` as it was answered the first time, without doing it again. */
import type { Context, MiddlewareHandler } from 'hono';
import { SufflerError, sufflerErrorIn } from '../errors.ts';
import type { Claim, ClaimRepeat, RepeatedRequest } from '../repeats/repeats.ts';
import type { AppEnv } from './app-env.ts';

/** These change nothing, or keep keys of their own. */
const exempt: ReadonlySet<string> = new Set([
  '/v1/bot/turns',
  '/v1/compensations/quote',
  '/v1/compensations/requests',
  '/v1/refusals',
  '/v1/search',
  '/v1/session',
  '/v1/session/password',
  '/v1/suggestions',
  '/v1/tone',
]);

const LONGEST_KEY = 200;

/** Behind what tells who is calling. Whoever is nobody known has no keys: another could guess them. */
export function idempotency(claimRepeat: ClaimRepeat): MiddlewareHandler<AppEnv> {
  /** Under way in this process. */
  const running = new Map<string, Promise<void>>();

  async function claimInTurn(request: RepeatedRequest): Promise<Claim> {
    const name = `${request.caller} ${request.key}`;
    for (;;) {
      try {
        return await claimRepeat(request);
      } catch (error) {
        const first = running.get(name);
        if (sufflerErrorIn(error)?.code !== 'idempotency_under_way' || first === undefined) throw error;
        await first;
      }
    }
  }

  return async function answerRepeats(context, next) {
    const key = context.req.header('Idempotency-Key');
    const caller = callerOf(context);
    if (key === undefined || caller === undefined || context.req.method !== 'POST' || exempt.has(context.req.path)) {
      await next();
      return undefined;
    }
    if (key === '' || key.length > LONGEST_KEY) {
      throw new SufflerError('invalid_request', `Idempotency-Key: must be 1 to ${LONGEST_KEY} characters.`);
    }
    const accept = context.req.header('Accept')?.includes('text/event-stream') === true ? 'stream' : 'json';
    const request = `POST ${context.req.path} ${accept}\n${await context.req.text()}`;
    const claim = await claimInTurn({ caller, key, request });
    if (claim.before !== undefined) {
      const { status, type, body } = claim.before;
      return new Response(body, { status, headers: { 'Content-Type': type, 'Idempotency-Replayed': 'true' } });
    }
    const name = `${caller} ${key}`;
    let done = () => {
      running.delete(name);
    };
    const settled = new Promise<void>((resolve) => {
      const forget = done;
      done = () => {
        forget();
        resolve();
      };
    });
    running.set(name, settled);
    await next();
    const settling = settle(context, claim).finally(done);
    // A stream is read to its end beside its client, whether or not that one stays.
    if (isStream(context)) settling.catch(() => undefined);
    else await settling;
    return undefined;
  };
}

function isStream({ res }: Context<AppEnv>): boolean {
  return res.headers.get('Content-Type')?.startsWith('text/event-stream') === true;
}

/** What was refused changed nothing, and may be tried again under the same key. */
async function settle(context: Context<AppEnv>, claim: Claim): Promise<void> {
  const { res } = context;
  if (!res.ok) {
    await claim.release();
    return;
  }
  const type = res.headers.get('Content-Type') ?? 'application/json';
  await claim.keep({ status: res.status, type, body: await res.clone().text() });
}

function callerOf(context: Context<AppEnv>): string | undefined {
  const principal = context.get('principal');
  switch (principal.kind) {
    case 'person':
    case 'key':
      return `${principal.kind} ${principal.id}`;
    case 'visitor':
      return `visitor ${principal.conversationId}`;
    case 'anyone':
      return undefined;
  }
}
