/** What is needed of a table to say which row a change is about. */
type Keyed = { name: string; primaryKey: readonly { column: string; type: string }[] };

/** The key of the row behind `alias` as `ImportChange.key` holds it: one column as text, several as a JSON list. */
export function keyOf({ primaryKey }: Keyed, alias: string): string {
  const columns = primaryKey.map(({ column }) => `${alias}.${name(column)}`);
  return columns.length === 1 ? `${columns[0]}::text` : `jsonb_build_array(${columns.join(", ")})::text`;
}

/** That the row behind `alias` is the one that the change behind `change` is about. Uses the table's index. */
export function isRowOf({ primaryKey }: Keyed, alias: string, change: string): string {
  if (primaryKey.length === 1) return `${alias}.${name(primaryKey[0]?.column ?? "")} = ${change}.key::${primaryKey[0]?.type}`;
  return primaryKey.map(({ column, type }, place) => `${alias}.${name(column)} = (${change}.key::jsonb ->> ${place})::${type}`).join(" and ");
}

/** What a row's fingerprint is: of these columns' values as text, in this order. In a transaction of which the time zone is UTC. */
export function fingerprint(columns: readonly string[], alias: string): string {
  return `md5(row(${columns.map((column) => `${alias}.${name(column)}`).join(", ")})::text)`;
}

export function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** The tables, those that name rows of others before those others: the order in which rows can be deleted. */
export function childrenFirst(tables: readonly { name: string; references: readonly { table: string }[] }[]): string[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left.keys()].filter((candidate) => ![...left.values()].some((other) => other.name !== candidate && other.references.some(({ table }) => table === candidate)));
    // Tables that name each other in a circle have no such order; the database then has the last word.
    for (const next of free.length > 0 ? free : [...left.keys()].slice(0, 1)) {
      order.push(next);
      left.delete(next);
    }
  }
  return order;
}
