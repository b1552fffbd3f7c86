import { auditReleaseSet } from "../disclosure/release-set.ts";
import { isPublishable, protection } from "../disclosure/sensitivity.ts";
import { type Diversion, type Split, splitOf } from "../rounds/diversion.ts";
import { sum } from "../statistics/moments.ts";
import type { Survey } from "../verdict/displacement.ts";

/** What each member's patients answered over the quarters, for every member that asked. */
export function patientAnswers(accepted: readonly { organisationId: string; diversion?: Diversion | null }[]): Map<string, Split> {
  const byMember = new Map<string, Diversion[]>();
  for (const { organisationId, diversion } of accepted) if (diversion) byMember.set(organisationId, [...(byMember.get(organisationId) ?? []), diversion]);
  return new Map([...byMember].map(([id, tallies]) => [id, splitOf(tallies)]));
}

/** The share that would have gone to another house here, of all who knew (impact method, section 9.4); null where nobody was asked. */
export function surveyOf(patients: readonly Split[]): Survey | null {
  if (patients.length === 0) return null;
  const local = sum(patients.map(({ moved }) => moved));
  return { local, valid: local + sum(patients.map((split) => split.new + split.won)) };
}

/**
 * The members' answers added up, where each part and their sum may be published, beside the sums of the same year that are
 * out already, by who had asked; else null. A part that nobody named is no secret.
 */
export function publishableAnswers(patients: ReadonlyMap<string, Split>, published: readonly (readonly string[])[]): Split | null {
  const splits = [...patients.values()];
  if (splits.length === 0) return null;
  const parts = ["new", "won", "moved", "unsure"] as const;
  const cells = [...parts.map((part) => splits.map((split) => split[part])), splits.map((split) => sum(parts.map((part) => split[part])))];
  const earlier = published.map((members, place) => ({ id: String(place), members }));
  const isSafe =
    cells.every((cell) => sum(cell) === 0 || isPublishable(cell)) && auditReleaseSet(earlier, { id: "request", members: [...patients.keys()] }, protection.nMin).allowed;
  return isSafe ? (Object.fromEntries(parts.map((part) => [part, sum(splits.map((split) => split[part]))])) as Split) : null;
}
