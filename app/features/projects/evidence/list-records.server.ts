import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import type { ProjectRecord } from "./level-of-record.ts";
import { recordOf } from "./record-of.ts";

export type JointRecord = ProjectRecord & {
  projectId: string;
  title: string;
  scopeId: string | null;
  scopeNamedOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  /** The members among the partners, each once, and what kind each is. */
  partners: { organisationId: string; kind: string }[];
};

/** The records of the joint projects of two members or more that were entered here, the oldest first; as far as they go until a day, where one is given. */
export async function listJointRecords(tx: Tx, { where, until }: { where?: Prisma.ProjectWhereInput; until?: Day } = {}): Promise<JointRecord[]> {
  const last = until && { lte: dateOfDay(until) };
  const projects = await tx.project.findMany({
    where: { ...where, source: "portal" },
    select: {
      ...{ id: true, title: true, scopeId: true, scopeNamedAt: true, startsOn: true, endsOn: true },
      partners: { where: { organisation: { isMember: true } }, select: { organisationId: true, organisation: { select: { kind: true } } } },
      efforts: { where: { spentOn: last } },
      claims: { where: { happenedOn: last }, include: { confirmation: true } },
    },
    orderBy: { id: "asc" },
  });
  const shown = projects.map(({ id, title, scopeId, scopeNamedAt, startsOn, endsOn, partners, ...record }) => ({
    ...{ projectId: id, title, scopeId, scopeNamedOn: scopeNamedAt && dayOfDate(scopeNamedAt), startsOn: startsOn && dayOfDate(startsOn), endsOn: endsOn && dayOfDate(endsOn) },
    partners: [...new Map(partners.map(({ organisationId, organisation }) => [organisationId, { organisationId, kind: organisation.kind }])).values()],
    ...recordOf(record),
  }));
  return shown.filter(({ partners }) => partners.length > 1);
}

/** Those that work for a part of the market and ran between two days, as far as they go until the last of them. */
export function listRecords(tx: Tx, scopeId: string, first: Day, last: Day): Promise<JointRecord[]> {
  const [from, to] = [dateOfDay(first), dateOfDay(last)];
  const where = { scopeId, OR: [{ startsOn: null }, { startsOn: { lte: to } }], AND: [{ OR: [{ endsOn: null }, { endsOn: { gte: from } }] }] };
  return listJointRecords(tx, { where, until: last });
}
