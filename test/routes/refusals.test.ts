/** Refusals through POST /v1/suggestions: a reason with what can be done instead, or a person takes over. */
import { describe, expect, test } from 'vitest';
import { bakery } from './bakery.ts';
import { makeApp, suggest } from './make-app.ts';

describe('a refusal', () => {
  test('is the reason with every alternative, each quoted', async () => {
    const { app } = await makeApp();
    const { outcome, suggestions } = await suggest(app, 'Please share the sourdough recipe');
    const sentences = [
      'The sourdough recipe is our trade secret.',
      'The label lists all 5 ingredients.',
      'A baking class takes place on Sundays.',
    ];
    expect({ outcome, text: suggestions[0]?.text }).toEqual({ outcome: 'refused', text: sentences.join(' ') });
    expect(suggestions[0]?.citations.map(({ quote }) => quote)).toEqual(sentences);
  });

  test('without an alternative is handed off', async () => {
    const { app } = await makeApp();
    const { outcome, suggestions } = await suggest(app, 'book a private tasting in the cellar');
    expect({ outcome, suggestions }).toEqual({ outcome: 'handed_off', suggestions: [] });
  });

  test('none of whose alternatives can be said is handed off too', async () => {
    const cellar = bakery['en/tasting.md'] ?? '';
    const alternatives = '    alternatives: ["Ask us about order {order.id}."]\n---';
    const { app } = await makeApp({ ...bakery, 'en/tasting.md': cellar.replace(/\n---/, `\n${alternatives}`) });
    const { outcome, suggestions } = await suggest(app, 'book a private tasting in the cellar');
    expect({ outcome, suggestions }).toEqual({ outcome: 'handed_off', suggestions: [] });
  });

  test('whose reason cannot be said is handed off too', async () => {
    const recipe = bakery['en/recipe.md'] ?? '';
    const reason = 'Order {order.id} does not come with our recipe.';
    const changed = recipe.replace('The sourdough recipe is our trade secret.', `"${reason}"`);
    const { app } = await makeApp({ ...bakery, 'en/recipe.md': changed });
    const { outcome, suggestions } = await suggest(app, 'Please share the sourdough recipe');
    expect({ outcome, suggestions }).toEqual({ outcome: 'handed_off', suggestions: [] });
  });

  test.each([
    ['my pie came 12 minutes late, what do I get', 'refused'],
    ['my pie came 40 minutes late, what do I get', 'answered'],
  ])('holds up to its bound: "%s"', async (text, expected) => {
    const late = `---
id: late
title: A pie that is late
lang: en
questions: [my pie is late, what do I get for a late pie]
refusals:
  - when: The customer asks for something although the pie was less than 16 minutes late
    questions: [my pie came 9 minutes late what do I get, my pie came a few minutes late what do I get]
    reason: Nothing is due for less than 16 minutes.
    alternatives: [A cold pie is warmed up at the counter.]
---

A pie that is late earns you a coupon for 3 euros.
`;
    const { app } = await makeApp({ ...bakery, 'en/late.md': late });
    const { outcome } = await suggest(app, text);
    expect(outcome).toBe(expected);
  });
});
