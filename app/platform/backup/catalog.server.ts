import type pg from "pg";
import type { Migration } from "./manifest.ts";

export type Table = { name: string; columns: string[]; primaryKey: string[] };

/** Every table of the portal with the columns that are stored (not computed by the database), in the order of their names. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; primaryKey: string[] | null }>(`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(a.attname::text order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as "primaryKey"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
    order by c.relname collate "C"`);
  return rows.map((row) => ({ ...row, primaryKey: row.primaryKey ?? [] }));
}

export async function listMigrations(client: pg.ClientBase): Promise<Migration[]> {
  const { rows } = await client.query<Migration>(
    `select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name collate "C"`,
  );
  return rows;
}

/** Foreign keys, as the statements' words that name them. */
export async function listForeignKeys(client: pg.ClientBase): Promise<{ table: string; constraint: string }[]> {
  const { rows } = await client.query<{ table: string; constraint: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as constraint
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and not condeferrable`);
  return rows;
}

/** Sets every sequence that belongs to a column behind the column's highest value. */
export async function resetSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(`
    select d.objid::regclass::text as sequence, d.refobjid::regclass::text as table, quote_ident(a.attname) as column
    from pg_depend d
    join pg_class s on s.oid = d.objid and s.relkind = 'S'
    join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') and s.relnamespace = 'public'::regnamespace`);
  for (const { sequence, table, column } of rows) {
    await client.query(`select setval($1, coalesce(max(${column}), 1), max(${column}) is not null) from ${table}`, [sequence]);
  }
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
