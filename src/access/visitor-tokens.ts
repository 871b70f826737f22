/** What a visitor of the chat holds: a signed token for one conversation, `vt_PAYLOAD.SIGNATURE`. */
import { z } from 'zod';
import type { TenantStore } from '../store/store.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { createOwnSecret } from './own-secret.ts';
import type { Held } from './sessions.ts';

export interface VisitorTokens {
  /** Good for this conversation alone. */
  issue(conversationId: string): Promise<string>;
  /** `undefined` for one that is forged, over, or another tenant's. */
  read(token: string): Promise<Held | undefined>;
}

export interface VisitorTokenParts extends TenantStore {
  readonly now: () => Date;
  /** How long a token is good, in ms. */
  readonly lifetime: number;
}

const payloadSchema = z.strictObject({
  tenant: z.string(),
  conversation: z.string().min(1),
  expires: z.number().int(),
});

/** How far the clocks of two machines may be apart, in ms. */
const SKEW = 300_000;

const TOKEN = /^vt_([\w-]{1,2000})\.([\w-]{43})$/;

export function createVisitorTokens({ store, tenant, now, lifetime }: VisitorTokenParts): VisitorTokens {
  const secret = createOwnSecret({ store, tenant }, 'visitor-tokens');
  let key: ReturnType<typeof importKey> | undefined;

  async function importKey() {
    const bytes = fromBase64url(await secret());
    if (bytes === undefined) throw new Error("the secret that signs visitors' tokens is not one that was made here");
    return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  }

  const signingKey = () =>
    (key ??= importKey().catch((error: unknown) => {
      key = undefined;
      throw error;
    }));

  return {
    async issue(conversation) {
      const payload = { tenant, conversation, expires: now().getTime() + lifetime };
      const text = toBase64url(new TextEncoder().encode(JSON.stringify(payload)));
      const signature = await crypto.subtle.sign('HMAC', await signingKey(), new TextEncoder().encode(text));
      return `vt_${text}.${toBase64url(new Uint8Array(signature))}`;
    },

    async read(token) {
      const [, text = '', signed = ''] = TOKEN.exec(token) ?? [];
      const signature = fromBase64url(signed);
      const bytes = fromBase64url(text);
      if (signature === undefined || bytes === undefined || text === '') return undefined;
      // WebCrypto compares in constant time, and nothing of the payload is read before.
      const ours = await crypto.subtle.verify('HMAC', await signingKey(), signature, new TextEncoder().encode(text));
      if (!ours) return undefined;
      const { data: payload } = payloadSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
      if (payload?.tenant !== tenant) return undefined;
      const left = payload.expires - now().getTime();
      // One that is good for longer than any can be was signed by a clock that was wrong.
      if (left <= 0 || left > lifetime + SKEW) return undefined;
      return { principal: { kind: 'visitor', conversationId: payload.conversation }, until: payload.expires };
    },
  };
}
