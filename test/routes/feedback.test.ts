/** POST /v1/replies/{id}/feedback: what became of a reply, and what is learned from it. */
import { describe, expect, test } from 'vitest';
import { feedback, learnedPairs } from '../../src/store/schema.ts';
import { makeApp, post, problemOf, suggest } from './make-app.ts';

const asked = 'How much is the delivery of a pie? My phone is +7 916 123-45-67';

describe('a reply', () => {
  test('that was edited at once: its difference is kept, and its masked question learned', async () => {
    const { app, store } = await makeApp();
    const { id, suggestions } = await suggest(app, asked);
    const suggestedText = suggestions[0]?.text ?? '';
    const response = await post(app, `/v1/replies/${id}/feedback`, {
      verdict: 'edited',
      suggestedText,
      sentText: suggestedText.replace('3 euros', '4 euros'),
    });
    const judged = (await response.json()) as { difference: { op: string; text: string }[] };
    expect(judged).toMatchObject({ verdict: 'edited' });
    expect(judged.difference.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'removed', text: '3' },
      { op: 'added', text: '4' },
    ]);
    const [pair] = await store.db.select().from(learnedPairs);
    expect(pair).toMatchObject({ count: 1 });
    expect(pair?.question).toContain('delivery of a pie');
    expect(pair?.question).not.toContain('916');
  });

  test('that was accepted counts once however often it is told', async () => {
    const { app, store } = await makeApp();
    const { id } = await suggest(app, asked);
    const accept = () => post(app, `/v1/replies/${id}/feedback`, { verdict: 'accepted' });
    expect((await Promise.all([accept(), accept()])).map(({ status }) => status)).toEqual([200, 200]);
    await accept();
    expect(await store.db.select().from(learnedPairs)).toMatchObject([{ count: 1 }]);
    expect(await store.db.select().from(feedback)).toMatchObject([{ verdict: 'accepted' }]);
  });

  test('that was rejected teaches nothing', async () => {
    const { app, store } = await makeApp();
    const { id } = await suggest(app, asked);
    await post(app, `/v1/replies/${id}/feedback`, { verdict: 'rejected', reason: 'too long' });
    expect(await store.db.select().from(learnedPairs)).toEqual([]);
    expect(await store.db.select().from(feedback)).toMatchObject([{ verdict: 'rejected', reason: 'too long' }]);
  });

  test('that nobody made is not found; an edited one needs its text', async () => {
    const { app } = await makeApp();
    const missing = await post(app, '/v1/replies/none/feedback', { verdict: 'accepted' });
    expect(await problemOf(missing)).toMatchObject({ status: 404, code: 'reply_not_found' });
    const { id } = await suggest(app, asked);
    const textless = await post(app, `/v1/replies/${id}/feedback`, { verdict: 'edited' });
    expect(await problemOf(textless)).toMatchObject({ status: 400 });
  });
});
