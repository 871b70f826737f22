/** Signs that a text gives a reason, an alternative, a next step or a time: what makes a no or an apology whole. */
import type { PhraseTable } from './find-phrases.ts';

/** Why it is so. */
export const reasons: PhraseTable = {
  ru: {
    'потому+': '',
    'поскольку|ведь|поэтому|чтобы': '',
    'так как': '',
    'из за': '',
    'ради+|благодаря+': '',
    'причина+|причине+': '',
    'для безопасност*|того|защиты+': '',
    'уже готов*|едет|везет|выехал|забрал|истек|прошел|прошло|закончил*|использован*|принято|закрыт*|передан*|отправлен*':
      '',
    'только|лишь ~что|вчера+|сегодня+': '',
    'срок+ .. истек+|прошел+|закончил*|вышел+': '',
    'срок+|время+ (приема+|заказа+) истек+|прошел+|закончил*|вышел+|вышло|прошло': '',
    'раз в|для|на': '',
    'относятся+|относится+ к': '',
    'привязан*|действует+|действуют+|начинается+|начинаются+': '',
    'дело в': '',
    'вместе+ они': '',
    'по закону|требованию|требованиям|запросу': '',
    'закон* .. требует+|запрещает+|обязывает+': '',
    'закон+': '',
    'общая+ кухня': '',
    'кухня+ общая': '',
    'закрыт+|закрыта+|закрыто|закрыты+|закончил*': '',
    'нужна+|нужен+|нужно|нужны+|требуется+': '',
    'не успе*|хват*': '',
    'непогода+|гроза+|метель+|авария+': '',
    'входит+|входят+': '',
    'устроен*': '',
  },
  en: {
    'because|since|as|therefore|so|due|thus|hence': '',
    'reason+|why': '',
    'for safety|security|health|privacy': '',
    'owing|thanks to': '',
    'in order to': '',
    already: '',
    'only ~just': '',
    'to protect|keep|avoid|make': '',
    'once per|a|in': '',
    'has|have|had expired|ended|passed|closed|left|started|gone|finished': '',
    'is|are|was closed|linked|tied|shared|common|made|set|sold|full|over|outside|beyond': '',
    'law|laws|legal|police': '',
    'works|starts|start|applies|apply|closes|runs': '',
    'need|needs|requires ~to|help+|anything+': '',
    'kitchen is|closes|has': '',
    'storm|weather': '',
    'is how': '',
  },
};

/** What can be done instead or next, by either side. */
export const steps: PhraseTable = {
  ru: {
    '~не|нельзя+ можно|могу|можем|можете|сможете|сможем|смогу': '',
    'вместо|зато|взамен|либо': '',
    'предлага*|предложу+|предложим+|рекоменд*|советуем+|советую+': '',
    'попробуйте|давайте': '',
    'напишите|пришлите|выберите|закажите|оформите|откройте|нажмите|скажите|подскажите|позвоните|назовите|проверьте|укажите|обратитесь|введите|заберите|приходите|посмотрите|оставьте|расскажите|подайте|обновите|добавьте|возьмите|включите|опишите|пригласите|отправьте|подойдите|сохраните|ответьте|перезвоните|уберите|сравните|примените|войдите|покажите|уточните|вызовите|снимите':
      '',
    'верну|вернем|вернули|вернула|вернул|заменю|заменим|привезем|пришлем|пришлю|отправлю|отправим|отправил|отправила|отправили|отправляю|оформлю|оформим|оформил|оформила|передам|передадим|передал|передала|передаю|передаем|проверю|проверим|проверяю|проверяем|позвоню|позвоним|звоню|выясню|выясним|уточню|уточняю|уточним|разберем|разбираюсь|отменю|отменил|отменила|начислю|начислим|начислил|начислила|отвечу|ответим|напишу|напишем|сделаем|сделаю|переведу|приготовим|готовим|подберу|решаем|решим|вернусь|вернемся|добавим|добавлю|добавил|добавила|подскажу|расскажу|заменили|оформляю|возвращаю|возвращаем|закажу|вызываю|поменяю|поменяем|нашел|нашла|нашли|перезвоню|помогу|выдадим|пришлют':
      '',
    'подойдет+|подойдут+|доступн*|доступен+': '',
    'если хотите|удобно|нужно|готовы': '',
    'хотите перенес*|замен*|оформ*|я|мы|верн*': '',
    'есть+ два|три|другой|другая|другие|вариант|варианты|в|на': '',
    'вариант+': '',
    'есть+ салат|пицца': '',
    'принимаем|работаем|открыты|привозим|доставляем|возвращаем|готовим': '',
    'ждет|ждут|придет|придут|приедет|приедут|вернутся|вернется|восстановится|появится': '',
    'курьер+ уже|выехал|едет|везет': '',
  },
  en: {
    '~not you|anyone|they|someone can|could|may': '',
    'i|we (still|also) can|could ~not': '',
    'can|could (still|also) be collected|cancelled|changed|ordered|used|switched|paid|sent|delivered|hired': '',
    "i'll|we'll|i|we|you'll (will) will|check|send|refund|replace|call|find|arrange|pass|ask|bring|look|cancel|write|set|get":
      '',
    "i'll|we'll|you'll": '',
    "i'm|im|we're checking|calling|sending|asking|looking|passing|replacing|refunding|fixing|arranging|transferring|cancelling|writing":
      '',
    'i|we am|are|have (already|now|just) checking|calling|sending|asking|looking|passing|replacing|refunding|fixing|arranging|sent|passed|refunded|cancelled|asked|called|replaced|added|credited|considering|found':
      '',
    "i've|we've": '',
    'instead|alternatively|rather|otherwise': '',
    'would|do you like|prefer|want': '',
    'how about': '',
    'please|just (also) send|write|call|choose|open|tell|reply|check|use|try|order|give|let|place|show|enter|contact|describe|leave|keep|pay|see|fill|ask|tap':
      '',
    'send|tell|choose|try|open|reply me|us|a|the|your|to|pick-up|pick|again|here|this|an|it|which': '',
    'let me|us': '',
    'switch|turn on|off|to': '',
    'add|put|place|apply|invite|take|collect|spend|order|pay|join|use|bring|share|plan|top a|an|the|your|something|it|them|another|for|with|online|friend|on|up':
      '',
    'available+ in|from|at|on|for|until': '',
    'option+': '',
    'here is|are': '',
    'refunded|credited|replaced|returned by|in|within|today|to': '',
    'it|they|order|courier|code|money|refund|feathers|that|food will|comes|arrives|goes|waits|is be|arrive|come|reach|by|in|itself|to|for|on|collected|worth':
      '',
    'we take|make|deliver|open|accept|replace|refund|return|answer|decide|bring|give|usually': '',
    'recommend|suggest': '',
    'packaged|safer|better': '',
  },
};

/** When. A number also tells a time, or a sum. */
export const times: PhraseTable = {
  ru: {
    'сейчас|сегодня|завтра|сразу|уже|послезавтра|вечером|утром|вчера': '',
    'минута+|час+|день+|дня+|дней|сутки+|секунда+|неделя+': '',
    'как только': '',
    'до вечера|конца|полудня|полуночи': '',
    'понедельник+|вторник+|среду+|четверг+|пятницу+|субботу+|воскресенье+': '',
  },
  en: {
    'now|today|tomorrow|tonight|immediately|already|straight|yesterday': '',
    'minute+|hour+|day+|second+|week+': '',
    'once|when|until|before': '',
    'as soon as': '',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|evening|morning|afternoon': '',
    'at once': '',
    'right away|here': '',
  },
};
