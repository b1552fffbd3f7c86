import { db, transaction } from "../../../platform/database/db.server.ts";
import { askToFollow } from "./ask-to-follow.server.ts";

/** A payment by card may be disputed for 120 days, an unauthorised direct debit returned for thirteen months (SEPA Core rulebook 4.3.4). */
const mayChangeMs = 400 * 86_400_000;

/** Asks anew about every payment that may still change, in case a webhook was lost. */
export async function reconcileCardPayments(now: Date): Promise<void> {
  const recent = await db().cardPayment.findMany({
    where: { checkoutId: { not: null }, startedAt: { gt: new Date(now.getTime() - mayChangeMs) }, state: { in: ["open", "processing", "paid"] } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  await transaction(async (tx) => {
    for (const { id } of recent) await askToFollow(tx, id);
  }, 120_000);
}
