import { addDays, dateOfDay } from "../../../lib/day.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { tellProjectLeads } from "./tell-project-leads.server.ts";

/** When who led a completed project is asked what of it is still in use, in days after its end. */
const askedAfterDays = [90, 365] as const;

/** Asks each once at 90 and once at 365 days; a run that was missed is made up for within a month. */
export async function askAgain(now: Date): Promise<{ asked: number }> {
  const act: Act = { by: { kind: "system" }, now, requestId: null };
  const today = await clusterDay(db(), now);
  let asked = 0;
  for (const days of askedAfterDays) {
    const endsOn = { lte: dateOfDay(addDays(today, -days)), gt: dateOfDay(addDays(today, -days - 30)) };
    const due = await db().initiative.findMany({ where: { state: "completed", project: { endsOn } }, orderBy: { id: "asc" } });
    for (const initiative of due) {
      await transaction((tx) => tellProjectLeads(tx, act, { initiative, to: initiative.leaderId, from: null, news: `still-in-use-${days}` }));
      asked += 1;
    }
  }
  return { asked };
}
