/** Whether a text asks, and whether yes or no would answer it. */

/** `statement` is all that does not ask: a description, a complaint, a title. */
export type QuestionForm = 'yes_or_no' | 'question' | 'statement';

const yesOrNo =
  /^(?:можно|нельзя|возможно|есть|может|могу|можем|нужно|надо|обязательно|is|are|am|was|were|can|could|do|does|did|will|would|should|has|have|may|must)(?![\p{L}'’])|(?<!\p{L})ли(?!\p{L})/iu;
const asking =
  /\?|^(?:как|что|где|когда|почему|зачем|сколько|как(?:о[йегмв]|ая|и[ехм]|ую)\p{L}*|чем|чего|кто|куда|откуда|котор\p{L}+|how|what|where|when|why|which|who|whom|whose)(?!\p{L})/iu;

/** Judged by the last sentence that asks, else by the whole. */
export function questionForm(text: string): QuestionForm {
  const sentences = text.split(/(?<=[.!?…])\s+|\n/).map((sentence) => sentence.trim());
  const last = sentences.findLast((sentence) => asking.test(sentence) || yesOrNo.test(sentence));
  if (last === undefined) return 'statement';
  return yesOrNo.test(last) ? 'yes_or_no' : 'question';
}
