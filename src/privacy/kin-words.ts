/** Words for relatives, friends and neighbours, in all cases: behind them stands whose name it is. */
const kin = new RegExp(
  `^(?:муж(?:а|у|ем|е)?|жен(?:а|ы|е|у|ой)|сын(?:а|у|ом|е|ок|очек)?|доч(?:ь|ка|ки|ке|ку|кой|ери|ерью|урка)|мам(?:а|ы|е|у|ой)|
  |пап(?:а|ы|е|у|ой)|мать|матери|отец|отц(?:а|у|ом|е)|бабушк(?:а|и|е|у|ой)|дед(?:а|у|ом|ушк(?:а|и|е|у|ой))?|брат(?:а|у|ом|е)?|
  |сестр(?:а|ы|е|у|ой)|тет(?:я|и|е|ю|ей)|дяд(?:я|и|е|ю|ей)|внук(?:а|у|ом|е)?|внучк(?:а|и|е|у|ой)|племянни(?:к|ца)(?:а|у|ом)?|
  |подруг(?:а|и|е|у|ой)|подружк(?:а|и|е|у|ой)|друг(?:а|у|ом)?|сосед(?:а|у|ом|ка|ки|ке|ку|кой)?|коллег(?:а|и|е|у|ой)|
  |жених(?:а|у|ом)?|невест(?:а|ы|е|у|ой)|нян(?:я|и|е|ю|ей)|тещ(?:а|и|е|у|ей)|свекров(?:ь|и)|
  |husband|wife|son|daughter|mum|mom|mother|dad|father|gran|grandma|granny|grandmother|nan|grandad|grandpa|grandfather|brother|
  |sister|aunt|auntie|uncle|niece|nephew|cousin|friend|neighbour|neighbor|colleague|flatmate|roommate|girlfriend|boyfriend|
  |fianc[eé]e?|granddaughter|grandson|kid|child|nanny)$`.replace(/\n\s*\|/g, ''),
);

/** The word is in small letters without ё. */
export function isKin(low: string): boolean {
  return kin.test(low);
}
