import { type Day, dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { isOffice } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { actingPartner } from "../evidence/acting-partner.server.ts";
import { daysLate, type MilestoneState, milestoneState } from "./milestone-state.ts";

export type ShownMilestone = {
  milestoneId: string;
  kind: "milestone" | "output";
  title: string;
  organisation: string;
  dueOn: Day;
  reachedOn: Day | null;
  dropReason: string | null;
  state: MilestoneState;
  late: number;
};
export type Milestones = { milestones: ShownMilestone[] /** Who can look after one. */; partners: { value: string; label: string }[]; mayPlan: boolean };

/** The milestones of a joint project that was entered here, the first due first: for its partners and the office. Null for others. */
export async function listMilestones(viewer: Viewer | null, projectId: string, now: Date): Promise<Milestones | null> {
  if (!viewer) return null;
  // What partners mean to do is theirs: other members see what was done, not what is planned.
  const isPartner = { partners: { some: { organisationId: { in: viewer.affiliations.map(({ organisationId }) => organisationId) } } } };
  const organisation = { select: { id: true, legalName: true, shortName: true } } as const;
  const project = await db().project.findFirst({
    where: { id: projectId, source: "portal", ...(isOffice(viewer) ? {} : isPartner) },
    include: { milestones: { include: { organisation }, orderBy: [{ dueOn: "asc" }, { id: "asc" }] }, partners: { include: { organisation } } },
  });
  if (!project) return null;
  const today = await clusterDay(db(), now);
  const nameOf = ({ shortName, legalName }: { shortName: string | null; legalName: string }) => shortName ?? legalName;
  const partners = new Map(project.partners.map((partner) => [partner.organisation.id, nameOf(partner.organisation)]));
  return {
    milestones: project.milestones.map((milestone) => {
      const dated = { dueOn: dayOfDate(milestone.dueOn), reachedOn: milestone.reachedOn && dayOfDate(milestone.reachedOn), isDropped: milestone.droppedAt !== null };
      return {
        ...{ milestoneId: milestone.id, kind: milestone.kind, title: milestone.title, dueOn: dated.dueOn, reachedOn: dated.reachedOn, dropReason: milestone.dropReason },
        organisation: nameOf(milestone.organisation),
        state: milestoneState(dated, today),
        late: daysLate(dated, today),
      };
    }),
    partners: [...partners].map(([value, label]) => ({ value, label })),
    mayPlan: (await actingPartner(db(), viewer, projectId)) !== null,
  };
}

export type OverdueMilestone = { milestoneId: string; projectId: string; project: string; title: string; organisation: string; dueOn: Day };

/** Everything that is overdue in the members' joint projects, the longest first; the caller saw to it that the office asks. */
export async function listOverdue(today: Date): Promise<OverdueMilestone[]> {
  const rows = await db().projectMilestone.findMany({
    where: { reachedOn: null, droppedAt: null, dueOn: { lt: today } },
    include: { organisation: { select: { legalName: true, shortName: true } }, project: { select: { id: true, title: true } } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, title, dueOn, organisation, project }) => ({
    ...{ milestoneId: id, projectId: project.id, project: project.title, title, dueOn: dayOfDate(dueOn) },
    organisation: organisation.shortName ?? organisation.legalName,
  }));
}
