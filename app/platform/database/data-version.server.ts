import { sharedReading } from "../../lib/shared-reading.ts";
import { database, type Tx } from "./db.server.ts";

/**
 * Raises the counter of a kind of data, in the transaction that changes it: whatever was computed from it is old from the
 * commit on. A counter never takes a value again, also after a restore: it is at least the clock's milliseconds.
 */
export async function bumpDataVersion(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`
    insert into "DataVersion" (name, version) values (${name}, (extract(epoch from clock_timestamp()) * 1000)::bigint)
    on conflict (name) do update set version = greatest("DataVersion".version + 1, excluded.version)`;
}

/** All counters by name, in one statement past the client: this is asked with every request that may be answered from a cache. */
export const readDataVersions: () => Promise<ReadonlyMap<string, string>> = sharedReading(async () => {
  const { rows } = await database().pool.query<[string, string]>({ text: 'select name, version::text from "DataVersion" order by name', rowMode: "array" });
  return new Map(rows);
});
