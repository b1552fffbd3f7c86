import type { Tx } from "./db.server.ts";

export type TableFacts = {
  name: string;
  columns: readonly string[];
  primaryKey: readonly { column: string; type: string }[];
  /** Columns that no two rows may have alike, the primary key left out. */
  uniques: readonly (readonly string[])[];
  /** Columns that name a row of another table. */
  references: readonly { columns: readonly string[]; table: string; otherColumns: readonly string[] }[];
};

type Facts = ReadonlyMap<string, TableFacts>;
let known: Facts | null = null;

/** What the database itself knows of the portal's tables. Read once: they change with migrations only. */
export async function tableFacts(tx: Tx): Promise<Facts> {
  known ??= await read(tx);
  return known;
}

async function read(tx: Tx): Promise<Facts> {
  const rows = await tx.$queryRaw<TableFacts[]>`
    select c.relname::text as name,
      (select jsonb_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select jsonb_agg(jsonb_build_object('column', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary), '[]') as "primaryKey",
      coalesce((select jsonb_agg((select jsonb_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey)))
        from pg_index i where i.indrelid = c.oid and i.indisunique and not i.indisprimary and i.indpred is null and i.indexprs is null), '[]') as uniques,
      coalesce((select jsonb_agg(jsonb_build_object(
          'columns', (select jsonb_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality k (number, place) join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number),
          'table', f.confrelid::regclass::text,
          'otherColumns', (select jsonb_agg(a.attname order by k.place) from unnest(f.confkey) with ordinality k (number, place) join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.number)))
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as references
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'`;
  return new Map(rows.map((row) => [row.name, { ...row, references: row.references.map((reference) => ({ ...reference, table: reference.table.replaceAll('"', "") })) }]));
}

/** The facts of one table; throws where there is none of that name. */
export function factsOf(facts: Facts, table: string): TableFacts {
  const found = facts.get(table);
  if (!found) throw new Error(`there is no table ${table}`);
  return found;
}
