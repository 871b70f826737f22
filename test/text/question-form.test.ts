/** The form of a question: whether it asks, and whether yes or no would answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionForm, type QuestionForm } from '../../src/text/question-form.ts';

describe('the form of a question', () => {
  it.each<[string, QuestionForm]>([
    ['Можно вернуть деньги?', 'yes_or_no'],
    ['можно вернуть деньги', 'yes_or_no'],
    ['Нельзя ли побыстрее', 'yes_or_no'],
    ['Подскажите, можно ли отменить заказ', 'yes_or_no'],
    ['Действует ли промокод в субботу?', 'yes_or_no'],
    ['Есть доставка ночью?', 'yes_or_no'],
    ['Здравствуйте! Можно заказать на завтра?', 'yes_or_no'],
    ['Заказал пиццу.\nМогу я оплатить картой?', 'yes_or_no'],
    ['Как вернуть деньги', 'question'],
    ['Как вернуть деньги?', 'question'],
    ['Сколько стоит доставка', 'question'],
    ['Какая скидка у студентов', 'question'],
    ['Которую пиццу взять', 'question'],
    ['Доставка до двери?', 'question'],
    ['Почему не пришёл курьер. Жду час', 'question'],
    ['Можно вернуть? А как это сделать?', 'question'],
    ['Как это сделать? И можно ли сегодня?', 'yes_or_no'],
    ['Курьер не приехал', 'statement'],
    ['Возврат денег', 'statement'],
    ['Возможность отмены заказа', 'statement'],
    ['Такова была пицца, если честно', 'statement'],
    ['Лимонад и лимон', 'statement'],
    ['Какого размера пицца', 'question'],
    ['Каким курьером повезут', 'question'],
    ['Кактус в подарок', 'statement'],
    ['Какао остыло', 'statement'],
    ['Can I get a refund?', 'yes_or_no'],
    ['can i get a refund', 'yes_or_no'],
    ['Is there delivery at night', 'yes_or_no'],
    ['Hello! Do you take cards?', 'yes_or_no'],
    ['How do I get a refund', 'question'],
    ['What is the delivery fee', 'question'],
    ['Whose order is it', 'question'],
    ['Any discount for students?', 'question'],
    ['I paid twice. Where is my money', 'question'],
    ['Can I cancel? If so, how?', 'question'],
    ['The courier did not come', 'statement'],
    ['I can pay by card', 'statement'],
    ['Cancellation of an order', 'statement'],
    ['Isabel ordered a pizza', 'statement'],
    ['Can’t log in', 'statement'],
    ["Don't call me", 'statement'],
    ['Howard was rude', 'statement'],
    ['Whatever', 'statement'],
    ['', 'statement'],
    [' \n ', 'statement'],
    ['?', 'question'],
    ['🍕', 'statement'],
  ])('%s: %s', (text, form) => {
    expect(questionForm(text)).toBe(form);
  });

  it('does not depend on capitals, or on blanks around', () => {
    const word = fc.constantFrom('можно', 'как', 'заказ', 'can', 'how', 'pizza', 'ли', '?', '.', '!');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join(' ');
        expect(questionForm(` ${text.toUpperCase()}\n`)).toBe(questionForm(text));
      }),
    );
  });

  it.each([' '.repeat(50_000), '? '.repeat(50_000), '.\n'.repeat(50_000), 'ли'.repeat(50_000), '!'.repeat(50_000)])(
    'takes a long text without delay',
    (text) => {
      const before = process.cpuUsage();
      questionForm(text);
      const { user, system } = process.cpuUsage(before);
      expect(user + system).toBeLessThan(1_000_000);
    },
  );
});
