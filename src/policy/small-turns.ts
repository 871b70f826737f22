/** Tells turns that ask nothing: a greeting to start with, thanks and a farewell to end with. */
import { words } from '../text/fold.ts';
import { isCourtesy, isSmallTalk } from '../text/stop-words.ts';

export type SmallTurn = 'greeting' | 'closing' | 'blank';

const greeting =
  /^(?:здравствуйте|здрасте|здрасьте|привет|приветствую|добрый|доброе|доброго|хай|ку|алло|hi|hello|hey|good|greetings)$/;
const closing =
  /^(?:спасибо|спасибочки|спс|благодарю|понятно|понял|поняла|ясно|пока|свидания|отлично|супер|ок|окей|хорошо|ладно|thanks|thank|thx|ty|cheers|bye|goodbye|understood|great|perfect|awesome|ok|okay)$/;

/** `undefined` for a turn that may ask something; `blank` has no words at all. */
export function smallTurnOf(text: string): SmallTurn | undefined {
  const said = words(text);
  if (said.length === 0) return 'blank';
  if (said.length > 8 || text.includes('?')) return undefined;
  if (!said.every((word) => isSmallTalk(word) || isCourtesy(word) || greeting.test(word))) return undefined;
  if (said.some((word) => closing.test(word))) return 'closing';
  return said.some((word) => greeting.test(word)) ? 'greeting' : undefined;
}
