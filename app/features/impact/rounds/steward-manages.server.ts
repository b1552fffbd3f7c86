import { db } from "../../../platform/database/db.server.ts";

/** Whether somebody is data steward and manager at once, and by which decision: members are told where they report. Null where two people are. */
export async function stewardManages(): Promise<{ decision: string | null } | null> {
  const held = await db().officeAppointment.findMany({ where: { role: { in: ["data_steward", "manager"] }, endedAt: null }, orderBy: { startedAt: "asc" } });
  const both = held.filter(({ personId, role }) => held.some((other) => other.personId === personId && other.role !== role));
  return both.length === 0 ? null : { decision: both.findLast(({ decision }) => decision !== null)?.decision ?? null };
}
