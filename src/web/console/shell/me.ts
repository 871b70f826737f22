/** Who is signed in, for everything behind the gate. */
import { createContext, use } from 'react';
import type { SignedIn } from '../api/session.ts';

export const MeContext = createContext<SignedIn | null>(null);

export function useMe(): SignedIn {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe works behind the gate alone.');
  return me;
}
