/** Names what was configured and not available for a reply. */
import type { ModelWork } from './model-writer.ts';

/** `searchDegraded`: search by meaning was not available. */
export function degradations(searchDegraded: boolean, work: ModelWork | undefined): string[] {
  return [
    ...(searchDegraded ? ['embeddings_unavailable'] : []),
    ...(work?.failure === undefined ? [] : [work.failure]),
  ];
}
