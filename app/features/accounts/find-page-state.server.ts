import { dayIn } from "../../lib/day.ts";
import { database } from "../../platform/database/db.server.ts";

/**
 * All that a page for visitors depends on besides its address: the counters of the data, the cluster's settings and the
 * calendar day in its time zone. Two equal texts mean that the page would come out the same; null before the cluster is
 * set up. One statement.
 */
export async function findPageState(now: Date): Promise<string | null> {
  const { rows } = await database().pool.query<[versions: string | null, timeZone: string | null, settings: string | null]>({
    name: "page-state",
    text: `select (select string_agg(name || ':' || version, ',' order by name) from "DataVersion"),
                  (select "timeZone" from "Cluster" limit 1), (select "updatedAt"::text from "Cluster" limit 1)`,
    rowMode: "array",
  });
  const [versions, timeZone, settings] = rows[0] ?? [null, null, null];
  return timeZone === null ? null : `${versions ?? ""} ${settings ?? ""} ${dayIn(timeZone, now)}`;
}
