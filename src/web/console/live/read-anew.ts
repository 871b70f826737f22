/** Asks for what may have changed unseen: before the stream stood nothing told of it. */
import type { QueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';

export function readAnew(queryClient: QueryClient): void {
  for (const queryKey of [['conversations'], ['messages']]) {
    // An answer that is on its way may be from before, too, and a first one would not be asked for anew.
    for (const query of queryClient.getQueryCache().findAll({ queryKey })) askAgain(queryClient, query.queryKey);
    void queryClient.invalidateQueries({ queryKey });
  }
}
