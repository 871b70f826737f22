/** The cache of what the server said. Live events keep it fresh, so nothing is asked for again by the clock. */
import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';

/** What the caller did wrong stays wrong; what the network did is tried again. */
const mayHelp = (error: Error) =>
  error instanceof ProblemError && (error.problem.code === 'offline' || error.problem.status >= 502);

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, error) => failures < 3 && mayHelp(error),
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
}
