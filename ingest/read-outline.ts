/** Reads the outline of one file: what takes longest of cutting it, kept apart so that other threads can do it. */
import { tightenBoxes } from './boxes.ts';
import { hardToParse, nestedTooDeep } from './hard-to-parse.ts';
import { outlineOf, type Outline } from './outline.ts';
import { problemsOf, type Problem } from './problem.ts';

export interface MarkdownFile {
  /** Relative to the knowledge base, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export type OutlineResult = { readonly outline: Outline } | { readonly fault: Problem };

export function readOutline({ path, text }: MarkdownFile): OutlineResult {
  const report = problemsOf(path);
  const tight = tightenBoxes(text);
  const hard = hardToParse(tight);
  if (hard !== undefined) return { fault: report('error', hard.line, hard.message) };
  try {
    const outline = outlineOf(tight, report);
    return outline.deepLine === undefined ? { outline } : { fault: report('error', outline.deepLine, nestedTooDeep) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { fault: report('error', 1, 'the markdown is nested too deeply to be read; flatten it') };
  }
}
