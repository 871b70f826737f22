/** Lets in who is signed in, and shows the sign-in page to everybody else, at whatever address they came. */
import { Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.ts';

export function Gate() {
  const session = useQuery(sessionQuery);
  if (session.isPending) return null;
  if (session.isError) return <p role="alert">{session.error.message}</p>;
  return session.data === null ? <p>sign in</p> : <Outlet />;
}
