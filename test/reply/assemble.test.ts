/** Putting proven pieces together: text, dress, citations, and who may read it. */
import { expect, test } from 'vitest';
import { assemble, type ProvenPiece } from '../../src/reply/assemble.ts';
import { foundWith, passageOf } from './make-draft.ts';

const passage = passageOf('Welcome. Enjoy!', { headingPath: ['Delivery', 'Time'], anchor: 'time' });
const article = foundWith(passage);
const plain = { before: '', after: '' };
const said = (quote: string, glue: ProvenPiece['glue'] = ' '): ProvenPiece => ({
  text: quote,
  glue,
  proof: { article, passage, quote },
});

test('pieces are joined by their glue, each claim with its citation', () => {
  const cited = { articleId: 'pie', lang: 'en', revision: 2, title: 'Pie', heading: 'Delivery › Time', anchor: 'time' };
  const courtesy: ProvenPiece = { text: 'Sorry!', glue: ' ', proof: undefined };
  expect(assemble('short', [said('Welcome.', '\n\n'), courtesy, said('Enjoy!', '\n')], plain)).toEqual({
    variant: 'short',
    text: 'Welcome. Sorry!\nEnjoy!',
    audience: 'customer',
    citations: [
      { ...cited, quote: 'Welcome.' },
      { ...cited, quote: 'Enjoy!' },
    ],
  });
});

test('courtesy alone, or nothing, is no answer', () => {
  expect(assemble('full', [], plain)).toBeUndefined();
  expect(assemble('full', [{ text: 'Hello!', glue: ' ', proof: undefined }], plain)).toBeUndefined();
});

test('a text with a word from an agents’ article is for agents, and wears no letter', () => {
  const theirs: ProvenPiece = {
    ...said('Enjoy!'),
    proof: { article: { ...article, audience: 'agent' }, passage, quote: 'Enjoy!' },
  };
  const suggestion = assemble('full', [said('Welcome.'), theirs], { before: 'Hello! ', after: ' Bye.' });
  expect(suggestion).toMatchObject({ audience: 'agent', text: 'Welcome. Enjoy!' });
});
