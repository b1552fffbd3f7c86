import { dateOfDay } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { isOffice } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { listJointRecords } from "../evidence/list-records.server.ts";
import { listOverdue, type OverdueMilestone } from "../milestones/list-milestones.server.ts";
import { type Portfolio, portfolioOf } from "./portfolio.ts";

export type ShownPortfolio = Omit<Portfolio, "silent"> & { members: number; silent: { name: string; slug: string }[]; overdue: OverdueMilestone[] };

/** The joint work of all members, for the office and the board; null for others. */
export async function findPortfolio(viewer: Viewer, now: Date): Promise<ShownPortfolio | null> {
  if (!isOffice(viewer)) return null;
  const members = await db().organisation.findMany({ where: { isMember: true, archivedAt: null }, select: { id: true, legalName: true, shortName: true, slug: true } });
  const byId = new Map(members.map((member) => [member.id, member]));
  const projects = (await listJointRecords(db())).sort((one, other) => one.title.localeCompare(other.title, "en"));
  const today = await clusterDay(db(), now);
  const portfolio = portfolioOf(projects, [...byId.keys()], today);
  const silent = portfolio.silent.map((organisationId) => {
    const { legalName, shortName, slug } = byId.get(organisationId) as (typeof members)[number];
    return { name: shortName ?? legalName, slug };
  });
  return { ...portfolio, members: members.length, overdue: await listOverdue(dateOfDay(today)), silent: silent.sort((one, other) => one.name.localeCompare(other.name, "en")) };
}
