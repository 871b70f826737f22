/** /v1/templates, /v1/drafts and /v1/tone. */
import { expect, test } from 'vitest';
import { anyWith, listWith } from './anything.ts';
import { onePie } from './bakery.ts';
import { makeApp, post, problemOf } from './make-app.ts';
import { dora, makeTalks } from './talks.ts';

test('templates are found by their words, the most used first', async () => {
  const { app } = await makeApp(onePie);
  const add = async (title: string, text: string) => {
    const response = await post(app, '/v1/templates', { lang: 'ru', title, text });
    return (await response.json()) as { id: string };
  };
  const late = await add('Опоздание', '{customer.name}, курьер уже едет.');
  const thanks = await add('Спасибо', 'Спасибо, что написали!');
  await post(app, `/v1/templates/${thanks.id}/uses`, {});
  const list = async (query: string) =>
    ((await (await app.request(`/v1/templates?${query}`)).json()) as { items: { id: string }[] }).items;
  expect((await list('lang=ru')).map(({ id }) => id)).toEqual([thanks.id, late.id]);
  expect((await list('q=КУРЬЕР')).map(({ id }) => id)).toEqual([late.id]);
  const changed = await app.request(`/v1/templates/${late.id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ lang: 'en', title: 'Late', text: 'The courier is on the way.' }),
  });
  expect(await changed.json()).toMatchObject({ id: late.id, lang: 'en', title: 'Late', uses: 0 });
  expect((await app.request(`/v1/templates/${late.id}`, { method: 'DELETE' })).status).toBe(204);
  const gone = await app.request(`/v1/templates/${late.id}`, { method: 'DELETE' });
  expect(await problemOf(gone)).toMatchObject({ status: 404, code: 'template_not_found' });
});

test('a draft is kept with who wrote it', async () => {
  const { app, as } = await makeTalks();
  const draft = { lang: 'en', title: 'Gift wrap', question: 'do you wrap gifts', text: 'We wrap any pie.' };
  expect((await post(as(dora), '/v1/drafts', draft)).status).toBe(201);
  expect(await (await app.request('/v1/drafts')).json()).toMatchObject({ items: [{ ...draft, personId: 'dora' }] });
});

test('the tone of a text is told', async () => {
  const { app } = await makeApp(onePie);
  const response = await post(app, '/v1/tone', { text: 'Вы сами виноваты, надо было читать правила.' });
  expect(await response.json()).toMatchObject({ findings: listWith(anyWith({ rule: 'no-blame' })) });
});
