/** An open stream of events ends as soon as what let it in is revoked, in this process and in others. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createPrincipalOf } from '../../src/http/principal-of.ts';
import type { Services } from '../../src/services.ts';
import { hour, password } from '../access/make-access.ts';
import { cheap, makeServices, now, servicesOf } from '../make-services.ts';
import { appOver, post, type App } from './make-app.ts';

const own = { 'Sec-Fetch-Site': 'same-origin' };
const other = 'other words make another';

async function door() {
  const { store } = await makeServices();
  let time = now.getTime();
  const process = (): Services =>
    servicesOf('main', store, {
      now: () => new Date(time),
      access: { passwordCosts: cheap, visitorLifetime: hour, sessionIdle: hour },
    });
  const [here, there] = [process(), process()];
  const { app } = appOver({ services: here, store }, { principalOf: createPrincipalOf(here.access) });
  const { id } = await here.access.people.add({ login: 'vera', name: 'Vera Fields', role: 'agent', password });
  onTestFinished(() => {
    here.conversations.endFollowing();
  });
  return { app, here, there, vera: id, pass: (ms: number) => (time += ms) };
}

async function signIn(app: App) {
  const response = await post(app, '/v1/session', { login: 'vera', password }, own);
  return { ...own, Cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '' };
}

/** A stream that has begun, and whether it is over. */
async function follow(app: App, headers: Record<string, string>, query = '') {
  const response = await app.request(`/v1/events${query}`, { headers });
  expect(response.status).toBe(200);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toMatch(/^id: /);
  let over = false;
  const ended = (async () => {
    while ((await reader?.read())?.done === false);
    over = true;
  })();
  return { ended, isOver: () => over };
}

describe('of a person', () => {
  const revocations: [string, (of: Awaited<ReturnType<typeof door>>, Cookie: string) => Promise<unknown>][] = [
    [
      'is signed out',
      async ({ app }, Cookie) => app.request('/v1/session', { method: 'DELETE', headers: { ...own, Cookie } }),
    ],
    ['is disabled', ({ here, vera }) => here.access.people.update(vera, { disabled: true })],
    ['is disabled in another process', ({ there, vera }) => there.access.people.update(vera, { disabled: true })],
    ['gets another password elsewhere', ({ there, vera }) => there.access.people.update(vera, { password: other })],
    ['signs out in another process', ({ there }, Cookie) => there.access.signOut(Cookie.split('=')[1] ?? '')],
    ['did nothing for too long', ({ pass }) => Promise.resolve(pass(hour))],
  ];

  test.each(revocations)('it ends when the person %s, and is not begun again', async (...[, revoke]) => {
    const made = await door();
    const headers = await signIn(made.app);
    const { ended } = await follow(made.app, headers);
    await revoke(made, headers.Cookie);
    await ended;
    expect((await made.app.request('/v1/events', { headers })).status).toBe(401);
  });

  test('a change of the own password ends those of the other sessions alone', async () => {
    const { app } = await door();
    const [mine, elsewhere] = [await signIn(app), await signIn(app)];
    const [kept, gone] = [await follow(app, mine), await follow(app, elsewhere)];
    expect((await post(app, '/v1/session/password', { current: password, password: other }, mine)).status).toBe(204);
    await gone.ended;
    expect(kept.isOver()).toBe(false);
  });
});

describe("of a machine's key", () => {
  test.each(['here', 'there'] as const)('it ends when the key is revoked %s, and no other one does', async (where) => {
    const made = await door();
    const { app, here } = made;
    const [desk, till] = [
      await here.access.keys.create({ name: 'desk', role: 'agent' }),
      await here.access.keys.create({ name: 'till', role: 'agent' }),
    ];
    const gone = await follow(app, { Authorization: `Bearer ${desk.key}` });
    const kept = await follow(app, { Authorization: `Bearer ${till.key}` });
    await made[where].access.keys.revoke(desk.id);
    await gone.ended;
    expect(kept.isOver()).toBe(false);
    expect((await app.request('/v1/events', { headers: { Authorization: `Bearer ${desk.key}` } })).status).toBe(401);
  });
});

describe('of a visitor', () => {
  test('it ends with their token, however it came', async () => {
    const { app, here, pass } = await door();
    const { id } = await here.conversations.open({ channel: 'chat', bot: false });
    const token = await here.access.visitorTokens.issue(id);
    const both = [await follow(app, { Authorization: `Bearer ${token}` }), await follow(app, {}, `?token=${token}`)];
    pass(hour);
    await Promise.all(both.map(({ ended }) => ended));
  });
});
