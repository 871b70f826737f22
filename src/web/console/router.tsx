/** The addresses of the console: the queue alone, and one open conversation. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { tabs } from './api/conversations.ts';
import { Gate } from './shell/gate.tsx';
import { PageFault } from './shell/page-fault.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Workspace } from './shell/workspace.tsx';

const searchSchema = z.object({ tab: z.enum(tabs).optional().catch(undefined) });

export function createConsoleRouter() {
  const root = createRootRoute({
    component: Gate,
    errorComponent: PageFault,
    notFoundComponent: NotFound,
    validateSearch: searchSchema,
  });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: Workspace });
  const conversation = createRoute({ getParentRoute: () => root, path: '/c/$id', component: Workspace });
  return createRouter({ routeTree: root.addChildren([home, conversation]), basepath: '/console' });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
