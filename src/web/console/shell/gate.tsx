/** Lets in who is signed in, and shows the sign-in page to everybody else, at whatever address they came. */
import { Loader } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.ts';
import { MeContext } from './me.ts';
import { NoticesProvider } from './notices.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import classes from './gate.module.css';
import { SignIn } from './sign-in.tsx';

export function Gate() {
  const session = useQuery(sessionQuery);
  if (session.isPending) {
    return (
      <main className={classes.middle}>
        <Loader aria-label="…" />
      </main>
    );
  }
  if (session.isError) {
    return (
      <main className={classes.middle}>
        <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === null) return <SignIn />;
  return (
    <MeContext value={session.data}>
      <NoticesProvider>
        <Outlet />
      </NoticesProvider>
    </MeContext>
  );
}
