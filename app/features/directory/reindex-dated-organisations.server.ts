import { addDays, dateOfDay } from "../../lib/day.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import { reindexOrganisations } from "./reindex-organisations.server.ts";

// Longer than a server is likely to stand still; looking at the same organisation again changes nothing.
const daysBack = 60;

/** Writes the search documents of organisations whose accreditations began or ended lately: no one touched these profiles, the calendar did. */
export async function reindexDatedOrganisations(now: Date): Promise<void> {
  const today = await clusterDay(db(), now);
  const lately = { gte: dateOfDay(addDays(today, -daysBack)), lte: dateOfDay(today) };
  const rows = await db().accreditation.findMany({
    where: { OR: [{ validFromOn: lately }, { validToOn: lately }] },
    distinct: ["organisationId"],
    orderBy: { organisationId: "asc" },
    select: { organisationId: true },
  });
  await reindexOrganisations({ organisationIds: rows.map((row) => row.organisationId) }, now);
}
