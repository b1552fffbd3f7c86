import type { SendOutcome } from "../../platform/email/email.ts";

/** How often a mail is tried before it counts as failed: with the queue's back-off this takes about two hours. */
export const deliveryAttempts = 8;

export type DeliveryDecision = { status: "sent" | "captured" | "failed" } | { status: "try-again" };

/** What to write after an attempt. */
export function decideDelivery(outcome: SendOutcome, attempt: number): DeliveryDecision {
  if (outcome.kind !== "failed") return { status: outcome.kind };
  return outcome.isPermanent || attempt >= deliveryAttempts ? { status: "failed" } : { status: "try-again" };
}
