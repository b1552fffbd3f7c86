import type { Tx } from "../../../platform/database/db.server.ts";

/**
 * The invoices that are not paid in full, of one organisation or of all. The database picks them, so that the years that
 * are paid cost nothing.
 */
export async function listUnpaidIds(tx: Tx, organisationId: string | null = null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select i.id from "Invoice" i
    where i.kind = 'invoice' and i."finalisedAt" is not null
      and (${organisationId}::uuid is null or i."organisationId" = ${organisationId}::uuid)
      and not exists (select 1 from "Invoice" c where c."cancelsId" = i.id)
      and i."totalMinor" > (
        select coalesce(sum(a."amountMinor"), 0) from "PaymentAllocation" a join "Payment" p on p.id = a."paymentId"
        where a."invoiceId" = i.id and p."reversedAt" is null)
    order by i.id`;
  return rows.map(({ id }) => id);
}
