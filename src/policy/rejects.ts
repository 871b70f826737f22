/** Tells whether a customer turns down what they were just told, or finds it beside the point. */
import { compilePhrases } from '../text/phrases.ts';
import { readSpoken, type Stemmer } from '../text/spoken.ts';

export type Rejection = 'rejected' | 'unhelpful';

const unhelpful = [
  'не помогло|помогает|помог|помогли',
  'не .. об|о этом|том $',
  '^ не про это|то',
  'не отвечает|ответили|ответил на .. вопрос',
  'это не ответ|решение',
  'другое .. спрашив*|имел*',
  'отписк*',
  'дальше что|как',
  'что|как дальше|еще',
  'ничего .. не .. помога*|измени*|работает',
  'тоже .. делал*|пробовал*',
  'уже .. пробовал*|делал*|читал*|проверил*|проверял*|сделал*',
  'didnt|doesnt|not|isnt .. help|helping|helpful',
  'not what .. asked|meant|mean',
  'didnt|doesnt|not .. answer =my|the|question',
  'that|this|it is|was? no|not an? .. answer|solution',
  'already .. tried|did|done|read|checked .. that|this|it|all',
  'wrong answer',
  'no use',
  'unhelpful',
  'still nothing|broken|not',
  'nothing .. works|worked|helps|helped|changed',
  'what else .. have|can|do|should',
  'told .. you|already .. already|that',
  'keep asking|saying',
];

const rejected = [
  'не .. устраива*|устроит|подходит|годится|согласен|согласна|согласны|принимаю',
  'так не пойдет',
  'это не вариант',
  'против|возражаю',
  'оспор*|пересмотр*',
  'настаиваю|требую',
  'несправедлив*|нечестно|незаконно',
  'что за бред|ерунда|чушь',
  'not|isnt .. acceptable|good enough|happy|satisfied|fair',
  'dont|not|cant|wont agree|accept',
  'disagree|unfair|unacceptable',
  'i .. refuse|object|insist|demand',
  'reconsider|appeal|dispute',
  'not an? option',
];

export function createRejects(stemmer: Stemmer): (text: string) => Rejection | undefined {
  const isUnhelpful = compilePhrases(unhelpful, stemmer);
  const isRejected = compilePhrases(rejected, stemmer);
  return (text) => {
    const spoken = readSpoken(text, stemmer);
    if (isRejected(spoken).length > 0) return 'rejected';
    return isUnhelpful(spoken).length > 0 ? 'unhelpful' : undefined;
  };
}
