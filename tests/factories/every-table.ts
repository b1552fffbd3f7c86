import type pg from "pg";

const id = "0198c7a2-7f3e-7c11-8a53-5a3d3b6f0e11";
const text = "line one\nline two\r\n\u2028 \"quoted\" \\back\\slash, comma; 'single' é ß 漢 😀 \t end";

const valueOfType: Record<string, string> = {
  uuid: `'${id}'`,
  text: `$text$${text}$text$`,
  bpchar: "'PT'",
  int4: "2147483647",
  int8: "9007199254740993",
  bool: "true",
  float8: "0.1::float8 + 0.2",
  bytea: "'\\x00ff27'",
  date: "'2024-02-29'",
  timestamptz: "'2024-10-27 00:59:59.999+00'",
  jsonb: `'{"deep":{"number":12345678901234567890.123456789,"text":"a\\u2028b","list":[null,true,"\\\\n"]}}'`,
};

/** One row in every table, with the values that are hardest to carry. Every id is the same, so every reference is met. Needs a superuser. */
export async function fillEveryTable(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string; kind: string; label: string | null }>(`
    select c.relname as table, a.attname as column, t.typname as type, t.typtype as kind,
      (select enumlabel from pg_enum where enumtypid = t.oid order by enumsortorder desc limit 1) as label
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
    order by c.relname, a.attnum`);
  const tables = groupByTable(rows);
  await client.query("set session_replication_role = replica");
  for (const [table, columns] of tables) {
    const names = columns.map((column) => `"${column.column}"`).join(", ");
    await client.query(`insert into "${table}" (${names}) values (${columns.map(literal).join(", ")})`);
  }
  await client.query("set session_replication_role = default");
  return [...tables.keys()];
}

function literal(column: { table: string; column: string; type: string; kind: string; label: string | null }): string {
  // Periods must last, whatever else is odd in them.
  if (column.column === "endsBefore") return "'2025-03-01'";
  if (column.table === "Cluster" && column.column === "id") return "1";
  if (column.kind === "e") return `'${column.label}'`;
  if (column.type.startsWith("_")) return "default";
  const value = valueOfType[column.type];
  if (!value) throw new Error(`no value for ${column.table}.${column.column} of type ${column.type}`);
  return value;
}

function groupByTable<Row extends { table: string }>(rows: Row[]): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  return tables;
}

/** Everything that the tables hold, as the database writes it. */
export async function contentOfEveryTable(client: { query: pg.ClientBase["query"] }, tables: readonly string[]): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ line: string }>(`select row_to_json(t)::text as line from "${table}" t order by 1`);
    content[table] = rows.map((row) => row.line);
  }
  return content;
}
