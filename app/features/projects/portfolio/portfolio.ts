import { addDays, type Day, daysBetween } from "../../../lib/day.ts";
import { median } from "../../../lib/median.ts";
import type { EvidenceFlag } from "../evidence/evidence-flags.ts";
import { type CollaborationClass, levelOfRecord, shareOfPromotion } from "../evidence/level-of-record.ts";
import type { JointRecord } from "../evidence/list-records.server.ts";

export type PortfolioProject = Omit<JointRecord, "scopeId" | "scopeNamedOn">;

export const classes = ["connect", "promote", "build", "innovate"] as const satisfies readonly CollaborationClass[];

export type Portfolio = {
  projects: number;
  /** How many joint projects would be of a class if all that partners state were confirmed, and how many are. */
  funnel: { class: CollaborationClass; claimed: number; evidenced: number }[];
  /** Hours by year, oldest first. */
  effort: { year: number; hours: number; promotion: number; share: number | null }[];
  /** Consortia of one kind of organisation, and of two or more. */
  consortia: { single: number; mixed: number };
  /** Days from a project's beginning to its first confirmed result deeper than promotion, the middle of all that have one; null where none has. */
  daysToResult: number | null;
  /** Running, and nothing verified for half a year. */
  dormant: { projectId: string; title: string }[];
  /** Statements of partners that nobody of another partner has confirmed yet. */
  waiting: { projectId: string; title: string; count: number }[];
  /** Members that added hours or a confirmed statement to no joint project in twelve months. */
  silent: string[];
};

/** Flags that show more than promotion (impact method, section 7). */
const deep: readonly EvidenceFlag[] = ["changed_operation", "pooled_resources", "built_capability", "new_offering_in_use", "joint_research"];

/**
 * What the members' joint work looks like as a whole (impact method, sections 1 and 10): claimed beside evidenced, promotion
 * beside the rest, and what is about to die. Counts of work, never a rank of people or organisations.
 */
export function portfolioOf(projects: readonly PortfolioProject[], memberIds: readonly string[], today: Day): Portfolio {
  const days = projects.flatMap((project) => daysToResult(project) ?? []);
  const running = projects.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  const levelled = projects.map((project) => ({ project, ...levelOfRecord(project, today) }));
  const claimed = projects.map((project) => levelOfRecord({ ...project, claims: project.claims.map((claim) => ({ ...claim, isConfirmed: true })) }, today).class);
  const waiting = projects.map(({ projectId, title, claims }) => ({
    projectId,
    title,
    count: claims.filter(({ isConfirmed, isWithdrawn }) => !isConfirmed && !isWithdrawn).length,
  }));
  return {
    projects: projects.length,
    funnel: classes.map((name) => ({ class: name, claimed: claimed.filter((one) => one === name).length, evidenced: levelled.filter((one) => one.class === name).length })),
    effort: effortByYear(projects),
    consortia: consortiaOf(projects),
    daysToResult: days.length === 0 ? null : median(days),
    dormant: levelled.filter(({ project, isDormant }) => isDormant && running.includes(project)).map(({ project: { projectId, title } }) => ({ projectId, title })),
    waiting: waiting.filter(({ count }) => count > 0),
    silent: silentMembers(projects, memberIds, today),
  };
}

function effortByYear(projects: readonly PortfolioProject[]): Portfolio["effort"] {
  const efforts = projects.flatMap((project) => project.efforts);
  const years = [...new Set(efforts.map(({ spentOn }) => Number(spentOn.slice(0, 4))))].sort();
  return years.map((year) => {
    const own = efforts.filter(({ spentOn }) => spentOn.startsWith(String(year)));
    const hours = (some: typeof own) => some.reduce((sum, effort) => sum + effort.hours, 0);
    return { year, hours: hours(own), promotion: hours(own.filter(({ isPromotion }) => isPromotion)), share: shareOfPromotion(own) };
  });
}

function consortiaOf(projects: readonly PortfolioProject[]): Portfolio["consortia"] {
  const kinds = projects.map(({ partners }) => new Set(partners.map(({ kind }) => kind)).size);
  return { single: kinds.filter((count) => count === 1).length, mixed: kinds.filter((count) => count > 1).length };
}

function daysToResult({ startsOn, claims }: PortfolioProject): number | null {
  const days = claims.filter(({ flag, isConfirmed, isWithdrawn }) => isConfirmed && !isWithdrawn && deep.includes(flag)).map(({ happenedOn }) => happenedOn);
  const [first] = [...days].sort();
  return startsOn === null || first === undefined ? null : Math.max(0, daysBetween(startsOn, first));
}

function silentMembers(projects: readonly PortfolioProject[], memberIds: readonly string[], today: Day): string[] {
  const since = addDays(today, -365);
  const active = new Set(
    projects.flatMap(({ efforts, claims }) => [
      ...efforts.filter(({ spentOn }) => spentOn >= since).map(({ organisationId }) => organisationId),
      ...claims.filter(({ happenedOn, isConfirmed, isWithdrawn }) => isConfirmed && !isWithdrawn && happenedOn >= since).map(({ organisationId }) => organisationId),
    ]),
  );
  return memberIds.filter((id) => !active.has(id));
}
