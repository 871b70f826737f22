/** The order in which a turn is decided, and what holds of every conversation however it goes. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { decideTurn, type Content, type TurnEvidence, type Wording } from '../../src/bot/decide-turn.ts';

const wording: Wording = { text: 'A', citations: [], saidBefore: false, maySend: true, promisesPerson: false };
const answer: Content = { kind: 'say', outcome: 'answered', wordings: [wording] };
const question: Content = { kind: 'say', outcome: 'clarify', wordings: [wording] };

const plain: TurnEvidence = {
  personAnswered: false,
  handedOff: undefined,
  sensitive: undefined,
  askedForHuman: false,
  mood: 'calm',
  likely: undefined,
  wordsForPeople: false,
  channelAllowed: true,
  last: undefined,
  rejection: undefined,
  repeated: false,
  answers: 0,
  answersAtMost: 6,
  clarifies: 0,
  clarifiesAtMost: 1,
  content: answer,
};

test.each<[string, Partial<TurnEvidence>, object]>([
  ['an answer is said', {}, { kind: 'say', outcome: 'answered', wording }],
  ['annoyance is answered', { mood: 'annoyed' }, { kind: 'say' }],
  ['content is looked for', { content: undefined }, { kind: 'look_up' }],
  ['a person who answered goes before all', { personAnswered: true, sensitive: 'law' }, { kind: 'stay_out' }],
  [
    'an earlier hand-off keeps its reason',
    { handedOff: 'angry', askedForHuman: true },
    { kind: 'stay_out', reason: 'angry' },
  ],
  ['the grave goes before the wish', { sensitive: 'health', askedForHuman: true }, { reason: 'sensitive' }],
  ['the wish goes before anger', { askedForHuman: true, mood: 'angry' }, { reason: 'asked_for_human' }],
  ['anger goes before the rules', { mood: 'angry', wordsForPeople: true }, { reason: 'angry' }],
  ['words for people', { wordsForPeople: true }, { reason: 'policy' }],
  ['a channel without a bot', { channelAllowed: false }, { reason: 'policy' }],
  [
    'a refusal turned down',
    { rejection: 'rejected', last: { kind: 'refusal', mayEscalate: true } },
    { reason: 'policy' },
  ],
  [
    'a final refusal turned down',
    { rejection: 'rejected', last: { kind: 'refusal', mayEscalate: false } },
    { kind: 'say' },
  ],
  ['an answer that did not help', { rejection: 'unhelpful', last: { kind: 'answer' } }, { reason: 'low_confidence' }],
  ['a repeated contact', { repeated: true, content: undefined }, { reason: 'repeat_contact' }],
  ['too many answers', { answers: 6, content: undefined }, { reason: 'limit_reached' }],
  ['thanks after too many answers', { answers: 6, content: { ...answer, courtesy: true } }, { kind: 'say' }],
  ['what is kept for people', { content: { ...answer, keptForPeople: true } }, { reason: 'policy' }],
  ['a likely sign keeps no answer back', { likely: 'angry' }, { kind: 'say', outcome: 'answered' }],
  ['a likely sign goes before a question', { likely: 'angry', content: question }, { reason: 'angry' }],
  [
    'a likely sign is the reason where nothing answers',
    { likely: 'sensitive', content: { kind: 'nothing', reason: 'no_match' } },
    { reason: 'sensitive' },
  ],
  [
    'a greeting is met whatever is likely',
    { likely: 'asked_for_human', content: { ...question, courtesy: true } },
    { kind: 'say', outcome: 'clarify' },
  ],
  ['a second question', { content: question, clarifies: 1 }, { reason: 'low_confidence' }],
  ['nothing to say', { content: { kind: 'nothing', reason: 'conflict' } }, { reason: 'conflict' }],
  [
    'what was said before',
    { content: { ...answer, wordings: [{ ...wording, saidBefore: true }] } },
    { reason: 'low_confidence' },
  ],
  [
    'a tone that may not be sent',
    { content: { ...answer, wordings: [{ ...wording, maySend: false }] } },
    { reason: 'policy' },
  ],
  [
    'the other variant',
    {
      content: {
        ...answer,
        wordings: [
          { ...wording, saidBefore: true },
          { ...wording, text: 'B' },
        ],
      },
    },
    { kind: 'say', wording: { text: 'B' } },
  ],
  [
    'a promise',
    { content: { ...answer, wordings: [{ ...wording, promisesPerson: true }] } },
    { kind: 'hand_off', reason: 'policy', wording: { text: 'A' } },
  ],
])('%s', (...[, evidence, decision]) => {
  expect(decideTurn({ ...plain, ...evidence })).toMatchObject(decision);
});

const aWording = fc.record({
  text: fc.constantFrom('A', 'B', 'C'),
  citations: fc.constant([]),
  saidBefore: fc.boolean(),
  maySend: fc.boolean(),
  promisesPerson: fc.boolean(),
});
const aContent: fc.Arbitrary<Content | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({
    kind: fc.constant('say' as const),
    outcome: fc.constantFrom('answered' as const, 'refused' as const, 'clarify' as const),
    wordings: fc.array(aWording, { maxLength: 3 }),
    courtesy: fc.boolean(),
    keptForPeople: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('nothing' as const),
    reason: fc.constantFrom('no_match' as const, 'conflict' as const),
  }),
);
const someEvidence: fc.Arbitrary<TurnEvidence> = fc.record({
  personAnswered: fc.boolean(),
  handedOff: fc.option(fc.constantFrom('angry' as const, 'policy' as const), { nil: undefined }),
  sensitive: fc.option(fc.constantFrom('law' as const, 'health' as const), { nil: undefined }),
  askedForHuman: fc.boolean(),
  likely: fc.constantFrom(undefined, 'angry' as const, 'sensitive' as const),
  mood: fc.constantFrom('calm' as const, 'annoyed' as const, 'angry' as const),
  wordsForPeople: fc.boolean(),
  channelAllowed: fc.boolean(),
  last: fc.constantFrom(undefined, { kind: 'answer' as const }, { kind: 'refusal' as const, mayEscalate: true }),
  rejection: fc.constantFrom(undefined, 'rejected' as const, 'unhelpful' as const),
  repeated: fc.boolean(),
  answers: fc.nat(8),
  answersAtMost: fc.integer({ min: 1, max: 8 }),
  clarifies: fc.nat(3),
  clarifiesAtMost: fc.nat(3),
  content: aContent,
});

test('nothing is said again, against its tone, to those who wait for a person, or as one question too many', () => {
  fc.assert(
    fc.property(someEvidence, (evidence) => {
      const decision = decideTurn(evidence);
      if (evidence.personAnswered || evidence.handedOff !== undefined) expect(decision.kind).toBe('stay_out');
      if (decision.kind !== 'say') return;
      expect(decision.wording).toMatchObject({ saidBefore: false, maySend: true, promisesPerson: false });
      expect(evidence).toMatchObject({ sensitive: undefined, askedForHuman: false });
      expect(evidence.mood).not.toBe('angry');
      if (decision.outcome === 'clarify') expect(evidence.clarifies).toBeLessThan(evidence.clarifiesAtMost);
    }),
  );
});
