/** The cookie that holds the secret of a session. */

export const SESSION_COOKIE = 'suffler_session';

const HELD = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w-]+)(?:;|$)`);

/** From a Cookie header; what can't be a secret of ours is none. */
export function sessionIn(cookies: string | undefined): string | undefined {
  return cookies === undefined ? undefined : HELD.exec(cookies)?.[1];
}
