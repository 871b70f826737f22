/** ADAPTER of the vector port: points and float32 vectors in the store, an exact scan over rounded copies in memory. */
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Audience } from '../domain/article.ts';
import { SufflerError } from '../errors.ts';
import type { Guarded } from '../policy/visibility.ts';
import { articles, outbox, points, vectorSpace, vectors } from '../store/schema.ts';
import type { Statement, Store } from '../store/store.ts';
import type { VectorArticle, VectorIndex, VectorSpace } from './vector.ts';
import { createVectorScan, type Candidate, type ScannedPassage, type VectorScan } from './vector-scan.ts';
import { refuseOtherSpace } from './refuse-other-space.ts';
import { toBytes, toVector } from './vector-bytes.ts';

/** Candidates weighed anew with their full vectors: so many more than asked for, since rounding moves them a little. */
const SPARE = 20;
/** Articles read into memory at a time, so that requests get their turn in between. */
const PAGE = 200;
/** The generation of an index whose first rebuild is not done. */
const NOTHING_YET = 0;

interface SpaceRow extends VectorSpace {
  readonly generation: number;
  readonly building: number;
  readonly change: number;
}

export function createEmbeddedVectors(store: Store): VectorIndex {
  let loaded: { readonly row: SpaceRow; readonly scan: VectorScan } | undefined;
  let loading: Promise<typeof loaded> | undefined;

  /** The scan as of now: what other processes wrote is read in; a new generation is read aside and then takes over. */
  function current(): Promise<typeof loaded> {
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  }

  async function load(): Promise<typeof loaded> {
    for (;;) {
      const row = await readSpace(store);
      if (row === undefined) return (loaded = undefined);
      const known = loaded?.row.generation === row.generation ? loaded : undefined;
      if (known?.row.change === row.change) return known;
      const scan = known?.scan ?? createVectorScan(row.dimensions);
      await readPoints(store, row, known?.row.change ?? 0, scan);
      // A generation that was replaced while it was being read may have been read in part only.
      if ((await readSpace(store))?.generation === row.generation) return (loaded = { row, scan });
    }
  }

  return {
    space: () => readSpace(store),

    async put(space, changed) {
      if (changed.length === 0) return;
      const { model, dimensions } = space;
      await store.atomic([
        store.db
          .insert(vectorSpace)
          .values({ key: 1, generation: 1, building: NOTHING_YET, change: 0, model, dimensions })
          // A first rebuild may have been begun, and even given up.
          .onConflictDoUpdate({
            target: vectorSpace.key,
            set: { generation: sql`${vectorSpace.change} + 1`, model, dimensions },
            setWhere: eq(vectorSpace.generation, NOTHING_YET),
          }),
        ...putStatements(store, space, changed, sql`${vectorSpace.generation}`),
      ]);
      refuseOtherSpace(await readSpace(store), space);
    },

    async search(space, vector, reader, limit) {
      const index = await current();
      if (index === undefined) return [];
      refuseOtherSpace(index.row, space);
      const candidates = index.scan.nearest(vector, reader, limit * 2 + SPARE);
      const whole = await readVectors(store, candidates);
      return candidates
        .flatMap(({ articleKey, revision, position, vectorKey }) => {
          const own = whole.get(vectorKey);
          return own === undefined ? [] : [{ articleKey, revision, position, cosine: dot(own, vector) }];
        })
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, limit);
    },

    size: async () => (await current())?.scan.size ?? 0,

    async rebuild(space) {
      const generation = await beginBuilding(store, space);
      const mine = sql`${vectorSpace.building} = ${generation}`;
      const refuseOvertaken = async () => {
        const [row] = await store.db.values<[number]>(sql`select building from ${vectorSpace}`);
        if (row?.[0] === generation) return;
        throw new SufflerError('reindex_overtaken', 'another reindex was begun since; this one leaves the work to it.');
      };
      return {
        async put(built) {
          await store.atomic(putStatements(store, space, built, sql`${generation}`, mine));
          await refuseOvertaken();
        },
        async commit() {
          await refuseOvertaken();
          await store.atomic(commitStatements(store, space, generation, mine));
          await refuseOvertaken();
        },
      };
    },
  };
}

async function readSpace(store: Store): Promise<SpaceRow | undefined> {
  const [row] = await store.db.select().from(vectorSpace);
  return row === undefined || row.generation === NOTHING_YET ? undefined : row;
}

function putStatements(
  store: Store,
  { model, dimensions }: VectorSpace,
  changed: readonly VectorArticle[],
  generation: SQL,
  condition: SQL = sql`${vectorSpace.model} = ${model} and ${vectorSpace.dimensions} = ${dimensions}`,
): Statement[] {
  return [
    store.db
      .update(vectorSpace)
      .set({ change: sql`${vectorSpace.change} + 1` })
      .where(condition),
    ...changed
      .flatMap(({ passages }) => passages)
      .map(({ hash, vector }) =>
        store.db.run(sql`
          insert into ${vectors} (model, dimensions, hash, vector)
          select ${model}, ${dimensions}, ${hash}, ${toBytes(vector)} from ${vectorSpace} where ${condition}
          on conflict do nothing`),
      ),
    ...changed.map(({ articleKey, version, revision, guard, passages }) =>
      store.db.run(sql`
        insert into ${points} (generation, article_key, version, revision, change, guard, passages)
        select ${generation}, ${articleKey}, ${version}, ${revision}, ${vectorSpace.change}, ${JSON.stringify(guard)},
          ${JSON.stringify(passages.map(({ position, audience, hash }) => [position, audience, hash]))}
        from ${vectorSpace} where ${condition}
        on conflict do update set version = excluded.version, revision = excluded.revision, change = excluded.change,
          guard = excluded.guard, passages = excluded.passages
        where excluded.version >= ${points.version}`),
    ),
  ];
}

/** Takes a fresh number for the generation; whatever was being built before is given up. */
async function beginBuilding(store: Store, { model, dimensions }: VectorSpace): Promise<number> {
  await store.atomic([
    store.db
      .insert(vectorSpace)
      .values({ key: 1, generation: NOTHING_YET, building: NOTHING_YET, change: 0, model, dimensions })
      .onConflictDoNothing(),
    store.db.run(sql`delete from ${points} where generation <> (select generation from ${vectorSpace})`),
    // Numbered by the counter, so that no generation is ever taken for another.
    store.db
      .update(vectorSpace)
      .set({ building: sql`${vectorSpace.change} + 1`, change: sql`${vectorSpace.change} + 1` }),
  ]);
  const [row] = await store.db.select().from(vectorSpace);
  return row?.building ?? 0;
}

function commitStatements(
  store: Store,
  { model, dimensions }: VectorSpace,
  generation: number,
  condition: SQL,
): Statement[] {
  const isCurrent = sql`exists (select 1 from ${vectorSpace} where generation = ${generation} and ${condition})`;
  return [
    store.db
      .update(vectorSpace)
      .set({ generation, model, dimensions, change: sql`${vectorSpace.change} + 1` })
      .where(condition),
    // Published or retired since the build read it: what is held is not what SQL says now.
    store.db.run(sql`
      insert or replace into ${outbox} (article_key)
      select a.key from ${articles} a left join ${points} p on p.article_key = a.key and p.generation = ${generation}
      where ${isCurrent} and ((a.status = 'published') <> (p.article_key is not null) or p.revision <> a.revision)`),
    store.db.run(sql`delete from ${points} where generation <> ${generation} and ${isCurrent}`),
    store.db.run(sql`
      delete from ${vectors}
      where ${isCurrent} and (model <> ${model} or dimensions <> ${dimensions} or hash not in (
        select value ->> 2 from ${points}, json_each(${points.passages}) where generation = ${generation}))`),
  ];
}

type PointRow = [
  articleKey: number,
  revision: number,
  guard: string,
  position: number | null,
  audience: Audience | null,
  vectorKey: number | null,
  vector: Uint8Array | null,
];

/** Reads into the scan what came after the change counter stood at `since`. */
async function readPoints(store: Store, row: SpaceRow, since: number, scan: VectorScan): Promise<void> {
  // All of it is read along the primary key, a little of it along its own index.
  const newer = since === 0 ? sql`` : sql`and change > ${since}`;
  let last = -1;
  for (;;) {
    const rows: PointRow[] = await store.db.values<PointRow>(sql`
      select p.article_key, p.revision, p.guard, j.value ->> 0, j.value ->> 1, v.key, v.vector
      from (
        select * from ${points} where generation = ${row.generation} and article_key > ${last} ${newer}
        order by article_key limit ${PAGE}
      ) p
      left join json_each(p.passages) j
      left join ${vectors} v on v.model = ${row.model} and v.dimensions = ${row.dimensions} and v.hash = j.value ->> 2
      order by p.article_key`);
    if (rows.length === 0) return;
    for (let from = 0, to = 0; from < rows.length; from = to) {
      const [articleKey = 0, revision = 0, guard = ''] = rows[from] ?? [];
      while (rows[to]?.[0] === articleKey) to += 1;
      scan.put(articleKey, revision, JSON.parse(guard) as Guarded, rows.slice(from, to).flatMap(passageOf));
      last = articleKey;
    }
    // The driver is synchronous: without this a long read would hold up every request.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function passageOf([, , , position, audience, vectorKey, vector]: PointRow): ScannedPassage[] {
  if (position === null || audience === null || vectorKey === null || vector === null) return [];
  return [{ position, audience, vectorKey, vector: toVector(vector) }];
}

async function readVectors(store: Store, candidates: readonly Candidate[]): Promise<Map<number, Float32Array>> {
  const keys = JSON.stringify(candidates.map(({ vectorKey }) => vectorKey));
  const rows = await store.db.values<[number, Uint8Array]>(sql`
    select key, vector from ${vectors} where key in (select value from json_each(${keys}))`);
  return new Map(rows.map(([key, bytes]) => [key, toVector(bytes)]));
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
