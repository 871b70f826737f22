/** The cache of what the server said. Live events keep it fresh, so nothing is asked for again by the clock. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';

/** What the caller did wrong stays wrong; what the network did is tried again. */
const mayHelp = (error: Error) =>
  error instanceof ProblemError && (error.problem.code === 'offline' || error.problem.status >= 502);

export function createQueryClient(): QueryClient {
  // Whatever was refused for want of a session leads to the sign-in page; what was typed is kept in the tab.
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.problem.status === 401) queryClient.setQueryData(['session'], null);
  };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, error) => failures < 3 && mayHelp(error),
        refetchOnWindowFocus: false,
        // A browser that takes the network for lost may be wrong of it, or not know our server: asking tells.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      // Tried at once without a network too: an agent is told that it failed, and is not left waiting in silence.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return queryClient;
}
