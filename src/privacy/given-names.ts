/** First names by which a name is known where nothing else says that it is one, and words that look like surnames. */

const russian = `александр алексей анатолий андрей антон аркадий арсений артем артур богдан борис вадим валентин валерий василий
виктор виталий владимир владислав всеволод вячеслав геннадий георгий герман глеб григорий давид даниил данила денис дмитрий
евгений егор захар иван игорь илья кирилл константин лев леонид макар максим марат марк матвей михаил никита николай олег павел
петр платон прохор радик ринат роман руслан рустам савелий святослав семен сергей станислав степан тарас тимофей тимур федор
филипп эдуард юрий яков ярослав ильдар рафаэль азат айдар арслан ахмед магомед гор армен ашот
александра алена алина алиса алла анастасия ангелина анжела анна антонина валентина валерия варвара василиса вера вероника
виктория галина дарья диана ева евгения екатерина елена елизавета жанна зинаида зоя инна ирина карина кира клавдия кристина ксения
лариса лидия лилия любовь людмила маргарита марина мария милана мирослава надежда наталья наталия нелли нина оксана олеся ольга
полина раиса регина римма светлана снежана софия софья таисия тамара татьяна ульяна эльвира эмма юлия яна ярослава гульнара
алсу айгуль динара лейла мадина
саша маша даша катя настя лена оля таня юля дима вова миша коля паша леша сережа женя ваня костя вика аня наташа света ира люда
галя надя лиза ксюша соня рита стас толя витя гена боря слава макс`;

const english = `adam alan albert alex alexander alice alison amanda amy andrew angela ann anna anne anthony arthur ashley barbara
benjamin ben beth betty bob bradley brandon brenda brian bruce bryan carl carol caroline catherine charles charlotte chloe
chris christian christina christine christopher claire colin craig cynthia daniel danielle david deborah debra denise dennis
diana diane donald donna dorothy douglas dylan edward eleanor elizabeth ella ellen emily emma eric ethan eugene eva evelyn fiona
frances frank gary geoffrey george gerald gloria grace graham greg gregory hannah harold harry heather helen henry howard hugh
ian ida isabella jack jacob jacqueline james jane janet janice jason jean jeffrey jennifer jeremy jerry jessica jim joan joe john
jonathan jordan joseph joshua joyce juan judith judy julia julie justin karen kate katherine kathleen keith kelly kenneth kevin
kimberly kyle larry laura lauren lawrence leo liam linda lisa logan louis louise lucas lucy luke madison margaret maria marie
marilyn mark max martha martin mary matthew megan melissa mia michael michelle mike monica nancy natalie nathan neil nicholas nicole
nina noah nora oliver olivia oscar pamela patricia patrick paul paula peter philip philippa rachel ralph raymond rebecca richard
rob robert robin roger ronald rose roy russell ruth ryan samantha samuel sam sandra sara sarah scott sean sharon shirley simon
sofia sophia sophie stephanie stephen steven stuart susan teresa terry theresa thomas tim timothy tina tom tony tracy tyler vanessa
victoria vincent virginia walter wayne wendy william zoe igor ivan olga oleg elena sergey dmitry alexey natalia ekaterina`;

/** Also what is eaten and what towns are called, so that alone they are no names. */
const ambiguous = new Set(
  'маргарит вер надежд любов роз марк лев слав владимир гор jordan victoria charlotte virginia'.split(' '),
);

/** Two letters and more of each name in its cases: what is left without the ending. */
const roots = new Set<string>();
for (const name of russian.split(/\s+/)) {
  roots.add(name);
  if (/[аяйь]$/.test(name)) roots.add(name.slice(0, -1));
}
for (const irregular of ['павл', 'льв']) roots.add(irregular);
const latin = new Set(english.split(/\s+/));

const ending = /(?:ой|ей|ом|ем|ью|[аяуюеиыйь])$/;

/** `Ивану`, `Юлией` and `Anna` are; the word is in small letters without ё. */
export function isGivenName(low: string): boolean {
  const head = low.split('-', 1)[0] ?? low;
  return latin.has(head) || russianRoot(head) !== undefined;
}

/** Whether it is more often something else when it stands alone. */
export function isAmbiguousName(low: string): boolean {
  return ambiguous.has(low) || ambiguous.has(russianRoot(low) ?? low);
}

function russianRoot(low: string): string | undefined {
  if (roots.has(low)) return /[аяйь]$/.test(low) ? low.slice(0, -1) : low;
  for (const root of [low.slice(0, -1), low.slice(0, -2)]) {
    if (root.length >= 2 && roots.has(root) && ending.test(low.slice(root.length))) return root;
  }
  return undefined;
}

const patronymic = /(?:(?:ов|ев|ич|ь)ич(?:а|у|ем|е)?|(?:ов|ев|ин)н(?:а|ы|е|у|ой)|ичн(?:а|ы|е|у|ой))$/;

export function isPatronymic(low: string): boolean {
  return low.length >= 6 && patronymic.test(low);
}

const surname =
  /(?:(?:[оеё]в|ин|ын)(?:а|у|ым|е|ой|ую)?|(?:с|ц)к(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|[уюа]к(?:а|у|ом)?|(?:ян|дзе|швили|ых|их)|овичу?а?)$/;

/** Whether a Russian word ends as surnames do, in any case. */
export function isSurname(low: string): boolean {
  return low.length >= 4 && surname.test(low);
}
