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
