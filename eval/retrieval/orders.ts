/** What the benchmark tells an engine's process, and what it hears back. */
import type { Answer, Asked } from './engine.ts';

export type Order =
  | {
      readonly kind: 'index';
      readonly engine: string;
      /** File of one cut article a line. */
      readonly articles: string;
      /** Our own store's database. */
      readonly database: string;
      /** Makes this many articles of those in the file, see grow.ts. Absent: those in the file. */
      readonly count?: number;
      /** Asked once, so that what an engine does at its first search counts as indexing. */
      readonly first: Asked;
    }
  | { readonly kind: 'ask'; readonly questions: readonly Asked[]; readonly limit: number };

export interface Indexed {
  readonly kind: 'indexed';
  /** From no article to the first answer. */
  readonly seconds: number;
  /** Processor time of the same, all threads: what a busy machine does not stretch. */
  readonly cpuSeconds: number;
  /** Resident memory in MB over what the process held before it had articles; after a collection. */
  readonly memoryMb: number;
}

export interface Answered {
  readonly kind: 'answered';
  readonly answers: readonly (Answer & { readonly ms: number })[];
  /** Processor time of all of them together. */
  readonly cpuMs: number;
}

export interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}
