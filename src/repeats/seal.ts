/**
 * Keeps an answer so that only the one who repeats the request can read it: the key is made of the request itself, so
 * the memory holds nothing personal, and a request that is another one opens nothing.
 */
import { hashOfText } from '../text/hash-of-text.ts';

export interface Seal {
  /** What the answer is found by. */
  readonly key: string;
  close(text: string): Promise<string>;
  /** `undefined` for what another request closed. */
  open(sealed: string): Promise<string | undefined>;
}

/** Bytes of the nonce, as AES-GCM wants it. */
const NONCE = 12;

export async function sealOf(idempotencyKey: string, request: unknown): Promise<Seal> {
  const secret = new TextEncoder().encode(`${idempotencyKey}\n${JSON.stringify(request)}`);
  const bytes = await crypto.subtle.digest('SHA-256', secret);
  const cipher = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    key: await hashOfText(`idempotency-key ${idempotencyKey}`),
    async close(text) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE));
      const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, cipher, new TextEncoder().encode(text));
      return toBase64(new Uint8Array([...iv, ...new Uint8Array(closed)]));
    },
    async open(sealed) {
      const all = fromBase64(sealed);
      try {
        const algorithm = { name: 'AES-GCM', iv: all.subarray(0, NONCE) };
        return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, cipher, all.subarray(NONCE)));
      } catch {
        return undefined;
      }
    },
  };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string) {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
