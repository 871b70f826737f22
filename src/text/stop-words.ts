/** Words that carry no subject, question words and greetings included: a query is better without them. */

const russian = `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если
есть еще же за здесь и из или им их к как какой какая какие каким какую ко когда кто ли либо мне мы на надо наш не него нее ни
них но ну о об однако он она они оно от очень по под при с со так также такой там те тем то того тоже той только том ты у уже
хотя чего чей чем что чтобы чье чья эта эти это этот этом этого я зачем почему куда сколько откуда который которая которое
которые которых котором которой кого кому каков какова каково каковы какому какого какими чему
свой своя свое свои своего своей своих своему своим своими моя мой мои мое меня можно может могу можем нужно могут ли либо нибудь`;

const english = `a an and are as at be but by for if in into is it its im ive no not of on or such that the their then there
these they this to was were will with what how do does did done can could i my me mine we us our you your which when where why
who whom should would am have has had from about so just any some`;

const courtesies = new Set(
  `здравствуйте привет добрый день вечер утро пожалуйста спасибо подскажите скажите hi hello hey please thanks thank`.split(
    ' ',
  ),
);

/** All of them, folded. */
export const stopWords: ReadonlySet<string> = new Set([...`${russian} ${english}`.split(/\s+/), ...courtesies]);

/** Whether a folded word only makes a question polite: a stop word, and no part of what is asked word for word. */
export function isCourtesy(word: string): boolean {
  return courtesies.has(word);
}

/** Whether a folded word says nothing about the subject. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** What a turn that asks nothing consists of: yes and no, thanks and farewells. In a question these may tell something. */
const smallTalk = new Set(
  `да нет ага угу ок окей хорошо ладно понятно понял поняла ясно супер отлично класс круто спс благодарю спасибочки
большое огромное пожалуйста доброго всего хорошего удачи досвидания свидания пока алло ау верно точно конечно именно
yes no yeah yep nope ok okay k sure great good fine nice cool perfect awesome got understood right correct exactly thx ty
cheers welcome bye goodbye much very lot appreciate morning afternoon evening`.split(/\s+/),
);

/** Whether a folded word may stand in a turn that asks nothing; every stop word may. */
export function isSmallTalk(word: string): boolean {
  return stopWords.has(word) || smallTalk.has(word);
}
