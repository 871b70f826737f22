/** Keeps the traces of replies: they are written behind the replies, many at once, and deleted when they are old. */
import { and, eq, lt, sql } from 'drizzle-orm';
import { traceSchema, type Trace } from '../domain/trace.ts';
import { departures, replies } from '../store/schema.ts';
import type { Statement, TenantStore } from '../store/store.ts';

export interface TraceLog {
  /** Returns at once; the trace can be read from then on and is stored soon after. */
  record(trace: Trace): void;
  /** `undefined` where there is no such reply of this tenant, or its trace was deleted. */
  read(id: string): Promise<Trace | undefined>;
  /** Resolves when everything recorded so far is stored. */
  flush(): Promise<void>;
}

export interface TraceLogOptions extends TenantStore {
  readonly now: () => Date;
  /** Days that a trace is kept; 0: none is written. */
  readonly days: number;
  /** Told when traces could not be stored; the replies they tell of are out already. */
  readonly onFault?: ((message: string) => void) | undefined;
}

/** Traces wait so long for others, in ms: a sync to disk for each would cost more than the reply. */
const WAIT = 100;
/** Waiting traces at most; while the disk is full the oldest are given up. */
const WAITING_AT_MOST = 10_000;
const DAY = 86_400_000;

export function createTraceLog({ store, tenant, now, days, onFault }: TraceLogOptions): TraceLog {
  let waiting: Trace[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let cleanedOn = '';

  async function write(): Promise<void> {
    const batch = waiting;
    if (batch.length === 0) return;
    try {
      await store.atomic([...inserts(batch), ...deletions()]);
      waiting = waiting.slice(batch.length);
    } catch (error) {
      waiting = waiting.slice(-WAITING_AT_MOST);
      onFault?.(error instanceof Error ? error.message : 'unknown fault');
    }
  }

  function inserts(batch: readonly Trace[]): Statement[] {
    // One bound value for all of them: D1 takes no more than 100. Each trace is a text in it, which SQLite need not parse.
    const rows = batch.map((trace) => [
      ...[trace.id, trace.at, trace.conversationId ?? null, trace.outcome],
      JSON.stringify(trace),
    ]);
    const left = batch.flatMap(({ id, at, model, masked }) => (model === undefined ? [] : [[id, at, masked]]));
    const statements: Statement[] = [
      store.db.run(sql`
        insert or replace into ${replies} (id, tenant, at, conversation_id, outcome, trace)
        select value ->> 0, ${tenant}, value ->> 1, value ->> 2, value ->> 3, value ->> 4
        from json_each(${JSON.stringify(rows)})`),
    ];
    if (left.length > 0) {
      statements.push(
        store.db.run(sql`
          insert into ${departures} (tenant, at, reply_id, destination, masked)
          select ${tenant}, value ->> 1, value ->> 0, 'model', value -> 2 from json_each(${JSON.stringify(left)})`),
      );
    }
    return statements;
  }

  /** Once a day is enough. */
  function deletions(): Statement[] {
    const today = now().toISOString().slice(0, 10);
    if (today === cleanedOn) return [];
    cleanedOn = today;
    const oldest = new Date(now().getTime() - days * DAY).toISOString();
    return [
      store.db.delete(replies).where(and(eq(replies.tenant, tenant), lt(replies.at, oldest))),
      store.db.delete(departures).where(and(eq(departures.tenant, tenant), lt(departures.at, oldest))),
    ];
  }

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  return {
    record(trace) {
      if (days === 0) return;
      waiting.push(trace);
      timer ??= setTimeout(() => void flush(), WAIT);
    },
    async read(id) {
      const fresh = waiting.find((trace) => trace.id === id);
      if (fresh !== undefined) return fresh;
      const [row] = await store.db
        .select({ trace: replies.trace })
        .from(replies)
        .where(and(eq(replies.tenant, tenant), eq(replies.id, id)));
      return row === undefined ? undefined : traceSchema.parse(row.trace);
    },
    flush,
  };
}
