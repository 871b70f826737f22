/** Scenarios that an editor wrote: what ingest refuses, with the line, and how the bot walks through a good one. */
import { describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/ingest.ts';
import { makeFolder } from '../make-folder.ts';
import { makeServices, servicesOver } from '../make-services.ts';
import { articleOf, bakery } from '../routes/bakery.ts';
import { appOver, makeApp } from '../routes/make-app.ts';
import { talkTo } from './take-turns.ts';

const scenario = `suffler: scenario
starts_with: { en: [where is my pie] }
start: known
nodes:
  known:
    branch:
      - { slot: order.status, one_of: [baking], to: baking }
    else: unknown
  baking:
    say:
      ru: 'Пирог печётся, обещан к {order.eta}. Курьер привозит за 40 минут. Ждать готовы?'
      en: 'The pie is baking, promised for {order.eta}. The courier brings it within 40 minutes. Will you wait?'
      article: delivery
      quote: { ru: Курьер привозит пирог за 40 минут., en: The courier brings it within 40 minutes. }
    ask:
      - { answers: { en: [yes] }, to: waiting }
      - { answers: { en: [no] }, to: leaving }
  waiting:
    say: { ru: Спасибо за терпение., en: Thank you for your patience. }
    end: true
  leaving:
    handoff: policy
  unknown:
    answer: hours
    end: true
`;

async function problemsOf(yaml: string): Promise<string[]> {
  const { services } = await makeServices();
  const folder = await makeFolder({ ...bakery, 'scenarios/pie.yaml': yaml });
  const { problems } = await ingest(services.writer, { folder, source: 'bakery' });
  return problems.filter(({ file }) => file.endsWith('.yaml')).map(({ line, message }) => `${line}: ${message}`);
}

describe('ingest', () => {
  test('takes a scenario that comes to an end', async () => {
    expect(await problemsOf(scenario)).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['an unknown target', 'to: waiting }', 'to: nowhere }', '16: nodes.baking.ask.0.to: no node "nowhere"'],
    [
      'a target that objects have',
      'to: waiting }',
      'to: constructor }',
      '16: nodes.baking.ask.0.to: no node "constructor"',
    ],
    ['an unknown slot', '{order.eta}. The', '{order.color}. The', '12: nodes.baking.say.en: no slot {order.color}'],
    ['an unknown article', 'answer: hours', 'answer: days', '24: nodes.unknown.answer: no article has the id "days"'],
    [
      'a figure without proof',
      'within 40 minutes. Will',
      'within 45 minutes. Will',
      '12: nodes.baking.say.en: 45: cite the article (article, quote) in which it stands',
    ],
    ['an unreachable node', 'to: leaving }', 'to: waiting }', '21: nodes.leaving: no node leads to "leaving"'],
    [
      'a dead end',
      '    handoff: policy\n',
      '    say: { ru: Нет., en: No. }\n',
      '21: nodes.leaving: is a dead end; give it one of branch, ask, to, handoff and end',
    ],
    [
      'a circle',
      '    answer: hours\n    end: true',
      '    answer: hours\n    to: known',
      '23: nodes.unknown: "unknown" comes back to itself without asking the customer anything',
    ],
  ])('refuses %s, with its line', async (...[, from, to, problem]) => {
    expect(scenario).toContain(from);
    expect(await problemsOf(scenario.replace(from, to))).toContain(problem);
  });

  test('refuses two bare questions in a row', async () => {
    const asking = `suffler: scenario
starts_with: { en: [hats] }
start: one
nodes:
  one:
    say: { ru: 'Да?', en: 'Yes?' }
    ask:
      - { answers: { en: [yes] }, to: one }
`;
    expect(await problemsOf(asking)).toEqual([
      '5: nodes.one: "one" may ask twice in a row; say something from an article in between',
    ]);
  });

  test('refuses rules that name what is not there', async () => {
    const { services } = await makeServices();
    const rules = 'suffler: bot\nquiet_period: soon\n';
    const folder = await makeFolder({ ...bakery, 'policies/bot.yaml': rules });
    const { problems } = await ingest(services.writer, { folder, source: 'bakery' });
    expect(problems.filter(({ file }) => file === 'policies/bot.yaml')).toMatchObject([{ line: 2, severity: 'error' }]);
  });
});

describe('the bot', () => {
  const files = { ...bakery, 'scenarios/pie.yaml': scenario };
  const customer = { orders: [{ id: '4815', status: 'Baking', eta: '18:40' }] };

  test('walks by what is known of the order, and by the answers', async () => {
    const { app } = await makeApp(files);
    const talk = talkTo(app, 'a', { customer });
    expect(await talk.say('Where is my pie?')).toMatchObject({
      outcome: 'answered',
      text: 'The pie is baking, promised for 18:40. The courier brings it within 40 minutes. Will you wait?',
      citations: [{ articleId: 'delivery', quote: 'The courier brings it within 40 minutes.' }],
    });
    expect(await talk.say('yes')).toMatchObject({ outcome: 'answered', text: 'Thank you for your patience.' });
  });

  test('hands over where the scenario says so', async () => {
    const { app } = await makeApp(files);
    const talk = talkTo(app, 'a', { customer });
    await talk.say('Where is my pie?');
    expect(await talk.say('no')).toMatchObject({ outcome: 'handed_off', handoff: { reason: 'policy' } });
  });

  test('leaves it for another question, and for a person', async () => {
    const { app } = await makeApp(files);
    const talk = talkTo(app, 'a', { customer });
    await talk.say('Where is my pie?');
    expect(await talk.say('when are you open')).toMatchObject({
      citations: expect.arrayContaining([expect.objectContaining({ articleId: 'hours' })]) as unknown,
    });
    const other = talkTo(app, 'b', { customer });
    await other.say('Where is my pie?');
    expect(await other.say('operator')).toMatchObject({ handoff: { reason: 'asked_for_human' } });
  });

  test('drops the sentence for which the request has no value', async () => {
    const { app } = await makeApp(files);
    const { text } = await talkTo(app, 'a', { customer: { orders: [{ id: '1', status: 'baking' }] } }).say(
      'where is my pie',
    );
    expect(text).toBe('The courier brings it within 40 minutes. Will you wait?');
  });

  test('says nothing that the article no longer says', async () => {
    const folder = await makeFolder(files);
    const made = await servicesOver(folder);
    const changed = { ...files, 'en/delivery.md': articleOf(['id: delivery'], '# Pie delivery', 'It takes an hour.') };
    await ingest(made.services.writer, { folder: await makeFolder(changed), source: folder });
    expect(await talkTo(appOver(made).app, 'a', { customer }).say('where is my pie')).toMatchObject({
      outcome: 'handed_off',
      handoff: { reason: 'policy' },
    });
  });
});
