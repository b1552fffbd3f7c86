import type { Day } from "../../lib/day.ts";

export type AccreditationStatus = "coming" | "valid" | "expired";

/** The status on a day. Both ends belong to the period: the last day is still valid, the next day it is expired. */
export function accreditationStatus(accreditation: { validFromOn: Day; validToOn: Day | null }, today: Day): AccreditationStatus {
  if (today < accreditation.validFromOn) return "coming";
  return accreditation.validToOn !== null && today > accreditation.validToOn ? "expired" : "valid";
}
