import type { Tx } from "../../../platform/database/db.server.ts";

/** What is still to be paid of an invoice, in minor units; payments that went back do not count. */
export async function openAmount(tx: Tx, invoice: { id: string; totalMinor: bigint }): Promise<bigint> {
  const { _sum } = await tx.paymentAllocation.aggregate({ where: { invoiceId: invoice.id, payment: { reversedAt: null } }, _sum: { amountMinor: true } });
  return invoice.totalMinor - (_sum.amountMinor ?? 0n);
}
