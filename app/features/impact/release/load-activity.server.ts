import { dateOfDay, day } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { ActivityRecord } from "../verdict/activity.ts";

/**
 * What members did together in a year, as far as it is on record: joint projects of two members or more that ran then.
 * Effort and confirmed results of projects are not recorded yet, so that nothing deeper can be claimed: the activity is
 * unknown as long as that lasts.
 */
export async function loadActivity(tx: Tx, year: number): Promise<ActivityRecord> {
  const [first, last] = [dateOfDay(day(`${year}-01-01`)), dateOfDay(day(`${year}-12-31`))];
  const projects = await tx.project.findMany({
    where: { source: "portal", OR: [{ startsOn: null }, { startsOn: { lte: last } }], AND: [{ OR: [{ endsOn: null }, { endsOn: { gte: first } }] }] },
    select: { partners: { where: { organisation: { isMember: true } }, select: { organisationId: true } } },
  });
  const joint = projects.filter(({ partners }) => new Set(partners.map(({ organisationId }) => organisationId)).size > 1);
  return { initiatives: joint.length, effortRecordedShare: 0, promoShare: null, deepWithVerifiedOutput: 0, innovationWithVerifiedOutput: 0 };
}
