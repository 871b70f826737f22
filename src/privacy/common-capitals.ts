/** Words that are written with a capital and are no part of a name that nobody knows: of dishes, towns, services, firms. */
import { isNoName } from './name-cues.ts';
import { streets, streetsBehind, towns } from './address-words.ts';

const others = new Set(
  `песто пепперони маргарита скворец сыр сыра сырная сырный курица курицей грибная мясная острая острый карбонара ранчо ранч соус
соусы салат суп бургер кола морс кофе чай комбо набор завтрак завтраки десерт напиток напитки закуска два две три четыре пять
большая большой маленькая маленький средняя средний двойная двойной осенняя тыква тыквенная огородная веганская
черная черную белая красная зеленая понедельник вторник среда четверг пятница пятницу суббота воскресенье
санкт петербург сити парк метро банк сбер пэй нижний нижнего нижнем верхний верхняя великий великие великого старый старая малый малая сергиев минеральные набережные
область край район округ город села деревня поселок
служба службы поддержка поддержки горячая линия отдел центр офис администрация директор бухгалтерия магазин ресторан кафе
компания клиент клиентов покупатель покупателей контакт контакты контактный телефон мобильный почта адрес доставка доставки скидка
скидки акция промокод день дня рождения мастер класс вопрос жалоба отзыв возврат деньги оплата чек счет номер срочно внимание
прошу жду верните здравствуйте приложение профиль курьер менеджер оператор
mr mrs ms miss dr llc ltd inc gmbh corp plc ооо оао зао пао ао ип нко тоо
pesto pepperoni margherita starling starlings cheese cheeses chicken garden pumpkin autumn cola sauce ranch burger
breakfast soup drink drinks sides dessert caesar philadelphia hawaiian one two three four five six spicy double extra
small medium large vegan family big great upper lower little old north south east west saint st san santa los las el fort
port lake mount royal milton county state district village town
customer customers service services support team hotline office department centre center head manager courier rider driver
company client regular loyal long first last student lover fan user member guest call back contact reach text ring write
mobile phone number mail email address urgent question complaint feedback issue problem order orders open press tap
apple google samsung pay bank red blue green hill hills valley heights wood creek bay beach island money card gift promo code sale offer black white birthday party`.split(
    /\s+/,
  ),
);
/** Verbs, which begin a sentence: `Перезвоните`, `Оплатить`. */
const verb = /(?:[йи]те|[аеиоуыя]ть|ться|тесь)$/;

/** The word is in small letters without ё. */
export function isCommonCapital(low: string): boolean {
  return (
    isNoName(low) ||
    others.has(low) ||
    streets.has(low) ||
    streetsBehind.has(low) ||
    towns.has(low) ||
    (low.length > 5 && verb.test(low))
  );
}
