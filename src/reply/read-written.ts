/** Reads what a model writes, as it comes: variants under their lines, sentences with the passages they cite. */
import { variants, type Variant } from '../domain/reply.ts';
import { cutSentences } from '../text/sentences.ts';
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
  /** What was still open; no sentence at which it stopped listening. */
  end(): Written[];
  /** Whether it said that the passages hold no answer. */
  declined(): boolean;
}

/** Said in place of an answer, whatever headings stand before it. */
const noAnswer = /^(?:\s*#{1,4}[ \t]*[a-z]+[ \t]*:?[ \t]*\r?\n)*\s*(?:#{1,4}\s*)?NO_ANSWER/i;
const heading = /^\s{0,3}#{1,4}\s*([a-z]+)\s*:?\s*$/i;
/** A marker behind the full stop belongs to the sentence before it. */
const markersBehindStop = /(?<![.!?…])([.!?…]+["»)]?)((?:[ \t]*\[\d{1,3}(?:\s*,\s*\d{1,3})*\])+)/g;
const marker = /(?<![ \t])[ \t]*\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g;
/** Characters that are read of one text; a model that goes on for ever is not listened to. */
const READ_AT_MOST = 20_000;
/** A line that is longer waits for its end: to cut it anew with every delta would take too long. */
const LINE_AT_MOST = 2_000;
/** Where it must have said that it has no answer. */
const BEGINNING = 200;

/** `lead`: the variant of a text that names none. */
export function createWrittenReader(lead: Variant, lang: string): WrittenReader {
  let variant = lead;
  /** The line that is not whole yet, and how many of its sentences were given. */
  let open = '';
  let given = 0;
  let read = 0;
  let glue: Piece['glue'] = ' ';
  let beginning = '';

  function takeLine(line: string): Written[] {
    const [, name] = heading.exec(line) ?? [];
    if (name !== undefined) {
      variant = variants.find((one) => one === name.toLowerCase()) ?? variant;
      glue = ' ';
      return [];
    }
    if (line.trim() === '') {
      glue = '\n\n';
      return [];
    }
    const found = writtenIn(sentencesOf(line).slice(given));
    given = 0;
    glue = '\n';
    return found;
  }

  /** All whole sentences of an unfinished line but the last, which may go on. */
  function takeSentences(): Written[] {
    if (open.length > LINE_AT_MOST || /^\s*#/.test(open)) return [];
    const found = sentencesOf(open);
    const last = found.at(-1);
    // Before its first letter it may still turn out to belong to the one before, as a marker does.
    if (last === undefined || !/\p{L}/u.test(last.replaceAll(marker, ''))) return [];
    const whole = found.slice(given, -1);
    given = found.length - 1;
    return writtenIn(whole);
  }

  function sentencesOf(line: string): string[] {
    return cutSentences(line.replaceAll(markersBehindStop, '$2$1'), lang).map(({ text }) => text);
  }

  function writtenIn(found: readonly string[]): Written[] {
    return found.flatMap((text) => {
      const cited = Array.from(text.matchAll(marker), ([, list = '']) => list.split(',').map(Number)).flat();
      const bare = text.replaceAll(marker, '').trim();
      if (!/[\p{L}\p{N}]/u.test(bare)) return [];
      const before = glue;
      glue = ' ';
      return [{ variant, text: bare, glue: before, cited }];
    });
  }

  return {
    push(delta) {
      open += delta.slice(0, Math.max(0, READ_AT_MOST - read));
      read += delta.length;
      if (beginning.length < BEGINNING) beginning = (beginning + delta).slice(0, BEGINNING);
      const lines = open.split(/\r?\n/);
      open = lines.pop() ?? '';
      return [...lines.flatMap(takeLine), ...takeSentences()];
    },
    end: () => (read > READ_AT_MOST ? writtenIn(sentencesOf(open).slice(given, -1)) : takeLine(open)),
    declined: () => noAnswer.test(beginning),
  };
}
