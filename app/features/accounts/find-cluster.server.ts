import { db } from "../../platform/database/db.server.ts";
import type { Cluster } from "../../platform/database/generated/client.ts";

/** The cluster that this portal belongs to; null until the first run has set it up. */
export function findCluster(): Promise<Cluster | null> {
  return db().cluster.findUnique({ where: { id: 1 } });
}
