/** When a person should take over, heard by phrases and examples together, and what only sounds so. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUrgent } from '../../src/policy/sensitive.ts';
import { createHearSigns } from '../../src/signs/hear-signs.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { inLatinLayout, inRussianLayout } from '../../src/text/keyboard-layout.ts';

const hear = createHearSigns(createAnalyzer());

const urgent = [
  'У бабушки после вашего супа отнялась рука, мы в больнице',
  'Сынок проглотил осколок, у него кровь изо рта',
  'ваш курьер схватил мою сестру за руку и не отпускал',
  'стою на крыше, жить больше не хочу',
  'My sister broke her ankle on your wet stairs and is in hospital',
  'our toddler swallowed a screw from your toy and is bleeding',
  'your rider grabbed my wife by the arm and threatened her',
  "I'm on the ledge and I don't want to live anymore",
];
const grave = [
  'Мой адвокат завтра подаёт иск о компенсации морального вреда',
  'я журналист газеты, готовлю материал о доставке, нужен комментарий',
  'My solicitor is filing a claim and you will get a summons',
  'I am a reporter with a newspaper and need a statement for an article',
];
const wishes = ['позовите, пожалуйста, живого сотрудника', 'not a robot please, get me a real person'];
const furious = ['вы просто идиоты и хамы, позорище', 'you useless clowns, this is disgusting, shame on you'];
const calm = [
  'Какие размеры у пиццы?',
  'Хочу заказать на завтра к обеду, это возможно?',
  'У дочки день рождения, есть ли детское меню?',
  'Есть ли скидка для полицейских?',
  'сколько стоит доставка',
  'What sizes do you have?',
  'Can I order for tomorrow at noon?',
  'is there a discount for police officers?',
  'how many people does a large one feed?',
  'Does the pesto contain nuts?',
];

test.each(urgent)('somebody may be in danger: "%s"', (text) => {
  const { sensitive } = hear([text]);
  expect(sensitive !== undefined && isUrgent(sensitive)).toBe(true);
});

test.each(grave)('grave, and nobody is in danger: "%s"', (text) => {
  const { sensitive } = hear([text]);
  expect(sensitive !== undefined && !isUrgent(sensitive)).toBe(true);
});

test.each(wishes)('asks for a person: "%s"', (text) => {
  expect(hear([text]).askedForHuman).toBe(true);
});

test.each(furious)('angry: "%s"', (text) => {
  expect(hear([text]).mood).toBe('angry');
});

test.each(calm)('no sign: "%s"', (text) => {
  expect(hear([text])).toMatchObject({ sensitive: undefined, askedForHuman: false, mood: 'calm' });
});

const sentence = fc.constantFrom(...urgent, ...grave, ...wishes);
const small = fc.constantFrom(
  'Здравствуйте!',
  'Добрый день,',
  'Спасибо большое!',
  'Hello!',
  'Good morning,',
  'Thank you very much!',
);

function signsOf(texts: readonly string[]) {
  const { sensitive, askedForHuman, mood } = hear(texts);
  return { isGrave: sensitive !== undefined, askedForHuman, isAngry: mood === 'angry' };
}

describe('whatever else is said', () => {
  test('a greeting or thanks take no sign away', () => {
    fc.assert(
      fc.property(sentence, small, (said, polite) => {
        const alone = signsOf([said]);
        const politely = signsOf([`${polite} ${said}`]);
        expect(politely).toMatchObject({
          isGrave: alone.isGrave || politely.isGrave,
          askedForHuman: alone.askedForHuman || politely.askedForHuman,
        });
      }),
    );
  });

  test('the order of sentences does not matter', () => {
    const told = fc.uniqueArray(fc.constantFrom(...urgent, ...calm, ...wishes), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(told, (sentences) => {
        const story = (list: readonly string[]) => list.map((said) => `${said.replace(/[?!.]$/, '')}.`).join('\n');
        expect(signsOf([story(sentences.toReversed())])).toEqual(signsOf([story(sentences)]));
      }),
    );
  });

  test('a long story does not drown a grave sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...urgent), fc.shuffledSubarray(calm, { minLength: 4 }), (said, others) => {
        expect(signsOf([[...others.slice(0, 2), `${said}.`, ...others.slice(2)].join('\n')]).isGrave).toBe(true);
      }),
    );
  });

  test('messages in a row are heard as one turn', () => {
    expect(hear(['здравствуйте', 'вчера был заказ', 'После него меня рвёт, вызвали скорую']).sensitive).toBe('health');
  });
});

test.each([
  ['позовите оператора', inLatinLayout],
  ['get me a real person', inRussianLayout],
])('"%s" is heard in the wrong layout', (text, typed) => {
  expect(hear([typed(text)]).askedForHuman).toBe(true);
});

test('any text is heard without a fault', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (texts) => {
      expect(() => hear(texts)).not.toThrow();
    }),
  );
});
