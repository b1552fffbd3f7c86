import type { Plan } from "./plan.ts";

export type Activity = "NONE" | "UNKNOWN" | "COMARKETING_ONLY" | "MIXED" | "DEEP";

/** What the members did together in the window, shifted by the lag. Shares are 0…1. */
export type ActivityRecord = {
  initiatives: number;
  /** Initiatives with effort on record over all. */
  effortRecordedShare: number;
  /** Promotional over all recorded effort; null where none is recorded. */
  promoShare: number | null;
  /** Initiatives at L3 or above with a verified output. */
  deepWithVerifiedOutput: number;
  /** Of these, at L5 or above. */
  innovationWithVerifiedOutput: number;
};

/** Why an activity is co-marketing: the share of promotion, or that nothing deeper is verified. Both may hold. */
export type ActivityCause = "none" | "few-initiatives" | "effort-not-recorded" | "mostly-promotion" | "nothing-verified" | "mixed" | "deep";

/** The activity axis (impact method, section 9.5). */
export function activityOf(record: ActivityRecord, plan: Plan): { activity: Activity; cause: ActivityCause } {
  if (record.initiatives === 0) return { activity: "NONE", cause: "none" };
  if (record.initiatives < plan.minInitiatives) return { activity: "UNKNOWN", cause: "few-initiatives" };
  if (record.effortRecordedShare < plan.effortRecordedMin || record.promoShare === null) return { activity: "UNKNOWN", cause: "effort-not-recorded" };
  if (record.promoShare >= plan.promoOnly) return { activity: "COMARKETING_ONLY", cause: "mostly-promotion" };
  if (record.deepWithVerifiedOutput === 0) return { activity: "COMARKETING_ONLY", cause: "nothing-verified" };
  const isDeep = record.deepWithVerifiedOutput >= plan.deepMin && record.innovationWithVerifiedOutput >= plan.innovationMin && record.promoShare < 0.5;
  return isDeep ? { activity: "DEEP", cause: "deep" } : { activity: "MIXED", cause: "mixed" };
}
