import type { Tx } from "../../../platform/database/db.server.ts";
import type { NewsletterDelivery } from "../../../platform/database/generated/client.ts";
import { newId } from "../../../platform/id.server.ts";

export type ClaimedBatch = {
  batchId: string;
  triedAt: Date /** It was handed over before, and nobody noted how that ended. */;
  isResumed: boolean;
  deliveries: NewsletterDelivery[];
};

/**
 * The next mails to hand over at once, noted before they are: first what a crash left open, then those that wait, of one
 * language. Null where none is left. The caller holds the issue's lock.
 */
export async function claimBatch(tx: Tx, issueId: string, most: number, now: Date): Promise<ClaimedBatch | null> {
  const open = await tx.newsletterBatch.findFirst({ where: { issueId, doneAt: null }, orderBy: { id: "asc" }, include: { deliveries: { orderBy: { id: "asc" } } } });
  if (open) return { batchId: open.id, triedAt: open.triedAt, isResumed: true, deliveries: open.deliveries };
  const first = await tx.newsletterDelivery.findFirst({ where: { issueId, state: "pending" }, orderBy: [{ isAlone: "asc" }, { locale: "asc" }, { id: "asc" }] });
  if (!first) return null;
  const waiting = await tx.newsletterDelivery.findMany({
    where: { issueId, state: "pending", locale: first.locale, isAlone: first.isAlone },
    orderBy: { id: "asc" },
    take: first.isAlone ? 1 : most,
  });
  const batch = await tx.newsletterBatch.create({ data: { id: newId(now), issueId, triedAt: now } });
  await tx.newsletterDelivery.updateMany({ where: { id: { in: waiting.map(({ id }) => id) } }, data: { state: "sending", batchId: batch.id } });
  return { batchId: batch.id, triedAt: now, isResumed: false, deliveries: waiting };
}
