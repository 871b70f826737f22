/** The labelled answers: enough of each kind, true to the articles, and read with their place where they are wrong. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreementWith } from '../../../eval/judge/agreement.ts';
import { readHumanLabels } from '../../../eval/judge/human-labels.ts';
import { answerVerdicts, type AnswerJudgement } from '../../../eval/judge/verdict.ts';
import { makeFolder } from '../../make-folder.ts';
import { root } from '../../run-cli.ts';
import { makeJudge, saying, userOf } from './make-judge.ts';

const labels = await readHumanLabels(join(root, 'eval/judge/human-labels.jsonl'));
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the labelled answers', () => {
  it('are enough, in both languages, of every label and of every kind that matters', () => {
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
    expect(labels.length).toBeGreaterThanOrEqual(60);
    for (const lang of ['ru', 'en']) {
      const own = labels.filter((one) => one.lang === lang);
      expect(own.length).toBeGreaterThanOrEqual(30);
      for (const label of answerVerdicts) expect(own.filter((one) => one.label === label).length).toBeGreaterThan(5);
    }
    const kinds = new Set(labels.map(({ kind }) => kind));
    for (const kind of ['omission', 'wrong_figure', 'wrong_article', 'wordy', 'polite_nothing', 'right_refusal']) {
      expect(kinds).toContain(kind);
    }
  });

  it.each(labels)('cite their articles word for word: $id', async ({ lang, citations }) => {
    for (const { articleId, quote } of citations) {
      expect(oneLine(await readFile(join(root, 'kb', lang, `${articleId}.md`), 'utf8'))).toContain(quote);
    }
  });

  it('are all asked about, and agree in full with a judge that thinks as the labels do', async () => {
    const { server, judge } = await makeJudge();
    server.behave((body) => {
      const shown = /<shown [^>]*>\n([\s\S]*?)\n<\/shown>/.exec(userOf(body))?.[1] ?? '';
      // Up to the first token: addresses for letters are masked.
      const begin = shown.split('[[')[0] ?? '';
      return saying(
        labels.find(({ shown: { text } }) => text.startsWith(begin.replaceAll('&lt;', '<')))?.label ?? 'none',
      );
    });
    const judgements = new Map<string, AnswerJudgement>();
    for await (const { one, judgement } of judge.judgeAnswers(labels)) judgements.set(one.id, judgement);
    const agreement = agreementWith(labels, judgements);
    expect(agreement).toMatchObject({ errors: 0, missing: 0, flipped: 0 });
    // Two of them begin alike up to their addresses.
    expect(agreement.agreed).toBeGreaterThanOrEqual(labels.length - 1);
  });
});

it('a line that does not fit is named by its file and number', async () => {
  const folder = await makeFolder({ 'a.jsonl': `${JSON.stringify({})}\n`, 'b.jsonl': '\n\n{' });
  await expect(readHumanLabels(`${folder}/a.jsonl`)).rejects.toThrow(/a\.jsonl:1: /);
  await expect(readHumanLabels(`${folder}/b.jsonl`)).rejects.toThrow('b.jsonl:3: is no JSON');
});
