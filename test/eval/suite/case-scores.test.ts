/** What a case is scored by beside its answer: how it ended, what was refused, and figures that nothing proves. */
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../eval/suite/ask-case.ts';
import { caseSchema, type Action } from '../../../eval/suite/case.ts';
import { refusalScores } from '../../../eval/suite/refusal-scores.ts';
import type { Shown } from '../../../eval/suite/shown-text.ts';
import { stoppingScores } from '../../../eval/suite/stopping-scores.ts';
import { unprovenFigures } from '../../../eval/suite/unproven-figures.ts';
import { publishText } from '../../../ingest/publish-text.ts';
import type { Citation } from '../../../src/domain/reply.ts';
import type { RefusalObject } from '../../../src/domain/refusal.ts';
import { makeServices } from '../../make-services.ts';
import { delivery } from './make-kb.ts';

const caseOf = (expected: object) => caseSchema.parse({ id: 'a', lang: 'en', text: '?', expect: expected });

describe('how it ended', () => {
  const ending = (actions: readonly Action[], did: Action, reason?: string) =>
    stoppingScores(
      caseOf({ action: actions[0], ...(actions.length > 1 ? { actions } : {}), handoff: 'asked_for_human' }),
      { did, reason, right: true },
    );

  it('of what must be handed over: that it was, and why', () => {
    expect(ending(['handoff'], 'handoff', 'asked_for_human')).toMatchObject({
      ...{ right_stop: 1, handoff_precision: 1, handoff_recall: 1, handoff_reason: 1, contained: 0, resolved: 0 },
      ...{ answered: undefined, over_refusal: undefined },
    });
    expect(ending(['handoff'], 'handoff', 'no_match')).toMatchObject({ handoff_recall: 1, handoff_reason: 0 });
    expect(ending(['handoff'], 'answer')).toMatchObject({
      ...{ handoff_recall: 0, handoff_precision: undefined, handoff_reason: undefined, contained: 1, resolved: 1 },
    });
  });

  it('of what may be handed over: no recall', () => {
    expect(ending(['answer', 'handoff'], 'handoff')).toMatchObject({
      ...{ handoff_precision: 1, handoff_recall: undefined, handoff_reason: undefined },
    });
  });

  it.each([
    ['answer', 1, 0, undefined],
    ['clarify', 0, 0, undefined],
    ['refuse', 0, 1, undefined],
    ['silent', 0, 1, undefined],
    ['handoff', 0, 1, 0],
  ] as const)('of what must be answered: %s', (did, answered, overRefusal, precision) => {
    expect(ending(['answer'], did)).toMatchObject({
      ...{ answered, over_refusal: overRefusal, handoff_precision: precision },
    });
  });
});

/** The services over a small knowledge base, and what they say of delivery. */
const { services } = await makeServices();
await publishText(services.writer, { path: 'en/delivery.md', text: delivery, source: 'kb' });
const messages = [{ role: 'customer' as const, text: 'What does delivery cost?' }];
const reply = await services.suggest({ messages, locale: 'en', audience: 'customer' });
const turn = await services.takeTurn({ conversationId: 'a', messages, locale: 'en' });
const asked: Asked = { hits: [], reply, turn, traces: [], ms: { search: 0, suggest: 0, turn: 0 } };
const [citation] = turn.citations as [Citation];

describe('refusals', () => {
  const whole: RefusalObject = {
    ...{ reason: 'We give no money for cold pies.', alternatives: ['We can bring a new one.'] },
    ...{ articleId: 'pies', lang: 'en', revision: 1, mayEscalate: false },
  };
  const refused = (object: RefusalObject, citations: readonly Citation[]): Asked => ({
    ...asked,
    reply: { ...reply, outcome: 'refused', refusal: object },
    turn: { ...turn, outcome: 'refused', citations: [...citations] },
  });
  const shown: Shown = {
    outcome: 'refused',
    did: 'refuse',
    text: 'We give no money for cold pies. We can bring a new one.',
    citations: [],
  };
  const scores = (one: Asked) => refusalScores(caseOf({ action: 'refuse' }), one, shown);

  it('are counted where they are bare', () => {
    expect(scores(refused(whole, [citation, citation]))).toMatchObject({ bare_refusal: 0, refusal_formula: 1 });
    expect(scores(refused({ ...whole, alternatives: [] }, [citation]))).toMatchObject({
      ...{ bare_refusal: 2, refusal_formula: 0 },
    });
    expect(scores(refused({ ...whole, reason: '' }, [citation, citation]))).toMatchObject({ bare_refusal: 1 });
  });

  it('are no case where nothing was refused', () => {
    const none = { outcome: 'answered', did: 'answer', text: '', citations: [] } as const;
    expect(refusalScores(caseOf({ action: 'answer' }), asked, none)).toEqual({
      ...{ bare_refusal: undefined, refusal_formula: undefined, right_refusal: undefined },
    });
  });
});

describe('figures', () => {
  const unproven = (text: string, customer?: Parameters<typeof unprovenFigures>[1]) =>
    unprovenFigures({ ...asked, turn: { ...turn, text } }, customer, services.article);

  it('that an article holds are proven, and others are counted', async () => {
    expect(turn.text).toContain('3 euros');
    expect(await unproven(turn.text)).toBe(0);
    expect(await unproven(`${turn.text} With 7 pies it costs 12 euros.`)).toBe(2);
  });

  it('of the customer may be said as they are', async () => {
    const customer = { orders: [], contacts: [], name: 'Order 7' };
    expect(await unproven(`${turn.text} 7`, customer)).toBe(0);
    expect(await unproven(`${turn.text} 8`, customer)).toBe(1);
  });

  it('of a question back are nobody’s claim', async () => {
    const back = { ...asked, reply: { ...reply, outcome: 'clarify' as const }, turn: { ...turn, text: '99' } };
    expect(
      await unprovenFigures({ ...back, turn: { ...back.turn, outcome: 'clarify' } }, undefined, services.article),
    ).toBe(0);
  });
});
