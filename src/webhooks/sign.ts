/** Signs a webhook by the Standard Webhooks scheme: HMAC-SHA256 over id, moment and body. */

export interface Signed {
  readonly 'webhook-id': string;
  /** Seconds since 1970. */
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

export type Sign = (id: string, at: Date, body: string) => Promise<Signed>;

const PREFIX = 'whsec_';

/** `secret` is base64 behind `whsec_`, as the scheme writes it. */
export function createSign(secret: string): Sign {
  const bytes = Uint8Array.from(atob(secret.slice(PREFIX.length)), (letter) => letter.charCodeAt(0));
  const key = crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // Awaited at each signature; a key that can't be made must not end the process before.
  void key.catch(() => undefined);
  return async (id, at, body) => {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signature = await crypto.subtle.sign(
      'HMAC',
      await key,
      new TextEncoder().encode(`${id}.${timestamp}.${body}`),
    );
    const base64 = btoa(String.fromCharCode(...new Uint8Array(signature)));
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${base64}` };
  };
}
