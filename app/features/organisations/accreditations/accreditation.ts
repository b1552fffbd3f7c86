import type { Day } from "../../../lib/day.ts";
import { fold } from "../../../lib/fold.ts";

export type AccreditationStatus = "coming" | "valid" | "expired";

/** The status on a day. Both ends belong to the period: the last day is still valid, the next day it is expired. */
export function accreditationStatus(accreditation: { validFromOn: Day; validToOn: Day | null }, today: Day): AccreditationStatus {
  if (today < accreditation.validFromOn) return "coming";
  return accreditation.validToOn !== null && today > accreditation.validToOn ? "expired" : "valid";
}

type Period = { scheme: string; issuer: string; validFromOn: Day; validToOn?: Day | null };

/** Whether two entries say the same thing of the same day: one scheme by one issuer, periods that share a day. */
export function clashesWith(one: Period, other: Period): boolean {
  const isSame = fold(one.scheme) === fold(other.scheme) && fold(one.issuer) === fold(other.issuer);
  return isSame && (!one.validToOn || other.validFromOn <= one.validToOn) && (!other.validToOn || one.validFromOn <= other.validToOn);
}

/** An accreditation as the fields of the form that adds it: what takes a removal back. */
export function accreditationFields(accreditation: Period & { number?: string | null }): Record<string, string> {
  const { scheme, issuer, number, validFromOn, validToOn } = accreditation;
  return { intent: "add", scheme, issuer, validFromOn, ...(number && { number }), ...(validToOn && { validToOn }) };
}
