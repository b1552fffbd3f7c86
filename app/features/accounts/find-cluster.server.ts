import { sharedReading } from "../../lib/shared-reading.ts";
import { database } from "../../platform/database/db.server.ts";
import type { Cluster } from "../../platform/database/generated/client.ts";

/** The cluster that this portal belongs to; null until the first run has set it up. Every page asks for it, so it is read past the client and for all at once. */
export const findCluster: () => Promise<Cluster | null> = sharedReading(async () => {
  const { rows } = await database().pool.query<Cluster>('select * from "Cluster" where id = 1');
  return rows[0] ?? null;
});
