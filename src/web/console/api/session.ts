/** Who is signed in. */
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { roleSchema } from '../../../domain/principal.ts';
import { ProblemError } from './problem-error.ts';
import { request } from './request.ts';

const sessionSchema = z.object({ principal: z.object({ id: z.string(), name: z.string(), role: roleSchema }) });
export type SignedIn = z.infer<typeof sessionSchema>['principal'];

/** `null` where nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SignedIn | null> => {
    try {
      return (await request(sessionSchema, '/v1/session', { signal })).principal;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export async function signIn(login: string, password: string): Promise<SignedIn> {
  return (await request(sessionSchema, '/v1/session', { method: 'POST', body: { login, password } })).principal;
}

/** All other sessions of the one who is signed in end. */
export async function changePassword(current: string, password: string): Promise<void> {
  await request(z.undefined(), '/v1/session/password', { method: 'POST', body: { current, password } });
}

export async function signOut(): Promise<void> {
  await request(z.undefined(), '/v1/session', { method: 'DELETE' });
}
