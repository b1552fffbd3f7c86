import { type Diversion, type Split, splitOf } from "../rounds/diversion.ts";
import { sum } from "../statistics/moments.ts";
import type { Survey } from "../verdict/displacement.ts";

/** What each member's patients answered over the quarters, one entry a member that asked. */
export function patientAnswers(accepted: readonly { organisationId: string; diversion?: Diversion | null }[]): Split[] {
  const byMember = new Map<string, Diversion[]>();
  for (const { organisationId, diversion } of accepted) if (diversion) byMember.set(organisationId, [...(byMember.get(organisationId) ?? []), diversion]);
  return [...byMember.values()].map(splitOf);
}

/** The share that would have gone to another house here, of all who knew (impact method, section 9.4); null where nobody was asked. */
export function surveyOf(patients: readonly Split[]): Survey | null {
  if (patients.length === 0) return null;
  const local = sum(patients.map(({ moved }) => moved));
  return { local, valid: local + sum(patients.map((split) => split.new + split.won)) };
}
