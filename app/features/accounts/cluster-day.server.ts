import type { Day } from "../../lib/day.ts";
import { dayIn } from "../../lib/day.ts";
import { db, type Tx } from "../../platform/database/db.server.ts";
import { findCluster } from "./find-cluster.server.ts";

/** The calendar day that it is in the cluster's time zone; in UTC before the cluster is set up. */
export async function clusterDay(client: Tx, now: Date): Promise<Day> {
  const cluster = client === db() ? await findCluster() : await client.cluster.findFirst({ select: { timeZone: true } });
  return dayIn(cluster?.timeZone ?? "UTC", now);
}
