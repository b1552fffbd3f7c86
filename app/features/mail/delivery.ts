import type { SendOutcome } from "../../platform/email/email.ts";

/** How often a mail is tried before it counts as failed: with the queue's back-off this takes about two hours. */
export const deliveryAttempts = 8;

export type DeliveryDecision = { status: "sent" | "captured" | "failed"; forgetSecret: boolean } | { status: "try-again" };

/**
 * What to write after an attempt. The secret of a link is forgotten once the mail is with a vendor; the outbox keeps
 * it, since there the row is the mail itself.
 */
export function decideDelivery(outcome: SendOutcome, attempt: number): DeliveryDecision {
  switch (outcome.kind) {
    case "sent":
      return { status: "sent", forgetSecret: true };
    case "captured":
      return { status: "captured", forgetSecret: false };
    case "failed":
      return outcome.isPermanent || attempt >= deliveryAttempts ? { status: "failed", forgetSecret: true } : { status: "try-again" };
  }
}
