/** Reads what a model writes, as it comes: variants under their lines, sentences with the passages they cite. */
import { variants, type Variant } from '../domain/reply.ts';
import { sentenceSpans } from '../text/sentences.ts';
import type { Piece } from './draft.ts';

export interface Written {
  readonly variant: Variant;
  /** Without its markers. */
  readonly text: string;
  readonly glue: Piece['glue'];
  /** Numbers of the passages it cites, from 1. */
  readonly cited: readonly number[];
}

export interface WrittenReader {
  /** The sentences that are whole now: one may go on until the next begins. */
  push(delta: string): Written[];
  /** What was still open. */
  end(): Written[];
  /** Whether it said that the passages hold no answer. */
  declined(): boolean;
}

const NO_ANSWER = 'NO_ANSWER';
const heading = /^\s{0,3}#{1,4}\s*([a-z]+)\s*:?\s*$/i;
/** A marker behind the full stop belongs to the sentence before it. */
const markerBehindStop = /([.!?…]+["»)]?)[ \t]*((?:\[\d{1,3}(?:\s*,\s*\d{1,3})*\])+)/g;
const marker = /[ \t]*\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g;
/** Characters that are read of one text; a model that goes on for ever is not listened to. */
const READ_AT_MOST = 20_000;

/** `lead`: the variant of a text that names none. */
export function createWrittenReader(lead: Variant, lang: string): WrittenReader {
  let variant = lead;
  let open = '';
  let read = 0;
  let glue: Piece['glue'] = ' ';
  let begun = '';

  function takeLine(line: string): Written[] {
    const [, name] = heading.exec(line) ?? [];
    if (name !== undefined) {
      const known = variants.find((one) => one === name.toLowerCase());
      if (known !== undefined) variant = known;
      glue = ' ';
      return [];
    }
    if (line.trim() === '') {
      glue = '\n\n';
      return [];
    }
    const found = sentencesOf(line);
    glue = '\n';
    return found;
  }

  function sentencesOf(line: string): Written[] {
    return sentenceSpans(tidied(line), lang).flatMap(({ text }) => {
      const cited = Array.from(text.matchAll(marker), ([, list = '']) => list.split(',').map(Number)).flat();
      const bare = text.replaceAll(marker, '').trim();
      if (!/[\p{L}\p{N}]/u.test(bare)) return [];
      const before = glue;
      glue = ' ';
      return [{ variant, text: bare, glue: before, cited }];
    });
  }

  /** All whole sentences of an unfinished line but the last, which may go on. */
  function takeSentences(): Written[] {
    if (/^\s*#/.test(open) || NO_ANSWER.startsWith(open.trim())) return [];
    const line = tidied(open);
    const spans = sentenceSpans(line, lang);
    const last = spans.at(-1);
    // What begins like a marker belongs to the sentence before it.
    if (last === undefined || spans.length < 2 || /^[[\]\d,\s]*$/.test(last.text)) return [];
    open = line.slice(last.start);
    return sentencesOf(line.slice(0, last.start));
  }

  return {
    push(delta) {
      const room = READ_AT_MOST - read;
      if (room <= 0) return [];
      read += delta.length;
      if (begun.length < 40) begun += delta;
      open += delta.slice(0, room);
      const lines = open.split(/\r?\n/);
      open = lines.pop() ?? '';
      return [...lines.flatMap(takeLine), ...takeSentences()];
    },
    end() {
      const rest = open;
      open = '';
      return takeLine(rest);
    },
    declined: () =>
      begun
        .replace(/^\s*#+\s*[a-z]+\s*/i, '')
        .trim()
        .startsWith(NO_ANSWER),
  };
}

function tidied(line: string): string {
  return line.replaceAll(markerBehindStop, ' $2$1');
}
