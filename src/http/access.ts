/** Who may what: the one table. A route that is not in it is nobody's. */
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import { roles, type Principal, type Role } from '../domain/principal.ts';

export type Rule =
  /** Whoever calls, known or not: their credentials are not even looked at. */
  | 'anyone'
  | {
      /** The least role of a person, or of a machine's key. */
      readonly role: Role;
      /** A visitor too, for the conversation of their token; the route sees to it that it is no other. */
      readonly visitor?: true;
      /** Of those with a role, machines alone, or people alone. */
      readonly only?: 'key' | 'person';
    };

const agent = { role: 'agent' } as const;
const editor = { role: 'editor' } as const;
const supervisor = { role: 'supervisor' } as const;
const admin = { role: 'admin' } as const;
const agentOrVisitor = { role: 'agent', visitor: true } as const;

/** By method and the route's pattern. */
export const access: Readonly<Record<string, Rule>> = {
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /openapi.json': 'anyone',
  'GET /': 'anyone',
  'GET /docs': 'anyone',
  'GET /docs/start.js': 'anyone',
  'GET /docs/:name{swagger-ui(-bundle)?\\.(js|css)}': 'anyone',

  'GET /console': 'anyone',
  'GET /console/*': 'anyone',
  'GET /console/assets/:name': 'anyone',
  'GET /embed/panel': 'anyone',
  'GET /embed/example': 'anyone',
  'GET /embed/example.js': 'anyone',
  'GET /widget.js': 'anyone',
  'GET /chat': 'anyone',
  'GET /chat/:name': 'anyone',

  'POST /v1/session': 'anyone',
  'GET /v1/session': agent,
  'DELETE /v1/session': 'anyone',
  'POST /v1/session/password': { ...agent, only: 'person' },
  'GET /v1/keys': admin,
  'POST /v1/keys': admin,
  'DELETE /v1/keys/:id': admin,
  'GET /v1/people': admin,
  'POST /v1/people': admin,
  'PATCH /v1/people/:id': admin,
  'GET /v1/colleagues': agent,

  'POST /v1/suggestions': agent,
  'POST /v1/refusals': agent,
  'GET /v1/search': agent,
  'POST /v1/search': agent,
  'GET /v1/articles/:id': agent,
  'POST /v1/bot/turns': agent,
  'POST /v1/compensations/quote': agent,
  'POST /v1/compensations/requests': agent,
  'GET /v1/replies/:id/trace': agent,
  'POST /v1/replies/:id/feedback': agent,
  'POST /v1/tone': agent,

  'POST /v1/visitors': 'anyone',
  'POST /v1/conversations': agent,
  'GET /v1/conversations': agent,
  'GET /v1/conversations/:id': agentOrVisitor,
  'GET /v1/conversations/:id/messages': agentOrVisitor,
  'POST /v1/conversations/:id/messages': agentOrVisitor,
  'POST /v1/conversations/:id/handoff': agentOrVisitor,
  'POST /v1/conversations/:id/rating': { ...agentOrVisitor, only: 'key' },
  'POST /v1/conversations/:id/assign': agent,
  'POST /v1/conversations/:id/transfer': agent,
  'POST /v1/conversations/:id/close': agent,
  'POST /v1/conversations/:id/reopen': agent,
  'POST /v1/conversations/:id/topic': agent,
  'POST /v1/conversations/:id/customer': agent,
  'GET /v1/events': agentOrVisitor,

  'GET /v1/templates': agent,
  'POST /v1/templates/:id/uses': agent,
  'POST /v1/templates': supervisor,
  'PUT /v1/templates/:id': supervisor,
  'DELETE /v1/templates/:id': supervisor,
  'POST /v1/drafts': agent,
  'GET /v1/drafts': editor,
};

/** The rules of the routes that a request reaches: none where there is no such route, `undefined` for one not in the table. */
export function rulesFor(context: Context): readonly (Rule | undefined)[] {
  return matchedRoutes(context)
    .filter(({ method, path }) => method !== 'ALL' || path !== '/*')
    .map(({ method, path }) => access[`${method} ${path}`]);
}

export function mayUse(principal: Principal, rule: Rule | undefined): boolean {
  if (rule === undefined) return false;
  if (rule === 'anyone') return true;
  switch (principal.kind) {
    case 'anyone':
      return false;
    case 'visitor':
      return rule.visitor === true;
    case 'person':
    case 'key':
      return (
        roles.indexOf(principal.role) >= roles.indexOf(rule.role) &&
        (rule.only === undefined || rule.only === principal.kind)
      );
  }
}
