import type { Tx } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import { standingAllocations } from "./open-amount.ts";

const withOpen = { cancelledBy: { select: { id: true } }, allocations: standingAllocations } as const;
export type LockedInvoice = Prisma.InvoiceGetPayload<{ include: typeof withOpen }>;

/** The invoice with what tells its open amount, locked until the transaction ends, so that two payments see each other. */
export async function lockInvoice(tx: Tx, invoiceId: string): Promise<LockedInvoice | null> {
  await tx.$queryRaw`select id from "Invoice" where id = ${invoiceId}::uuid for update`;
  return tx.invoice.findUnique({ where: { id: invoiceId }, include: withOpen });
}

/** Several at once, in the given order: whoever locks several does so in the order of their ids, so that two never wait for each other. */
export async function lockInvoices(tx: Tx, invoiceIds: readonly string[]): Promise<LockedInvoice[]> {
  const locked: LockedInvoice[] = [];
  for (const id of invoiceIds) {
    const invoice = await lockInvoice(tx, id);
    if (invoice) locked.push(invoice);
  }
  return locked;
}
