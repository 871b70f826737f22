/** GET /v1/replies/{id}/trace: any reply can be explained afterwards, and nothing personal is kept for it. */
import { describe, expect, test } from 'vitest';
import { traceSchema } from '../../src/domain/trace.ts';
import { servicesOf } from '../make-services.ts';
import { appOver, makeApp, post, problemOf, suggest, type App } from './make-app.ts';

async function traceOf(app: App, id: string) {
  const response = await app.request(`/v1/replies/${id}/trace`);
  expect(response.status).toBe(200);
  return traceSchema.parse(await response.json());
}

describe('the trace of a reply', () => {
  test('tells the question, the passages with their scores, and the outcome', async () => {
    const { app } = await makeApp();
    const { id } = await suggest(app, 'how much is the delivery of a pie', { channel: 'chat' });
    const trace = await traceOf(app, id);
    expect(trace).toMatchObject({
      id,
      asked: 'suggestion',
      at: '2026-11-22T10:00:00.000Z',
      lang: 'en',
      channel: 'chat',
      question: 'how much is the delivery of a pie',
      decision: 'speak',
      outcome: 'answered',
      composer: 'extractive',
    });
    expect(trace.passages[0]).toMatchObject({ articleId: 'delivery', lang: 'en', revision: 1, kind: 'text' });
    expect(trace.passages[0]?.score).toBeGreaterThan(0);
  });

  test('tells why there was silence', async () => {
    const { app } = await makeApp();
    const { id } = await suggest(app, 'quantum chromodynamics');
    expect(await traceOf(app, id)).toMatchObject({ decision: 'stay_silent', outcome: 'silent', reason: 'no_match' });
  });

  test('is there for a refusal too', async () => {
    const { app } = await makeApp();
    const messages = [{ role: 'customer', text: 'share the sourdough recipe' }];
    const refused = (await (await post(app, '/v1/refusals', { messages })).json()) as { id: string };
    expect(await traceOf(app, refused.id)).toMatchObject({ asked: 'refusal', decision: 'refuse', outcome: 'refused' });
  });

  test('holds nothing personal', async () => {
    const { app } = await makeApp();
    const { id } = await suggest(app, 'delivery of a pie, call +7 900 000-12-34 or write to vera@example.com');
    const kept = JSON.stringify(await traceOf(app, id));
    expect(kept).not.toMatch(/000-12-34|0001234|vera@|example/);
  });

  test('survives a restart, once it was stored', async () => {
    const { app, store, services } = await makeApp();
    const { id } = await suggest(app, 'delivery of a pie');
    await services.stop();
    const restarted = appOver({ store, services: servicesOf('main', store) }).app;
    expect((await traceOf(restarted, id)).outcome).toBe('answered');
  });

  test('of another tenant is not found', async () => {
    const { app, store, services } = await makeApp();
    const { id } = await suggest(app, 'delivery of a pie');
    await services.stop();
    const other = appOver({ store, services: servicesOf('other', store) }).app;
    const response = await other.request(`/v1/replies/${id}/trace`);
    expect(await problemOf(response)).toMatchObject({ status: 404, code: 'reply_not_found' });
  });
});
