/** Prompts with their data in them: data is never read as a template, and a wrong variable is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SufflerError } from '../../src/errors.ts';
import { prompts } from '../../src/prompts/prompts.ts';
import { preparePrompts, renderPrompt } from '../../src/prompts/render-prompt.ts';

const variables = {
  lang: 'Russian',
  channel: 'chat',
  form: 'Two sentences.',
  passages: 'PASSAGES',
  dialogue: 'DIALOGUE',
  customer: 'CUSTOMER',
  variants: '## short',
};

describe('a rendered prompt', () => {
  it('is told by its id, version and hash, and holds each variable in its place', async () => {
    await preparePrompts();
    const rendered = await renderPrompt('suggestion', variables);
    const { version, hash } = prompts.suggestion;
    expect(rendered).toMatchObject({ id: 'suggestion', version, hash, user: 'PASSAGES\n\nDIALOGUE\n\nCUSTOMER' });
    expect(rendered.system).toContain('Write in Russian, for this channel: chat. Two sentences.');
    expect(rendered.system.endsWith('## short')).toBe(true);
    expect(rendered.system + rendered.user).not.toMatch(/[{}]/);
  });

  it('takes data as it is, whatever it looks like', async () => {
    const odd = fc.array(fc.constantFrom('{', '}', '{{', '}}', '{lang}', '{0}', '{{lang}}', '$&', '$1', '\\', 'a', '\n'));
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), odd.map((signs) => signs.join('')));
    await fc.assert(
      fc.asyncProperty(text, text, async (passages, dialogue) => {
        const { user } = await renderPrompt('suggestion', { ...variables, passages, dialogue });
        expect(user).toBe(`${passages}\n\n${dialogue}\n\nCUSTOMER`);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused for a variable that is missing, unknown or no text', async () => {
    const { lang, ...rest } = variables;
    const faults: [Promise<unknown>, string][] = [
      // @ts-expect-error -- lang is missing
      [renderPrompt('suggestion', rest), 'the prompt suggestion lacks a text for lang.'],
      // @ts-expect-error -- there is no tone
      [renderPrompt('suggestion', { ...rest, lang, tone: 'kind' }), 'the prompt suggestion has no tone.'],
      // @ts-expect-error -- a number is no text
      [renderPrompt('suggestion', { ...rest, lang: 7 }), 'the prompt suggestion lacks a text for lang.'],
      // @ts-expect-error -- there is no such prompt
      [renderPrompt('poem', {}), 'there is no prompt poem.'],
    ];
    for (const [failing, message] of faults) {
      await expect(failing).rejects.toThrow(new SufflerError('prompt_invalid', message));
      await expect(failing).rejects.toMatchObject({ code: 'prompt_invalid' });
    }
  });
});
