import type { Day } from "../../lib/day.ts";
import { dayIn } from "../../lib/day.ts";
import type { Tx } from "../../platform/database/db.server.ts";

/** The calendar day that it is in the cluster's time zone; in UTC before the cluster is set up. */
export async function clusterDay(client: Tx, now: Date): Promise<Day> {
  const cluster = await client.cluster.findFirst({ select: { timeZone: true } });
  return dayIn(cluster?.timeZone ?? "UTC", now);
}
