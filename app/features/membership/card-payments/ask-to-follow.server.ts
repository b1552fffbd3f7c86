import type { Tx } from "../../../platform/database/db.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";

/** Lets a job ask the vendor about a payment. One at a time for one payment: an older answer must not come after a newer one. */
export function askToFollow(tx: Tx, cardPaymentId: string): Promise<void> {
  return enqueue(tx, "payments.follow", { cardPaymentId }, { uniqueKey: `payments.follow:${cardPaymentId}`, maxAttempts: 10 });
}
