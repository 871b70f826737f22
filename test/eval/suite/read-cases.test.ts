/** Case files, the project's own and the public ones, line by line. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCases, type ReadLine } from '../../../eval/suite/read-cases.ts';
import { makeFolder } from '../../make-folder.ts';
import { answerable } from './make-kb.ts';

async function read(text: string): Promise<ReadLine[]> {
  const folder = await makeFolder({ 'cases.jsonl': text });
  const lines: ReadLine[] = [];
  for await (const line of readCases([join(folder, 'cases.jsonl')])) lines.push(line);
  return lines;
}

test('a case as the project writes it', async () => {
  const [line] = await read(JSON.stringify(answerable));
  expect(line).toMatchObject({
    kind: 'case',
    case: {
      id: 'cost',
      split: 'gate',
      messages: [{ role: 'customer', text: 'What does delivery cost?' }],
      expect: { actions: ['answer'], articles: ['delivery'] },
    },
  });
});

test('a question as the public data sets write it, answerable or not', async () => {
  const lines = await read(
    [
      '{"id":"a","lang":"ru","text":"Сколько?","gold":["x"],"answer":"308","answerable":true,"category":"faq","page":"p"}',
      '{"id":"b","lang":"en","text":"And now?","turns":[{"speaker":"user","text":"Hi"},{"speaker":"agent","text":"Hello"}],"gold":[],"answerable":false}',
    ].join('\n'),
  );
  expect(lines).toMatchObject([
    { case: { kind: 'faq', cluster: 'p', expect: { actions: ['answer'], articles: ['x'], answer: '308' } } },
    {
      case: {
        kind: 'unanswerable',
        messages: [
          { role: 'customer', text: 'Hi' },
          { role: 'agent', text: 'Hello' },
          { role: 'customer', text: 'And now?' },
        ],
        expect: { actions: ['handoff', 'silent'] },
      },
    },
  ]);
});

test('a wrong line is told with its place, and the rest still read', async () => {
  const lines = await read(
    `not json\n\n{"id":"x","lang":"en","text":"?"}\n${JSON.stringify(answerable)}\n${JSON.stringify(answerable)}\n`,
  );
  const told = lines.map((line) =>
    line.kind === 'problem' ? line.told.replace(/^.*?cases\.jsonl/, '') : line.case.id,
  );
  expect(told).toEqual([
    ':1: not JSON; write one JSON object a line',
    expect.stringMatching(/^:3: needs expect, or gold/),
    'cost',
    expect.stringMatching(/^:5: the id "cost" is taken by .*:4; give one another id/),
  ]);
});

test('a line break of Unicode inside a text ends no line', async () => {
  const [line, more] = await read(`${JSON.stringify({ ...answerable, text: 'one\u2028two' })}\n`);
  expect(line).toMatchObject({ case: { messages: [{ text: 'one\u2028two' }] } });
  expect(more).toBeUndefined();
});

test('a file that is not there', async () => {
  const lines: ReadLine[] = [];
  for await (const line of readCases(['no-such-file.jsonl'])) lines.push(line);
  expect(lines).toMatchObject([
    { kind: 'problem', told: expect.stringContaining("can't be read (ENOENT)") as unknown },
  ]);
});
