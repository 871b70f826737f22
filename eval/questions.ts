/** Reads question files: the project's own cases and the data sets of `SUFFLER_DATA`, brought to one shape. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Message } from '../src/domain/conversation.ts';

const turn = z
  .object({ role: z.string().optional(), speaker: z.string().optional(), text: z.string() })
  .transform(({ role, speaker, text }) => ({ role: role ?? speaker ?? 'agent', text }));

const lineSchema = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  turns: z.array(turn).default([]),
  gold: z.array(z.string()).optional(),
  answerable: z.boolean().optional(),
  category: z.string().optional(),
  page: z.string().optional(),
  expect: z.object({ action: z.string(), articles: z.array(z.string()), reason: z.string().optional() }).optional(),
});

export interface EvalQuestion {
  readonly id: string;
  readonly lang: string;
  readonly category: string;
  readonly messages: readonly Message[];
  /** Articles that answer it; none: it can't be answered. */
  readonly gold: ReadonlySet<string>;
  /** Why silence is right, where it is. */
  readonly reason: string | undefined;
  /** Questions of one cluster stand or fall together: one dialogue, one page, one article. */
  readonly cluster: string;
}

/** One JSON object a line. Throws with the file and line of the first that does not fit. */
export async function readQuestions(file: string): Promise<EvalQuestion[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const parsed = lineSchema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${file}:${number}: ${z.prettifyError(parsed.error)}`);
      return toQuestion(parsed.data);
    });
}

function toQuestion({
  id,
  lang,
  text,
  turns,
  gold,
  answerable,
  category,
  page,
  expect,
}: z.infer<typeof lineSchema>): EvalQuestion {
  const earlier = turns.map(({ role, text: said }): Message => ({
    role: role === 'customer' || role === 'user' ? 'customer' : 'agent',
    text: said,
  }));
  const articles = expect?.articles ?? (answerable === false ? [] : (gold ?? []));
  return {
    id,
    lang,
    category: category ?? expect?.action ?? (articles.length > 0 ? 'answerable' : 'unanswerable'),
    messages: [...earlier, { role: 'customer', text }],
    gold: new Set(articles),
    reason: expect?.reason,
    cluster: page ?? earlier[0]?.text ?? articles[0] ?? id,
  };
}
