/** Number plates, handles, and the codes of companies and banks: by their form, or behind the word that names them. */
import { expect, test } from 'vitest';
import { findPersonal } from '../../src/privacy/find-personal.ts';

const found = (text: string) => findPersonal(text).map((span) => `${span.kind}: ${span.text}`);

test.each([
  ['КПП 000701001, пришлите акт', ['inn: 000701001']],
  ['ИНН 0000987654, КПП: 000701001', ['inn: 0000987654', 'inn: 000701001']],
  ['ИНН/КПП 0000987654/000701001', ['inn: 0000987654', 'inn: 000701001']],
  ['KPP 000701001', ['inn: 000701001']],
  ['БИК 045000000', ['account: 045000000']],
  ['BIC: 045000000, acct 40817810000000000002', ['account: 045000000', 'account: 40817810000000000002']],
  ['БИК банка 045000000', ['account: 045000000']],
  ['ОКПО 00123456', ['ogrn: 00123456']],
  ['код по ОКПО: 0012345678', ['ogrn: 0012345678']],
])('codes of companies and banks: %s', (text, spans) => {
  expect(found(text)).toEqual(spans);
});

test.each([
  ['стою у синей машины М000ММ77', ['plate: М000ММ77']],
  ['белая лада о000рс177 во дворе', ['plate: о000рс177']],
  ['Номер А 000 АО 50, пропустите', ['plate: А 000 АО 50']],
  ['the van is M000MM77', ['plate: M000MM77']],
  ['машина к 000 кк 99 у ворот', ['plate: к 000 кк 99']],
  ['госномер Т000ТТ', ['plate: Т000ТТ']],
  ['A000-AO 177 rus', ['plate: A000-AO 177']],
])('number plates: %s', (text, spans) => {
  expect(found(text)).toEqual(spans);
});

test.each([
  ['мой телеграм @pero_ne_pravda', ['account: @pero_ne_pravda']],
  ['I am @wren.not.real, 3k followers', ['account: @wren.not.real']],
  ['(@wren_nobody)', ['account: @wren_nobody']],
])('handles: %s', (text, spans) => {
  expect(found(text)).toEqual(spans);
});

test.each([
  'ехали в 100 км 20 минут',
  'В 100 КМ 120 домов',
  'промокод А123ВС77 не подошёл',
  'promo code M100MM77',
  'order A123BC45',
  'у 200 ру 50',
  'модель Х500, размер 30 см',
  'пишите @support или @all',
  'встретимся @ 18:00, цена @100',
  'КПП поменялось, БИК тот же',
  'БИК банка и счёт пришлю к 18:00',
  'a@b',
])('nothing in: %s', (text) => {
  expect(found(text)).toEqual([]);
});
