import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { ProjectRecord } from "./level-of-record.ts";
import { recordOf } from "./record-of.ts";

export type JointRecord = ProjectRecord & { projectId: string; title: string; scopeNamedOn: Day | null; partnerIds: string[] };

/** The records of the joint projects of two members or more that work for a part of the market and ran between two days, as far as they go until the last of them. */
export async function listRecords(tx: Tx, scopeId: string, first: Day, last: Day): Promise<JointRecord[]> {
  const [from, to] = [dateOfDay(first), dateOfDay(last)];
  const projects = await tx.project.findMany({
    where: { source: "portal", scopeId, OR: [{ startsOn: null }, { startsOn: { lte: to } }], AND: [{ OR: [{ endsOn: null }, { endsOn: { gte: from } }] }] },
    select: {
      ...{ id: true, title: true, scopeNamedAt: true },
      partners: { where: { organisation: { isMember: true } }, select: { organisationId: true } },
      efforts: { where: { spentOn: { lte: to } } },
      claims: { where: { happenedOn: { lte: to } }, include: { confirmation: true } },
    },
    orderBy: { id: "asc" },
  });
  const shown = projects.map(({ id, title, scopeNamedAt, partners, ...project }) => ({
    ...{ projectId: id, title, scopeNamedOn: scopeNamedAt && dayOfDate(scopeNamedAt) },
    partnerIds: [...new Set(partners.map(({ organisationId }) => organisationId))],
    ...recordOf(project),
  }));
  return shown.filter(({ partnerIds }) => partnerIds.length > 1);
}
