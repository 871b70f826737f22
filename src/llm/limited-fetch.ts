/** `fetch` that gives up on an answer larger than it can rightly be, so that no endpoint can fill the memory. */
import { SufflerError } from '../errors.ts';

/** `limit` in bytes of the body. Reading more rejects with `SufflerError` `embeddings_unreadable`. */
export function createLimitedFetch(limit: number): typeof fetch {
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
            controller.error(
              new SufflerError(
                'embeddings_unreadable',
                `the embeddings endpoint answered with more than ${limit} bytes.`,
              ),
            );
          }
        },
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(counted, { status, statusText, headers });
  };
}
