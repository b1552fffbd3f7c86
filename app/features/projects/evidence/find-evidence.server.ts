import { type Day, dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { projectScope } from "../project-scope.ts";
import { actingPartner } from "./acting-partner.server.ts";
import type { EvidenceFlag } from "./evidence-flags.ts";
import { type LevelOfRecord, levelOfRecord } from "./level-of-record.ts";
import { recordOf } from "./record-of.ts";

export type ShownClaim = {
  claimId: string;
  organisation: string;
  flag: EvidenceFlag;
  sentence: string;
  link: string | null;
  happenedOn: Day;
  confirmedBy: string | null;
  isOwn: boolean;
};
export type ShownEvidence = {
  level: LevelOfRecord;
  hours: { total: number; promotion: number };
  claims: ShownClaim[];
  /** Speaks for a partner, and may add to the record. */
  mayRecord: boolean;
  mayConfirm: boolean;
};

/** The record of a joint project that was entered here: for members and the office. Null for others, and for projects of a register. */
export async function findEvidence(viewer: Viewer | null, projectId: string, now: Date): Promise<ShownEvidence | null> {
  if (!viewer) return null;
  const scope = projectScope(viewer);
  const project = await db().project.findFirst({
    where: { id: projectId, source: "portal", ...(scope.seesAll ? {} : { partners: { some: { organisationId: { in: [...scope.organisationIds] } } } }) },
    include: {
      efforts: true,
      claims: { include: { confirmation: { include: { organisation: true } }, organisation: true }, orderBy: { claimedAt: "asc" } },
    },
  });
  if (!project) return null;
  const own = await actingPartner(db(), viewer, projectId);
  const record = recordOf(project);
  const nameOf = ({ shortName, legalName }: { shortName: string | null; legalName: string }) => shortName ?? legalName;
  return {
    level: levelOfRecord(record, await clusterDay(db(), now)),
    hours: { total: sumOf(record.efforts), promotion: sumOf(record.efforts.filter(({ isPromotion }) => isPromotion)) },
    claims: project.claims
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ id, organisation, organisationId, flag, sentence, link, happenedOn, confirmation }) => ({
        ...{ claimId: id, flag, sentence, link, happenedOn: dayOfDate(happenedOn) },
        organisation: nameOf(organisation),
        confirmedBy: confirmation && (confirmation.organisation ? nameOf(confirmation.organisation) : ""),
        isOwn: organisationId === own,
      })),
    mayRecord: own !== null,
    mayConfirm: own !== null || can(viewer, "organisations.administer"),
  };
}

function sumOf(efforts: readonly { hours: number }[]): number {
  return efforts.reduce((sum, { hours }) => sum + hours, 0);
}
