import { dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { isOffice } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { recordOf } from "../evidence/record-of.ts";
import { type Portfolio, portfolioOf } from "./portfolio.ts";

export type ShownPortfolio = Omit<Portfolio, "silent"> & { members: number; silent: { name: string; slug: string }[] };

/** The joint work of all members, for the office and the board; null for others. */
export async function findPortfolio(viewer: Viewer, now: Date): Promise<ShownPortfolio | null> {
  if (!isOffice(viewer)) return null;
  const [projects, members] = await Promise.all([
    db().project.findMany({
      where: { source: "portal" },
      select: {
        ...{ id: true, title: true, startsOn: true, endsOn: true, efforts: true },
        claims: { include: { confirmation: { select: { claimId: true } } } },
        partners: { where: { organisation: { isMember: true } }, select: { organisationId: true, organisation: { select: { kind: true } } } },
      },
      orderBy: { title: "asc" },
    }),
    db().organisation.findMany({ where: { isMember: true, archivedAt: null }, select: { id: true, legalName: true, shortName: true, slug: true } }),
  ]);
  const joint = projects.map(({ id, title, startsOn, endsOn, partners, ...record }) => ({
    ...{ projectId: id, title, startsOn: startsOn && dayOfDate(startsOn), endsOn: endsOn && dayOfDate(endsOn) },
    partners: [...new Map(partners.map(({ organisationId, organisation }) => [organisationId, { organisationId, kind: organisation.kind }])).values()],
    ...recordOf(record),
  }));
  const byId = new Map(members.map((member) => [member.id, member]));
  const portfolio = portfolioOf(
    joint.filter(({ partners }) => partners.length > 1),
    [...byId.keys()],
    await clusterDay(db(), now),
  );
  const silent = portfolio.silent.map((organisationId) => {
    const { legalName, shortName, slug } = byId.get(organisationId) as (typeof members)[number];
    return { name: shortName ?? legalName, slug };
  });
  return { ...portfolio, members: members.length, silent: silent.sort((one, other) => one.name.localeCompare(other.name, "en")) };
}
