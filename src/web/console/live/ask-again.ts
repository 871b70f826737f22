/** What was asked before an event, and is not answered yet, may know nothing of it: it is asked once more behind the answer. */
import type { QueryClient, QueryKey } from '@tanstack/react-query';

export function askAgain(queryClient: QueryClient, queryKey: QueryKey): void {
  const query = queryClient.getQueryCache().find({ queryKey, exact: true });
  if (query?.state.fetchStatus !== 'fetching') return;
  // Several events behind one answer ask but once.
  const again = () => queryClient.invalidateQueries({ queryKey, exact: true }, { cancelRefetch: false });
  query.promise?.then(again, again);
}
