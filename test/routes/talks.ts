/** Conversations over the real application, as agents, visitors and machines have them. */
import type { Principal } from '../../src/domain/principal.ts';
import { conversationSchema, type Conversation } from '../../src/domain/contact.ts';
import { makeFolder } from '../make-folder.ts';
import { servicesOver } from '../make-services.ts';
import { bakery } from './bakery.ts';
import { appOver, post, type App, type TestApp } from './make-app.ts';

export const dora = { kind: 'person', id: 'dora', name: 'Dora Oven', role: 'agent' } as const satisfies Principal;
export const emil = { kind: 'person', id: 'emil', name: 'Emil Crust', role: 'agent' } as const satisfies Principal;
export const chief = {
  kind: 'person',
  id: 'chief',
  name: 'Ida Scale',
  role: 'supervisor',
} as const satisfies Principal;
export const machine = { kind: 'key', id: 'key-1', name: 'till', role: 'admin' } as const satisfies Principal;

export interface Talks extends TestApp {
  /** The same application for this caller. */
  readonly as: (principal: Principal) => App;
  readonly visitor: (id: string) => App;
}

export async function makeTalks(): Promise<Talks> {
  const made = await servicesOver(await makeFolder(bakery));
  const as = (principal: Principal) => appOver(made, { principalOf: () => Promise.resolve(principal) }).app;
  return {
    ...appOver(made, { principalOf: () => Promise.resolve(machine) }),
    as,
    visitor: (conversationId) => as({ kind: 'visitor', conversationId }),
  };
}

export async function open(app: App, rest: object = {}): Promise<Conversation> {
  const response = await post(app, '/v1/conversations', { channel: 'chat', ...rest });
  return conversationSchema.parse(await response.json());
}

/** Does a verb to a conversation. */
export function act(app: App, id: string, verb: string, body: object = {}, headers: Record<string, string> = {}) {
  return post(app, `/v1/conversations/${id}/${verb}`, body, headers);
}

export function say(app: App, id: string, text: string, rest: object = {}, headers: Record<string, string> = {}) {
  return act(app, id, 'messages', { text, ...rest }, headers);
}

export async function read(app: App, id: string): Promise<Conversation> {
  return conversationSchema.parse(await (await app.request(`/v1/conversations/${id}`)).json());
}
