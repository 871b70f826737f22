/** Canned replies with slots: listed by how often they are used. */
import { and, desc, eq, or, sql } from 'drizzle-orm';
import type { Template, TemplateText } from '../domain/template.ts';
import { SufflerError } from '../errors.ts';
import { templates } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { spellingsOf } from '../text/spellings-of.ts';

export interface TemplatesParts extends TenantStore {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** `update`, `remove` and `use` reject with `SufflerError` `template_not_found`. */
export interface Templates {
  list(query: { readonly lang?: string | undefined; readonly q?: string | undefined }): Promise<Template[]>;
  add(text: TemplateText): Promise<Template>;
  update(id: string, text: TemplateText): Promise<Template>;
  remove(id: string): Promise<void>;
  /** Counts that it was used. */
  use(id: string): Promise<Template>;
}

/** More than anybody looks through. */
const LISTED_AT_MOST = 500;

export function createTemplates({ store, tenant, now, newId }: TemplatesParts): Templates {
  const { id, lang, title, text, uses, updatedAt } = templates;
  const columns = { id, lang, title, text, uses, updatedAt };
  const isOf = (name: string) => and(eq(templates.tenant, tenant), eq(templates.id, name));

  return {
    list({ lang: own, q }) {
      const found = (q === undefined ? [] : spellingsOf(q)).flatMap((spelling) =>
        [title, text].map((place) => sql`instr(lower(${place}), lower(${spelling})) > 0`),
      );
      return store.db
        .select(columns)
        .from(templates)
        .where(and(eq(templates.tenant, tenant), own === undefined ? undefined : eq(lang, own), or(...found)))
        .orderBy(desc(uses), title, id)
        .limit(LISTED_AT_MOST);
    },

    async add(given) {
      const row = { id: newId(), ...given, uses: 0, updatedAt: now().toISOString() };
      await store.db.insert(templates).values({ tenant, ...row });
      return row;
    },

    async update(name, given) {
      const changes = { ...given, updatedAt: now().toISOString() };
      return only(await store.db.update(templates).set(changes).where(isOf(name)).returning(columns));
    },

    async remove(name) {
      only(await store.db.delete(templates).where(isOf(name)).returning(columns));
    },

    async use(name) {
      const counted = { uses: sql`${uses} + 1` };
      return only(await store.db.update(templates).set(counted).where(isOf(name)).returning(columns));
    },
  };
}

function only([row]: readonly Template[]): Template {
  if (row === undefined) throw new SufflerError('template_not_found', 'there is no such template.');
  return row;
}
