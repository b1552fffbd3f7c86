import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { ProjectRecord } from "./level-of-record.ts";

/** The records of all joint projects of two members or more that ran between two days, as far as they go until the last of them. */
export async function listRecords(tx: Tx, first: Day, last: Day): Promise<(ProjectRecord & { projectId: string })[]> {
  const [from, to] = [dateOfDay(first), dateOfDay(last)];
  const projects = await tx.project.findMany({
    where: { source: "portal", OR: [{ startsOn: null }, { startsOn: { lte: to } }], AND: [{ OR: [{ endsOn: null }, { endsOn: { gte: from } }] }] },
    select: {
      id: true,
      partners: { where: { organisation: { isMember: true } }, select: { organisationId: true } },
      efforts: { where: { spentOn: { lte: to } } },
      claims: { where: { happenedOn: { lte: to } }, include: { confirmation: true } },
    },
    orderBy: { id: "asc" },
  });
  const joint = projects.filter(({ partners }) => new Set(partners.map(({ organisationId }) => organisationId)).size > 1);
  return joint.map(({ id, efforts, claims }) => ({
    projectId: id,
    efforts: efforts.map(({ organisationId, hours, isPromotion, spentOn }) => ({ organisationId, hours, isPromotion, spentOn: dayOfDate(spentOn) })),
    claims: claims.map(({ organisationId, flag, happenedOn, confirmation, withdrawnAt }) => ({
      ...{ organisationId, flag, happenedOn: dayOfDate(happenedOn) },
      isConfirmed: confirmation !== null,
      isWithdrawn: withdrawnAt !== null,
    })),
  }));
}
