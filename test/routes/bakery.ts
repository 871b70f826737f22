/** The knowledge base of an invented bakery: one article for each way a reply may turn out. */

/** Markdown of an article: front matter given as YAML lines, then the body. */
export function articleOf(frontMatter: readonly string[], ...body: readonly string[]): string {
  return ['---', ...frontMatter, '---', '', body.join('\n\n'), ''].join('\n');
}

/** What a customer must never read: each stands in one place of the bakery that only agents may see. */
export const secrets = ['ZEBRA-STEPS', 'ZEBRA-INTERNAL', 'ZEBRA-SCRIPT', 'ZEBRA-UNKNOWN', 'ZEBRA-DRAFT'] as const;

/** All that a request needs which is refused before anything is searched. */
export const onePie = { 'en/pie.md': articleOf(['id: pie', 'title: Pie'], '# Pie', 'A pie costs 3 euros.') };

/** Small talk that mentions a little of everything: beside it, the article that answers stands out. */
const news = Object.fromEntries(
  Array.from(Array(6).keys(), (number) => [
    [
      `ru/news-${number}.md`,
      `Новости ${number}`,
      'Печём хлеб и пирог, доставка стоит недорого, смена курьеров довольна.',
    ],
    [
      `en/news-${number}.md`,
      `News ${number}`,
      'We share a book, a menu, limits, opening plans, a purchase, an order, a pie.',
    ],
  ])
    .flat()
    .map(([path = '', title = '', text = '']) => [path, articleOf([`title: ${title}`], `# ${title}`, text)]),
);

export const bakery: Readonly<Record<string, string>> = {
  ...news,
  'ru/delivery.md': articleOf(
    ['id: delivery', 'title: Доставка пирогов', 'aliases: [privoz]', 'questions:', '  - сколько стоит привезти пирог'],
    '# Доставка пирогов',
    'Доставка пирога стоит 150 ₽. Курьер привозит пирог за 40 минут.',
    '## Что проверить агенту',
    ':::steps\nОткройте карту курьеров, код ZEBRA-STEPS.\n:::',
    ':::internal\nОпоздавшему курьеру пишет смена ZEBRA-INTERNAL.\n:::',
    ':::vault\nНеизвестная рамка ZEBRA-UNKNOWN.\n:::',
  ),
  'en/delivery.md': articleOf(
    ['id: delivery', 'title: Pie delivery', 'aliases: [shipping]', 'questions:', '  - how much is it to bring a pie'],
    '# Pie delivery',
    'Delivery of a pie costs 3 euros. The courier brings it within 40 minutes.',
    '## For the agent',
    ':::steps\nOpen the courier map, code ZEBRA-STEPS.\n:::',
    ':::internal\nThe late courier is called by shift ZEBRA-INTERNAL.\n:::',
  ),
  'en/pickup.md': articleOf(
    ['id: pickup', 'title: Collecting an order', 'questions:', '  - when can I collect my order'],
    '# Collecting an order',
    'Orders wait at the counter for 60 minutes.',
    ':::reply\nHello, {customer.name}! Your order {order.id} is ready at {order.eta}. The counter keeps it for 60 minutes.\n:::',
  ),
  'en/status.md': articleOf(
    ['id: status', 'title: Status of an order', 'questions:', '  - what is the status of my purchase'],
    '# Status of an order',
    ':::reply\nThe status of your purchase: {order.status}, {customer.name}.\n:::',
  ),
  'en/recipe.md': articleOf([
    'id: recipe',
    'title: The recipe of our sourdough',
    'questions: [share the sourdough recipe]',
    'refusals:',
    '  - when: The customer asks for the sourdough recipe',
    '    reason: The sourdough recipe is our trade secret.',
    '    alternatives:',
    '      - The label lists all 5 ingredients.',
    '      - A baking class takes place on Sundays.',
  ]),
  'en/tasting.md': articleOf([
    'id: tasting',
    'title: Private tasting in the cellar',
    'questions: [book a private tasting in the cellar]',
    'refusals:',
    '  - when: The customer wants a private tasting in the cellar',
    '    reason: The cellar is closed to visitors.',
  ]),
  'en/pumpkin.md': articleOf(
    ['id: pumpkin', 'title: Pumpkin festival menu', 'expires_at: 2026-11-01', 'questions: [pumpkin festival menu]'],
    '# Pumpkin festival menu',
    'The pumpkin festival menu has soup and strudel for 9 euros.',
  ),
  'en/advent.md': articleOf(
    ['id: advent', 'title: Advent calendar', 'valid_from: 2026-11-29', 'questions: [advent calendar plans]'],
    '# Advent calendar',
    'The advent calendar costs 24 euros.',
  ),
  'en/vouchers.md': articleOf(
    ['id: vouchers', 'title: Goodwill vouchers', 'audience: agent', 'questions: [goodwill voucher limits]'],
    '# Goodwill vouchers',
    'A goodwill voucher has limits of 25 euros, code ZEBRA-SCRIPT.',
  ),
  'en/draft.md': articleOf(
    ['id: loyalty', 'title: Loyalty stamps', 'status: draft', 'questions: [collect loyalty stamps]'],
    '# Loyalty stamps',
    'Ten loyalty stamps give a free loaf, code ZEBRA-DRAFT.',
  ),
  'en/hours.md': articleOf(
    ['id: hours', 'title: Opening hours', 'channels: [chat]', 'questions: [when are you open]'],
    '# Opening hours',
    'The bakery is open from 8:00 to 20:00 every day.',
    '## Holidays',
    '| Day | Opens | Closes |\n| --- | --- | --- |\n| Christmas | 10:00 | 14:00 |\n| Easter | 9:00 | 15:00 |',
  ),
};
