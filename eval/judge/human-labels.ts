/**
 * Made-up answers with the label each deserves, set beside its reason when it was written: what the judge is held against
 * before any of its figures is believed. Nobody else has labelled them, so that they have no agreement of their own yet.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { actions } from '../suite/case.ts';
import type { AnswerToJudge } from './to-judge.ts';
import { answerVerdicts, type AnswerVerdict } from './verdict.ts';

const line = z.string().trim().min(1);

const labelSchema = z.strictObject({
  id: line,
  lang: line,
  /** What is right or wrong about it, in a word: `omission`, `wrong_figure`. */
  kind: line,
  question: line,
  expected: z.strictObject({
    actions: z.array(z.enum(actions)).min(1),
    nuggets: z.array(z.strictObject({ text: line, vital: z.boolean() })),
    answer: line.optional(),
  }),
  shown: z.strictObject({
    did: z.enum(actions),
    text: line,
    /** Each stands in its article word for word. */
    citations: z.array(z.strictObject({ articleId: line, quote: line })),
  }),
  label: z.enum(answerVerdicts),
  /** Why, in one line. */
  reason: line,
});

export interface HumanLabel extends AnswerToJudge {
  readonly id: string;
  readonly lang: string;
  readonly kind: string;
  readonly label: AnswerVerdict;
  readonly reason: string;
  readonly citations: readonly { readonly articleId: string; readonly quote: string }[];
}

/** One JSON object a line. Throws with the file and line of the first that does not fit. */
export async function readHumanLabels(file: string): Promise<HumanLabel[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((text, at) => (text.trim() === '' ? [] : [readLabel(text, `${file}:${at + 1}`)]));
}

function readLabel(text: string, place: string): HumanLabel {
  const parsed = labelSchema.safeParse(parseJson(text, place));
  if (!parsed.success) throw new Error(`${place}: ${z.prettifyError(parsed.error)}`);
  const { shown, ...rest } = parsed.data;
  const { did, text: told, citations } = shown;
  return { ...rest, citations, shown: { did, text: told, quotes: citations.map(({ quote }) => quote) } };
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${place}: is no JSON`, { cause: error });
  }
}
