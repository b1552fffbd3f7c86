import { type Day, dateOfDay } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { ProjectRecord } from "./level-of-record.ts";
import { recordOf } from "./record-of.ts";

/** The records of the joint projects of two members or more that work for a part of the market and ran between two days, as far as they go until the last of them. */
export async function listRecords(tx: Tx, scopeId: string, first: Day, last: Day): Promise<(ProjectRecord & { projectId: string })[]> {
  const [from, to] = [dateOfDay(first), dateOfDay(last)];
  const projects = await tx.project.findMany({
    where: { source: "portal", scopeId, OR: [{ startsOn: null }, { startsOn: { lte: to } }], AND: [{ OR: [{ endsOn: null }, { endsOn: { gte: from } }] }] },
    select: {
      id: true,
      partners: { where: { organisation: { isMember: true } }, select: { organisationId: true } },
      efforts: { where: { spentOn: { lte: to } } },
      claims: { where: { happenedOn: { lte: to } }, include: { confirmation: true } },
    },
    orderBy: { id: "asc" },
  });
  const joint = projects.filter(({ partners }) => new Set(partners.map(({ organisationId }) => organisationId)).size > 1);
  return joint.map((project) => ({ projectId: project.id, ...recordOf(project) }));
}
