import type { Tx } from "../../../platform/database/db.server.ts";
import { remaindersOf } from "./credit.ts";

/** What an organisation paid in a currency and is allotted to no invoice yet, the oldest payment first. */
export async function findCredit(tx: Tx, { organisationId, currency }: { organisationId: string; currency: string }): Promise<{ paymentId: string; leftMinor: bigint }[]> {
  const payments = await tx.payment.findMany({
    where: { organisationId, currency, reversedAt: null },
    select: { id: true, amountMinor: true, allocations: { select: { amountMinor: true } } },
    orderBy: [{ receivedOn: "asc" }, { id: "asc" }],
  });
  return remaindersOf(payments.map(({ id, ...payment }) => ({ paymentId: id, ...payment })));
}
