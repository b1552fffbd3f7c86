import { db } from "../../../platform/database/db.server.ts";

/** Whether somebody is data steward and manager at once: members are told where they report, until it is parted. */
export async function stewardManages(): Promise<boolean> {
  const stewards = await db().officeAppointment.findMany({ where: { role: "data_steward", endedAt: null }, select: { personId: true } });
  const both = await db().officeAppointment.count({ where: { role: "manager", endedAt: null, personId: { in: stewards.map(({ personId }) => personId) } } });
  return both > 0;
}
