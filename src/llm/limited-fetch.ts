/** `fetch` that gives up on an answer larger than it can rightly be, so that no endpoint can fill the memory. */
import type { Endpoint } from './endpoint.ts';
import { SufflerError } from '../errors.ts';

/** `limit` in bytes of the body. Reading more rejects with `SufflerError` `embeddings_unreadable` or `model_unreadable`. */
export function createLimitedFetch(limit: number, { prefix }: Endpoint): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.body === null) return response;
    let read = 0;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          read += chunk.byteLength;
          if (read <= limit) controller.enqueue(chunk);
          else {
            const message = `the ${prefix} endpoint answered with more than ${limit} bytes.`;
            controller.error(new SufflerError(`${prefix}_unreadable`, message));
          }
        },
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(counted, { status, statusText, headers });
  };
}
