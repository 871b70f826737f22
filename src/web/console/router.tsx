/** The addresses of the console: the queue alone, and one open conversation. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { Gate } from './shell/gate.tsx';
import { Workspace } from './shell/workspace.tsx';

export const tabs = ['waiting', 'mine', 'all'] as const;
export type Tab = (typeof tabs)[number];

const searchSchema = z.object({ tab: z.enum(tabs).catch('waiting') });

export function createConsoleRouter() {
  const root = createRootRoute({ component: Gate });
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: searchSchema,
    component: Workspace,
  });
  return createRouter({ routeTree: root.addChildren([home]), basepath: '/console' });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
