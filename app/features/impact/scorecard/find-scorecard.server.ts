import { addDays, type Day, dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { levelOfRecord } from "../../projects/evidence/level-of-record.ts";
import { listJointRecords } from "../../projects/evidence/list-records.server.ts";
import { readsVerdicts } from "../find-impact-page.server.ts";
import type { ReleasedVerdict } from "../release/released-verdict.ts";
import { type ClusterFacts, type Score, scorecard } from "./scorecard.ts";

const recentDays = 730;

/** What the portal's own records say of the cluster, trait by trait; null for who may not read what is released. */
export async function findScorecard(viewer: Viewer, now: Date): Promise<Score[] | null> {
  if (!readsVerdicts(viewer)) return null;
  const today = await clusterDay(db(), now);
  const [members, projects, renewals, tides] = await Promise.all([loadMembers(), loadProjects(today), loadRenewals(today), loadTides()]);
  return scorecard({ members, projects, renewals, tides });
}

async function loadMembers(): Promise<ClusterFacts["members"]> {
  const rows = await db().organisation.findMany({
    where: { isMember: true, archivedAt: null },
    select: {
      ...{ id: true, kind: true },
      terms: { where: { term: { vocabulary: "service" } }, select: { termId: true } },
      sites: { where: { latitude: { not: null } }, orderBy: { isPrimary: "desc" }, take: 1, select: { latitude: true, longitude: true } },
    },
  });
  return rows.map(({ id, kind, terms, sites: [site] }) => ({
    ...{ id, kind, serviceIds: terms.map(({ termId }) => termId) },
    point: site?.latitude != null && site.longitude != null ? { latitude: site.latitude, longitude: site.longitude } : null,
  }));
}

async function loadProjects(today: Day): Promise<ClusterFacts["projects"]> {
  const recent = addDays(today, -recentDays);
  const records = await listJointRecords(db());
  return records.map((record) => ({
    partnerIds: record.partners.map(({ organisationId }) => organisationId),
    level: levelOfRecord(record, today).level,
    isTied: record.scopeId !== null,
    isRecent: record.endsOn === null || record.endsOn >= recent,
  }));
}

/** Of the memberships whose covered time ended in the last twelve months, those that have covered time beyond. */
async function loadRenewals(today: Day): Promise<ClusterFacts["renewals"]> {
  const periods = await db().membershipPeriod.findMany({ where: { revokedAt: null }, select: { membershipId: true, endsBefore: true } });
  const since = addDays(today, -365);
  const due = new Map<string, Day>();
  const lastOf = new Map<string, Day>();
  for (const { membershipId, endsBefore } of periods) {
    const end = dayOfDate(endsBefore);
    if (end > since && end <= today) due.set(membershipId, end);
    if (end > (lastOf.get(membershipId) ?? "")) lastOf.set(membershipId, end);
  }
  return { due: due.size, renewed: [...due].filter(([id, end]) => (lastOf.get(id) as Day) > end).length };
}

async function loadTides(): Promise<number[]> {
  const scopes = await db().marketScope.findMany({
    where: { retiredAt: null },
    select: { plans: { orderBy: { year: "desc" }, select: { verdicts: { where: { replacedAt: null }, select: { content: true } } } } },
  });
  return scopes.flatMap(({ plans }) => {
    const latest = plans.flatMap(({ verdicts }) => verdicts)[0]?.content as ReleasedVerdict | undefined;
    return latest?.baseline ? [Math.log(latest.baseline.ratio)] : [];
  });
}
