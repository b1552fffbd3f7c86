import { dayOfDate } from "../../../lib/day.ts";
import type { EvidenceFlag } from "./evidence-flags.ts";
import type { ProjectRecord } from "./level-of-record.ts";

type Stored = {
  efforts: readonly { organisationId: string; hours: number; isPromotion: boolean; spentOn: Date }[];
  claims: readonly { organisationId: string; flag: EvidenceFlag; happenedOn: Date; confirmation: object | null; withdrawnAt: Date | null }[];
};

/** A project's record, as its level is computed from it. */
export function recordOf({ efforts, claims }: Stored): ProjectRecord {
  return {
    efforts: efforts.map(({ organisationId, hours, isPromotion, spentOn }) => ({ organisationId, hours, isPromotion, spentOn: dayOfDate(spentOn) })),
    claims: claims.map(({ organisationId, flag, happenedOn, confirmation, withdrawnAt }) => ({
      ...{ organisationId, flag, happenedOn: dayOfDate(happenedOn) },
      isConfirmed: confirmation !== null,
      isWithdrawn: withdrawnAt !== null,
    })),
  };
}
