/** Makes the judge's prompts, each in both orders: all that is personal masked, all that others wrote marked as data. */
import { createVault, type Vault } from '../../src/privacy/vault.ts';
import { asData } from '../../src/prompts/as-data.ts';
import { renderPrompt, type RenderedPrompt } from '../../src/prompts/render-prompt.ts';
import { withinData } from '../../src/prompts/within-data.ts';
import type { AnswerToJudge, Expected, PairToJudge, Shown } from './to-judge.ts';

/** As it stands in the input, and with its two sides in each other's place. */
export type BothOrders = readonly [RenderedPrompt, RenderedPrompt];

export function answerPrompts({ question, expected, shown, known }: AnswerToJudge): Promise<BothOrders> {
  // What one text gives away as a name must not stand in the clear in another.
  const vault = vaultOver([question, ...textsOf(expected), shown.text, ...shown.quotes], known);
  const blocks = [expectedBlock(expected, vault), shownBlock(shown, vault)] as const;
  const common = { question: asData('question', vault.mask(question)), quotes: quoteBlocks(shown, vault).join('\n') };
  return Promise.all([
    renderPrompt('judgeAnswer', { ...common, blocks: blocks.join('\n') }),
    renderPrompt('judgeAnswer', { ...common, blocks: blocks.toReversed().join('\n') }),
  ]);
}

export function pairPrompts({ question, expected, first, second, known }: PairToJudge): Promise<BothOrders> {
  const texts = [question, ...textsOf(expected), first.text, ...first.quotes, second.text, ...second.quotes];
  const vault = vaultOver(texts, known);
  const common = { question: asData('question', vault.mask(question)), expected: expectedBlock(expected, vault) };
  const inOrder = (one: Shown, other: Shown) =>
    [
      withinData('first', [shownBlock(one, vault), ...quoteBlocks(one, vault)]),
      withinData('second', [shownBlock(other, vault), ...quoteBlocks(other, vault)]),
    ].join('\n');
  return Promise.all([
    renderPrompt('judgePair', { ...common, answers: inOrder(first, second) }),
    renderPrompt('judgePair', { ...common, answers: inOrder(second, first) }),
  ]);
}

/** The tokens are given out here, in one order, so that swapped blocks have the same ones. */
function vaultOver(texts: readonly string[], known: AnswerToJudge['known']): Vault {
  const vault = createVault(known);
  for (const text of texts) vault.learn(text);
  for (const text of texts) vault.mask(text);
  return vault;
}

function textsOf({ nuggets = [], answer }: Expected): string[] {
  return [...nuggets.map(({ text }) => text), ...(answer === undefined ? [] : [answer])];
}

function expectedBlock({ actions, nuggets = [], answer }: Expected, vault: Vault): string {
  const lines = [
    ...nuggets.map(({ text, vital }) => `${vital ? 'vital fact' : 'further fact'}: ${vault.mask(text)}`),
    ...(answer === undefined ? [] : [`as a person worded it: ${vault.mask(answer)}`]),
  ];
  return asData('expected', lines.join('\n'), { actions: actions.join(' or ') });
}

function shownBlock({ did, text }: Shown, vault: Vault): string {
  return asData('shown', vault.mask(text), { action: did });
}

function quoteBlocks({ quotes }: Shown, vault: Vault): string[] {
  return quotes.map((quote, at) => asData('quote', vault.mask(quote), { n: at + 1 }));
}
