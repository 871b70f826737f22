/** Makes the prompts of replies: what the knowledge base and the request say, masked and marked as data. */
import type { Customer, Message } from '../domain/conversation.ts';
import type { Vault } from '../privacy/vault.ts';
import { asData } from '../prompts/as-data.ts';
import { renderPrompt, type RenderedPrompt } from '../prompts/render-prompt.ts';
import { withinData } from '../prompts/within-data.ts';
import type { Form } from './form.ts';
import type { Numbered } from './numbered.ts';
import type { ReplyContext } from './read-request.ts';

/** Messages that a model reads, from the newest, and characters of each. */
const MESSAGES_AT_MOST = 20;
const MESSAGE_AT_MOST = 2_000;

/** Passages are the knowledge base's own and go as they are; all that the request says goes masked. */
export function suggestionPrompt(
  { request, form, reader }: ReplyContext,
  numbered: readonly Numbered[],
): (vault: Vault) => Promise<RenderedPrompt> {
  const order = form.lead === 'short' ? ['short', 'full', 'next'] : ['full', 'short', 'next'];
  return (vault) =>
    renderPrompt('suggestion', {
      ...common(request.channel, form, numbered[0]?.article.lang ?? reader.lang),
      passages: numbered
        .map(({ article, shown }, at) =>
          asData('passage', withValuesMasked(shown, request.customer, vault), { n: at + 1, title: article.title }),
        )
        .join('\n'),
      dialogue: dialogueOf(request.messages, vault),
      customer: asData('customer', form.isPublic ? 'unknown' : customerOf(request.customer, vault)),
      variants: order.map((name) => `## ${name}`).join('\n'),
    });
}

/** The reason is number 1, the alternatives follow it. */
export function refusalPrompt(
  { request, form, reader }: ReplyContext,
  [reason, ...alternatives]: readonly Numbered[],
): (vault: Vault) => Promise<RenderedPrompt> {
  return (vault) => {
    const masked = ({ shown }: Numbered) => withValuesMasked(shown, request.customer, vault);
    return renderPrompt('refusal', {
      ...common(request.channel, form, reason?.article.lang ?? reader.lang),
      reason: asData('reason', reason === undefined ? '' : masked(reason), { n: 1 }),
      alternatives: alternatives.map((one, at) => asData('alternative', masked(one), { n: at + 2 })).join('\n'),
      dialogue: dialogueOf(request.messages, vault),
    });
  };
}

function common(channel: string | undefined, form: Form, lang: string) {
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;
  const place = form.isPublic ? ' Everybody can read it there: name nobody and no order.' : '';
  const dressed = ' Write neither a greeting nor a closing.';
  return {
    lang: language,
    channel: channel ?? 'chat',
    form: `At most ${form.lengthAtMost} characters.${place}${dressed}`,
  };
}

function dialogueOf(messages: readonly Message[], vault: Vault): string {
  // Masked before it is cut: half a phone is found no more.
  const told = messages
    .slice(-MESSAGES_AT_MOST)
    .map(({ role, text }) => asData('message', vault.mask(text).slice(0, MESSAGE_AT_MOST), { role }));
  return withinData('dialogue', told);
}

function customerOf(customer: Customer | undefined, vault: Vault): string {
  const { id, status, eta, total, restaurant, address } = customer?.orders[0] ?? {};
  const known = { name: customer?.name, order: id, status, eta, total, restaurant, address };
  const lines = Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return lines.length === 0 ? 'unknown' : vault.mask(lines.join('\n'));
}

/** An article's own phone numbers are no secret, but a slot may have brought a name or an address into it. */
function withValuesMasked(shown: string, customer: Customer | undefined, vault: Vault): string {
  const personal = [customer?.name, customer?.orders[0]?.address].filter((value) => value !== undefined);
  return personal.reduce((text, value) => text.replaceAll(value, vault.mask(value)), shown);
}
