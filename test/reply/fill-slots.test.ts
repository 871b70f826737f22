/** Slots are filled from the request, or named as missing; nothing else of the text changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slotNames, type Customer } from '../../src/domain/conversation.ts';
import { fillSlots, isSlot } from '../../src/reply/fill-slots.ts';

const customer: Customer = {
  name: 'Vera',
  orders: [
    { id: '4815', status: 'baked', eta: '18:40', total: '1 240 ₽', restaurant: 'Mill', address: '3 Test Lane' },
    { id: '16', eta: '11:00' },
  ],
  contacts: [],
};

test('every slot has its value, from the newest order', () => {
  const text = slotNames.map((name) => `{${name}}`).join('; ');
  expect(fillSlots(text, customer)).toEqual({
    text: 'Vera; 4815; baked; 18:40; 1 240 ₽; Mill; 3 Test Lane',
    missing: [],
    values: ['Vera', '4815', 'baked', '18:40', '1 240 ₽', 'Mill', '3 Test Lane'],
  });
});

test.each<[string, Customer | undefined]>([
  ['no customer', undefined],
  ['a customer of whom nothing is known', { orders: [], contacts: [] }],
])('with %s every slot is missing and the text stands', (...[, unknown]) => {
  const text = slotNames.map((name) => `{${name}}`).join('; ');
  expect(fillSlots(text, unknown)).toEqual({ text, missing: [...slotNames], values: [] });
});

test('what the newest order lacks is not taken from an older one', () => {
  const orders = [{ id: '4815' }, { id: '16', eta: '11:00' }];
  expect(fillSlots('Order {order.id} comes at {order.eta}.', { orders, contacts: [] })).toEqual({
    text: 'Order 4815 comes at {order.eta}.',
    missing: ['order.eta'],
    values: ['4815'],
  });
});

test.each(['order.colour', 'customer.name.first', 'constructor.name', 'customer.contacts'])(
  'nobody knows the slot {%s}',
  (name) => {
    expect(fillSlots(`{${name}}`, customer)).toEqual({ text: `{${name}}`, missing: [name], values: [] });
    expect(isSlot(name)).toBe(false);
  },
);

test('a value is put in as it is', () => {
  const name = "$& $1 $' {order.id} \\";
  expect(fillSlots('Hi {customer.name}!', { ...customer, name })).toEqual({
    text: `Hi ${name}!`,
    missing: [],
    values: [name],
  });
});

test.each(['{name}', '{}', '{ customer.name }', '{Customer.Name}', 'customer.name', '{{}}', '{1.2}'])(
  '%s is no slot',
  (text) => {
    expect(fillSlots(text, customer)).toEqual({ text, missing: [], values: [] });
  },
);

test('around its slots a text never changes', () => {
  const words = fc.string({ unit: 'grapheme' }).filter((text) => !/[{}]/.test(text));
  const part = fc.oneof(
    words,
    fc.constantFrom(...slotNames).map((name) => ({ name })),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.map((one) => (typeof one === 'string' ? one : `{${one.name}}`)).join('');
      const filled = fillSlots(text, { name: 'Vera', orders: [], contacts: [] });
      const expected = text.replaceAll('{customer.name}', 'Vera');
      const missing = parts.flatMap((one) =>
        typeof one === 'string' || one.name === 'customer.name' ? [] : [one.name],
      );
      expect({ text: filled.text, missing: filled.missing }).toEqual({ text: expected, missing });
    }),
  );
});
