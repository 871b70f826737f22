/** Cuts the blocks of an article into passages along its headings. */
import type { Audience } from '../src/domain/article.ts';
import type { Passage, PassageKind } from '../src/domain/passage.ts';
import { sentences } from '../src/text/sentences.ts';

/** One block of the body: a paragraph, a list, a table, a directive's inside. */
export interface Block {
  readonly kind: PassageKind;
  readonly headingPath: readonly string[];
  readonly anchor: string;
  readonly text: string;
  readonly line: number;
}

/** Words of a passage at most; tables, code and sendable wording are kept whole. On the dev data 200 ranked best. */
export const WORDS_AT_MOST = 200;

const whole = new Set<PassageKind>(['table', 'code', 'reply', 'refusal']);

/** Neighbouring text under one heading becomes one passage; what is longer than the limit becomes several. */
export async function cut(blocks: readonly Block[], audience: Audience, lang: string): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (const section of gather(blocks)) {
    const { kind, headingPath, anchor, line } = section;
    for (const text of await divide(section, lang)) {
      passages.push({ kind, audience: audienceOf(kind, audience), headingPath, anchor, line, text });
    }
  }
  return passages;
}

function gather(blocks: readonly Block[]): Block[] {
  const sections: Block[] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (last !== undefined && !whole.has(block.kind) && last.kind === block.kind && sameHeading(last, block)) {
      sections[sections.length - 1] = { ...last, text: `${last.text}\n\n${block.text}` };
    } else {
      sections.push(block);
    }
  }
  return sections;
}

function sameHeading(one: Block, other: Block): boolean {
  return one.anchor === other.anchor && one.headingPath.join('\n') === other.headingPath.join('\n');
}

async function divide({ kind, text }: Block, lang: string): Promise<string[]> {
  if (whole.has(kind) || wordCount(text) <= WORDS_AT_MOST) return [text];
  // Loaded when first needed: it takes longer to start than most commands run.
  const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters');
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: WORDS_AT_MOST,
    chunkOverlap: 0,
    lengthFunction: wordCount,
    separators: ['\n\n', '\n', ' ', '\t', '\u00a0', '\u2003'],
    keepSeparator: true,
  });
  const chunks = await splitter.splitText(endLongLinesAtSentences(text, lang));
  return chunks.map((chunk) => chunk.trim()).filter((chunk) => chunk !== '');
}

/** A paragraph over the limit is parted between its sentences, never inside one. */
function endLongLinesAtSentences(text: string, lang: string): string {
  return text
    .split('\n')
    .map((line) => (wordCount(line) > WORDS_AT_MOST ? sentences(line, lang).join('\n') : line))
    .join('\n');
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function audienceOf(kind: PassageKind, article: Audience): Audience {
  return kind === 'steps' || kind === 'internal' ? 'agent' : article;
}
