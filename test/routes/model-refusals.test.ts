/** Refusals that a model words: reason and alternative stay together, and nothing is added to them. */
import { describe, expect, test } from 'vitest';
import { post } from './make-app.ts';
import { makeModelApp, type ModelApp } from './make-model-app.ts';

const messages = [{ role: 'customer', text: 'share the sourdough recipe' }];
const own =
  'The sourdough recipe is our trade secret. The label lists all 5 ingredients. A baking class takes place on Sundays.';

async function askFor(path: string, made: ModelApp): Promise<unknown> {
  return (await post(made.app, path, { messages })).json();
}

const bad = [
  ['leaves out the alternative', 'Our sourdough recipe is a trade secret [1].'],
  ['leaves out the reason', 'The label lists all 5 ingredients [2]. A baking class takes place on Sundays [3].'],
  [
    'adds an alternative',
    'The sourdough recipe is our trade secret [1]. The label lists all 5 ingredients [2]. We can post you a jar of starter [3].',
  ],
  [
    'adds a reason',
    'The sourdough recipe is our trade secret [1]. Our lawyers forbid it [1]. The label lists all 5 ingredients [2].',
  ],
  ['has a wrong figure', 'The sourdough recipe is our trade secret [1]. The label lists all 7 ingredients [2].'],
] as const;

describe.each(['/v1/refusals', '/v1/suggestions'])('%s', (path) => {
  test('is in the model’s words where they have the reason and an alternative', async () => {
    const made = await makeModelApp();
    const text = 'Our sourdough recipe is a trade secret. The label lists all 5 ingredients.';
    made.server.behave({ text: 'Our sourdough recipe is a trade secret [1]. The label lists all 5 ingredients [2].' });
    const reply = await askFor(path, made);
    expect(reply).toMatchObject({
      outcome: 'refused',
      composer: 'model',
      degraded: false,
      refusal: { reason: 'The sourdough recipe is our trade secret.', mayEscalate: false },
      ...(path === '/v1/refusals' ? { text } : { suggestions: [{ text }] }),
    });
    expect(made.server.requests[0]?.messages[1]?.content).toContain('<alternative n="2">');
  });

  test.each(bad)('is in its own words where the model %s', async (...[, text]) => {
    const made = await makeModelApp();
    made.server.behave({ text });
    expect(await askFor(path, made)).toMatchObject({
      outcome: 'refused',
      composer: 'extractive',
      degradedBecause: ['model_ungrounded'],
      ...(path === '/v1/refusals' ? { text: own } : { suggestions: [{ text: own }] }),
    });
  });

  test('is in its own words where the model sees no answer', async () => {
    const made = await makeModelApp();
    made.server.behave({ text: 'NO_ANSWER' });
    expect(await askFor(path, made)).toMatchObject({ outcome: 'refused', composer: 'extractive' });
  });
});
