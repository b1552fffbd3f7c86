import { db, type Tx } from "./db.server.ts";

/** Raises the counter of a kind of data, in the transaction that changes it: whatever was computed from it is old from the commit on. */
export async function bumpDataVersion(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`
    insert into "DataVersion" (name, version) values (${name}, 1)
    on conflict (name) do update set version = "DataVersion".version + 1`;
}

/** All counters as one text, in the order of their names: two equal texts mean that nothing changed in between. */
export async function readDataVersions(): Promise<string> {
  const rows = await db().dataVersion.findMany({ orderBy: { name: "asc" } });
  return rows.map((row) => `${row.name}:${row.version}`).join(",");
}
