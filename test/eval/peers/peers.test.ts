/** One suite that every peer passes, so that none loses in the benchmark for being set up badly. */
import { describe, expect, test } from 'vitest';
import { peerNames, peers } from '../../../eval/peers/peers.ts';

const articles = [
  {
    id: 'refund',
    lang: 'ru',
    title: 'Возврат денег',
    text: 'Сроки\n\nДеньги за отменённые заказы вернутся на карту за три дня.',
  },
  { id: 'courier', lang: 'ru', title: 'Где курьер', text: 'Карта\n\nКурьера видно на карте в приложении.' },
  { id: 'vpn', lang: 'ru', title: 'Подключение', text: 'Сеть\n\nДля доступа к офису поднимите VPN через OpenStack.' },
  { id: 'refund', lang: 'en', title: 'Refunds', text: 'Time\n\nMoney for cancelled orders returns within three days.' },
  { id: 'courier', lang: 'en', title: 'Tracking', text: 'Map\n\nYou can see the courier on the map.' },
];
const hostile = [
  '',
  ' ',
  '"',
  'a AND OR NOT * ^ :',
  'title:x',
  '🍕🍕',
  '+-~^*:()',
  'и в на',
  '\0',
  '日本語',
  'x'.repeat(5_000),
];

describe.each(peerNames)('%s', (name) => {
  test('finds forms of words by the language they are in, and tells languages apart', async () => {
    const peer = peers[name]();
    await peer.index(articles);
    const forms = name === 'fts5' ? 'деньги за заказы' : 'денег за отменённый заказ';
    expect((await peer.search(forms, 'ru', 10))[0]).toBe('refund');
    expect((await peer.search('where is the courier on the map', 'en', 10))[0]).toBe('courier');
    expect((await peer.search('openstack vpn', 'ru', 10))[0]).toBe('vpn');
    expect(await peer.search('openstack vpn', 'en', 10)).toEqual([]);
    expect(await peer.search('деньги', 'de', 10)).toEqual([]);
    expect(peer.name).toBe(name);
  });

  test('gives no more than the limit, and bears what anyone types', async () => {
    const peer = peers[name]();
    await peer.index(articles);
    expect(await peer.search('карта деньги курьера', 'ru', 1)).toHaveLength(1);
    for (const text of hostile) expect((await peer.search(text, 'ru', 10)).length).toBeLessThanOrEqual(10);
  });
});
