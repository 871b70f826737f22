/** Principle 5: a no has a reason and an alternative. A no with neither is forbidden; one of the two alone is advice. */
import type { PhraseTable } from '../find-phrases.ts';
import { reasons, steps } from '../signals.ts';
import type { ToneRule } from '../tone-rule.ts';

const noes: PhraseTable = {
  unlessAfter: 'если|когда|почему|чтобы|хотя|что|if|when|why|whether|because|which|case',
  unlessAsked: true,
  ru: {
    'нельзя ~ли+|не': '',
    'невозможно|невозможна|невозможен|невозможны': '',
    '~вы|если+ не (сможем|смогу|можем|могу) можем|могу|сможем|смогу ~не': '',
    'не получится|выйдет|удастся': '',
    'не имеем|имею (права|возможности)': '',
    'нет возможности|такой|такого возможности|услуги|опции|функции': '',
    'нет возможности': '',
    'возможности нет': '',
    'не предусмотрено|предусмотрен|предусмотрена|предусмотрены': '',
    'не предоставляем|предоставляется|предоставляются': '',
    'не возвращаем|возвращаются|возвращается|вернем|верну|вернут': '',
    'не принимаем|делаем|доставляем|выдаем|оформляем|продлеваем|восстанавливаем|компенсируем|меняем|обслуживаем|отменяем|бронируем|продаем|передаем|раскрываем|обмениваем':
      '',
    'не подлежит|подлежат|положено|положен|положена|полагается': '',
    'вам|вашу+|ваш+|ваша+|запрос+|заявка+|возврате+|просьба+|обращение+ (было|была) отказано|отклонено|отклонен|отклонена|отклонили':
      '',
    'отказано|отказываем': '',
    'вынужден|вынуждена|вынуждены (вам) отказать+|отклонить+': '',
    'запрещено|запрещается|исключено': '',
    'ничем+|никак+|ничего не можем|могу|поможем|помогу|сможем|смогу|сделаем|сделать|поделать': '',
    'ничем+ помочь': '',
    'к сожалению (это) нет|не|нельзя': '',
    'не в наших|моих|нашей|моей силах|компетенции|власти': '',
    'по регламенту|правилам не|нельзя|запрещено': '',
    'такие|такая|такой правила|политика|порядок|регламент': '',
    'таковы правила': '',
  },
  en: {
    "i|we (really|simply|unfortunately|just) can't|cannot|cant|couldn't|won't|wont ~wait+|thank|stress+|help+": '',
    'i|we can|could|will not ~only|just': '',
    "i|we|i'm|we're|im (am|are) (currently|unfortunately|sadly|also) unable|powerless": '',
    "can't|cannot|cant (be) be done|refunded|cancelled|changed|restored|extended|combined|delivered|returned|moved|used|exchanged|transferred|renewed|disclosed|split|reversed|issued|undone":
      '',
    "it's|that's|is|was|this (is|simply|just|unfortunately) not (currently|yet) possible|allowed|permitted|available":
      '',
    impossible: '',
    "isn't|aren't|not possible|allowed|permitted|refundable|transferable|supported|offered|provided|disclosed": '',
    "we|i don't|dont|never refund|offer|deliver|accept|provide|do|sell|issue|extend|allow|give|disclose|replace|cancel|take|make|restore|have that|those|this|any":
      '',
    "we|i don't|dont refund|offer|deliver|accept|provide|sell|issue|extend|allow|disclose|replace|cancel|restore|compensate":
      '',
    'we|i do not refund+|offer+|deliver+|accept+|provide+|sell+|issue+|extend+|allow+|disclose+|replace+|cancel+|restore+|compensate+':
      '',
    'against+ our|the policy|rules|regulations': '',
    'your|the (refund|request|appeal) request|claim|application|appeal|refund is|was|has denied|declined|rejected|refused|been (denied|declined|rejected|refused)':
      '',
    'have|must|had to decline|refuse|reject|deny': '',
    'nothing|anything i|we|more can|could|to|i do|be|we|can': '',
    'out of our|my hands': '',
    'no way to|we|i|that': '',
    'not eligible|entitled': '',
    "aren't|isn't eligible|entitled": '',
    'unfortunately+ not|no|this|that|it|we|i|your|there': '',
    'those|these are the|our rules': '',
    'rules are rules': '',
    'is forbidden|prohibited': '',
    'not something we|i can|do|offer': '',
    "can't|cannot|cant help you|with": '',
  },
};

const told = {
  ru: {
    bare: 'Голый отказ: нет ни причины, ни замены.',
    noReason: 'Отказ без причины.',
    noStep: 'Отказ без замены.',
    both: 'Добавьте причину и замену: «Заказ уже готовят, поэтому отменить его нельзя. Могу перевести его на самовывоз».',
    reason: 'Добавьте причину: «..., потому что заказ уже готовят».',
    step: 'Добавьте, что можно: «Могу перевести заказ на самовывоз».',
  },
  en: {
    bare: 'A bare no: neither a reason nor an alternative.',
    noReason: 'A no without a reason.',
    noStep: 'A no without an alternative.',
    both: 'Add a reason and an alternative: “The order is already being cooked, so it can’t be cancelled. I can switch it to pick-up”.',
    reason: 'Add the reason: “... because the order is already being cooked”.',
    step: 'Add what can be done: “I can switch the order to pick-up”.',
  },
};

export const reasonAndAlternative: ToneRule = {
  id: 'reason-and-alternative',
  principle: {
    ru: 'У каждого «нет» есть причина и замена.',
    en: 'Every no has a reason and an alternative.',
  },
  tables: [noes, reasons, steps],
  look: ({ spots }) => {
    const said = spots(noes);
    const outside = (table: PhraseTable) =>
      spots(table).some((sign) => said.every((no) => sign.start >= no.end || sign.end <= no.start));
    const hasReason = outside(reasons);
    const hasStep = outside(steps);
    if (hasReason && hasStep) return [];
    return said.map(({ start, end, lang }) => {
      const { bare, noReason, noStep, both, reason, step } = told[lang];
      if (!hasReason && !hasStep) return { severity: 'forbidden' as const, start, end, message: bare, better: both };
      return hasStep
        ? { severity: 'advice' as const, start, end, message: noReason, better: reason }
        : { severity: 'advice' as const, start, end, message: noStep, better: step };
    });
  },
};
