/** Compares what is found with what is marked. */
import { findPersonal } from '../../src/privacy/find-personal.ts';
import { personalKinds, type FoundSpan, type PersonalKind } from '../../src/privacy/personal.ts';
import type { PrivacyCase } from './read-cases.ts';

export interface PrivacyRow {
  readonly kind: PersonalKind | 'all';
  readonly lang: 'ru' | 'en' | 'both';
  /** Marked places, and those of them of which no letter or digit stays in the clear, found as their kind. */
  readonly marked: number;
  readonly recall: number;
  /** Found places, and the share that is mostly a marked place of their kind. */
  readonly found: number;
  readonly precision: number;
}

export interface PrivacyMiss {
  readonly id: string;
  readonly text: string;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

export interface PrivacyReport {
  readonly cases: number;
  readonly rows: readonly PrivacyRow[];
  /** Share of marked places that are masked, whatever the kind they were taken for. */
  readonly masked: number;
  readonly misses: readonly PrivacyMiss[];
}

interface Judged {
  readonly lang: 'ru' | 'en';
  readonly kind: PersonalKind;
  readonly of: 'marked' | 'found';
  readonly isRight: boolean;
  readonly isMasked: boolean;
}

/** A found place may be so many times as long as what of it is marked: borders are a matter of taste. */
const AT_MOST_LONGER = 2;

export function measurePrivacy(cases: readonly PrivacyCase[]): PrivacyReport {
  const judged: Judged[] = [];
  const misses: PrivacyMiss[] = [];
  for (const { id, lang, text, spans } of cases) {
    const found = findPersonal(text);
    const marked = spans.map((span) => ({ span, isRight: isHidden(text, span, ofKind(found, span.kind)) }));
    const claimed = found.map((span) => ({ span, isRight: isClaimRight(span, ofKind(spans, span.kind)) }));
    for (const { span, isRight } of marked) {
      judged.push({ lang, kind: span.kind, of: 'marked', isRight, isMasked: isHidden(text, span, found) });
    }
    for (const { span, isRight } of claimed) {
      judged.push({ lang, kind: span.kind, of: 'found', isRight, isMasked: true });
    }
    const [missed, invented] = [marked, claimed].map((list) =>
      list.filter(({ isRight }) => !isRight).map(({ span }) => `${span.kind}: ${text.slice(span.start, span.end)}`),
    );
    if (missed !== undefined && invented !== undefined && missed.length + invented.length > 0) {
      misses.push({ id, text, missed, invented });
    }
  }
  const allMarked = judged.filter(({ of }) => of === 'marked');
  return {
    cases: cases.length,
    rows: [...personalKinds, 'all' as const].flatMap((kind) =>
      (['ru', 'en', 'both'] as const).map((lang) => rowOf(judged, kind, lang)),
    ),
    masked: share(allMarked, ({ isMasked }) => isMasked),
    misses,
  };
}

function ofKind<Span extends FoundSpan>(spans: readonly Span[], kind: PersonalKind): Span[] {
  return spans.filter((span) => span.kind === kind);
}

/** No letter and no digit of it is outside what was found. */
function isHidden(text: string, { start, end }: FoundSpan, found: readonly FoundSpan[]): boolean {
  for (let at = start; at < end; at += 1) {
    const isCovered = found.some((span) => span.start <= at && at < span.end);
    if (!isCovered && /[\p{L}\d]/u.test(text.charAt(at))) return false;
  }
  return true;
}

function isClaimRight(span: FoundSpan, marked: readonly FoundSpan[]): boolean {
  const shared = marked.map(({ start, end }) => Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)));
  return shared.reduce((sum, length) => sum + length, 0) * AT_MOST_LONGER >= span.end - span.start;
}

function rowOf(judged: readonly Judged[], kind: PrivacyRow['kind'], lang: PrivacyRow['lang']): PrivacyRow {
  const own = judged.filter((one) => (kind === 'all' || one.kind === kind) && (lang === 'both' || one.lang === lang));
  const [marked, found] = [own.filter(({ of }) => of === 'marked'), own.filter(({ of }) => of === 'found')];
  const isRight = (one: Judged) => one.isRight;
  return {
    kind,
    lang,
    marked: marked.length,
    recall: share(marked, isRight),
    found: found.length,
    precision: share(found, isRight),
  };
}

/** Of none, all are right. */
function share<One>(all: readonly One[], isRight: (one: One) => boolean): number {
  return all.length === 0 ? 1 : all.filter(isRight).length / all.length;
}
