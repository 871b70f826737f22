/** What masking, verification and the tone lint add to one reply. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutArticle } from '../../ingest/cut-article.ts';
import { listFolder } from '../../ingest/read-folder.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { createJudgeClaims } from '../../src/grounding/judge-claim.ts';
import { createVault } from '../../src/privacy/vault.ts';
import { prompts } from '../../src/prompts/prompts.ts';
import { createWrittenReader } from '../../src/reply/read-written.ts';
import { isProven } from '../../src/reply/verify.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { sentences } from '../../src/text/sentences.ts';
import { lintTone } from '../../src/tone/lint-tone.ts';
import { packageFolder } from '../../src/package-folder.ts';
import { percentile } from '../metrics/summary.ts';
import { modelAnswer } from './model-answer.ts';
import { latencyOf, roundsOf, type Latency } from './rounds.ts';

/**
 * `firstVerification` is of passages that no reply stood on before; a process reads each once, then it is
 * `verification`. `together` is masking, verification and tone: a reply has one writer.
 */
export const guards = [
  'masking',
  'firstVerification',
  'verification',
  'verificationOfWording',
  'tone',
  'together',
] as const;
export type Guard = (typeof guards)[number];

export type GuardFigures = Readonly<Record<Guard, Latency>>;

interface GuardCase {
  readonly lang: 'ru' | 'en';
  readonly dialogue: readonly string[];
  readonly passages: readonly Passage[];
  readonly answer: string;
}

const MESSAGES = 20;
const PASSAGES = 6;

/** `said`: what customers and agents say, by language; dialogues are made of it. */
export async function measureGuards(
  said: Readonly<Record<'ru' | 'en', readonly string[]>>,
  rounds: number,
): Promise<GuardFigures> {
  const cases = await readCases(said);
  const measured = await roundsOf(rounds, () => Promise.resolve(measureOnce(cases)));
  // They only compute, for less time than other processes may take the machine away: each case is its own median.
  const of = (guard: Guard) =>
    latencyOf(
      [...cases.keys()].map((at) =>
        percentile(
          measured.map((times) => times[at]?.[guard] ?? 0),
          0.5,
        ),
      ),
    );
  return {
    masking: of('masking'),
    firstVerification: of('firstVerification'),
    verification: of('verification'),
    verificationOfWording: of('verificationOfWording'),
    tone: of('tone'),
    together: of('together'),
  };
}

async function readCases(said: Readonly<Record<'ru' | 'en', readonly string[]>>): Promise<GuardCase[]> {
  const folder = join(packageFolder(), 'kb');
  const cases: GuardCase[] = [];
  for (const { path } of await listFolder(folder)) {
    const { article } = await cutArticle({ path, text: await readFile(join(folder, path), 'utf8'), options: {} });
    const usable = (article?.passages ?? []).filter(({ kind }) => kind === 'text' || kind === 'table');
    if (usable.length === 0) continue;
    const lang = path.startsWith('ru/') ? 'ru' : 'en';
    const passages = usable.slice(0, PASSAGES);
    const from = (cases.length * MESSAGES) % Math.max(1, said[lang].length - MESSAGES);
    cases.push({
      lang,
      passages,
      dialogue: said[lang].slice(from, from + MESSAGES),
      answer: modelAnswer(
        passages.map(({ text }) => text),
        lang,
      ),
    });
  }
  return cases;
}

type Times = Record<Guard, number>;

function measureOnce(cases: readonly GuardCase[]): Times[] {
  const analyzer = createAnalyzer();
  const judgeClaims = createJudgeClaims(analyzer);
  return cases.map(({ lang, dialogue, passages: read, answer }) => {
    const passages = structuredClone(read);
    const masking = timeOf(() => {
      const vault = createVault();
      for (const text of dialogue) vault.learn(text);
      for (const text of dialogue) vault.mask(text);
    });
    const reader = createWrittenReader('full', lang);
    const written = [...reader.push(answer), ...reader.end()];
    const verify = () => {
      const { system: instructions } = prompts.suggestion;
      const judge = judgeClaims({ passages, values: [], instructions, linkHosts: [], lang });
      for (const sentence of written) judge(sentence);
    };
    const firstVerification = timeOf(verify);
    const verification = timeOf(verify);
    const verificationOfWording = timeOf(() => {
      for (const passage of passages.slice(0, 2)) {
        for (const text of sentences(passage.text, lang)) {
          isProven({ text, quote: text, passage, values: [], glue: ' ' });
        }
      }
    });
    const tone = timeOf(() => {
      for (const { text } of written) lintTone(text, { lang });
    });
    const together = masking + verification + tone;
    return { masking, firstVerification, verification, verificationOfWording, tone, together };
  });
}

function timeOf(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
