import type { BatchOutcome } from "../../../platform/email/email.ts";

/** What to do with a batch that was handed over before without a note of how that ended. */
export function mayHandOverAgain({ triedAt, keyHours, now }: { triedAt: Date; keyHours: number; now: Date }): boolean {
  // An hour less than the vendor says: the clocks of two houses differ, and a call takes its time.
  return now.getTime() - triedAt.getTime() < (keyHours - 1) * 3_600_000;
}

export type BatchAnswer =
  | { kind: "sent"; vendorIds: string[] }
  | { kind: "captured" }
  /** Nobody knows whether it left: the office decides. */
  | { kind: "unknown"; reason: string }
  /** The vendor refuses it. With several mails in it, each goes by itself. */
  | { kind: "refused"; reason: string }
  /** Later, under the same key where the vendor knows keys; else as if it had not been tried. */
  | { kind: "later"; reason: string; seconds: number; keepsKey: boolean };

const usualWaitSeconds = 60;

/** What an answer means. A vendor that knows keys is asked again under the same key; one that knows none only where nothing left for certain. */
export function batchAnswer(outcome: BatchOutcome, keyHours: number): BatchAnswer {
  if (outcome.kind !== "failed") return outcome;
  const { reason, isPermanent, isUncertain = false, retryAfterSeconds = usualWaitSeconds } = outcome;
  if (isPermanent) return { kind: "refused", reason };
  if (keyHours === 0 && isUncertain) return { kind: "unknown", reason };
  return { kind: "later", reason, seconds: retryAfterSeconds, keepsKey: keyHours > 0 };
}

/** Complaints at which a sender is soon refused everywhere: three in a thousand, from the third on. */
export function isComplainedAbout({ complained, gone }: { complained: number; gone: number }): boolean {
  return complained >= 3 && complained / Math.max(gone, 1) > 0.003;
}
