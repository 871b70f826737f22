/** A record, and a run of records, for tests. */
import type { CaseRecord } from '../../../eval/suite/record.ts';
import type { Run } from '../../../eval/suite/open-run.ts';
import type { Fingerprint } from '../../../eval/suite/summary.ts';
import { makeSummary } from './make-summary.ts';

/** A case that came out right, alone in its cluster, unless a test says otherwise. */
export function makeRecord(changes: Partial<CaseRecord> & Pick<CaseRecord, 'id'>): CaseRecord {
  return {
    repeat: 0,
    lang: 'en',
    split: 'gate',
    kind: 'answerable',
    cluster: changes.id,
    topics: ['delivery'],
    risk: 'low',
    question: 'How long does delivery take?',
    expected: { actions: ['answer'], articles: ['delivery-time'] },
    did: 'answer',
    confidence: 0.9,
    hits: ['delivery-time'],
    text: 'Delivery takes 45 minutes.',
    sentences: [],
    citations: [],
    scores: {},
    right: true,
    faults: [],
    ms: { search: 1, suggest: 2, turn: 3 },
    degraded: false,
    ...changes,
  };
}

export function makeRun(name: string, records: readonly CaseRecord[], changes: Partial<Fingerprint> = {}): Run {
  const encoder = new TextEncoder();
  return {
    name,
    fingerprint: () => Promise.resolve({ ...makeSummary().fingerprint, ...changes }),
    async *lines() {
      for (const record of records) yield await Promise.resolve(encoder.encode(JSON.stringify(record)));
    },
  };
}
