import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { lockInvoice } from "../invoices/lock-invoice.server.ts";
import { openAmountOf } from "../invoices/open-amount.ts";
import { takeFrom } from "./credit.ts";
import { findCredit } from "./find-credit.server.ts";
import { settleInvoice } from "./settle-invoice.server.ts";

/** Pays an invoice from what its organisation paid too much before, the oldest first. One payment so pays several invoices, and several one. */
export function payFromCredit(act: Act, { invoiceId }: { invoiceId: string }): Promise<Result<{ isSettled: boolean }, "not-found" | "cancelled" | "no-credit">> {
  return transaction(async (tx) => {
    const invoice = mayAct(act, "dues.administer") ? await lockInvoice(tx, invoiceId) : null;
    if (invoice?.kind !== "invoice") return refuse("not-found");
    if (invoice.cancelledBy) return refuse("cancelled");
    // Two invoices of one organisation must not take the same credit.
    await tx.$queryRaw`select id from "Organisation" where id = ${invoice.organisationId}::uuid for update`;
    const open = openAmountOf(invoice);
    if (open === 0n) return ok({ isSettled: true });
    const taken = takeFrom(await findCredit(tx, invoice), open);
    if (taken.length === 0) return refuse("no-credit");
    const left = taken.reduce((rest, { amountMinor }) => rest - amountMinor, open);
    await allot(tx, invoiceId, taken);
    await recordEvent(tx, act, { action: "invoice.credit-used", subjectKind: "invoice", subjectId: invoiceId, organisationId: invoice.organisationId });
    if (left === 0n) await settleInvoice(tx, act, invoice);
    return ok({ isSettled: left === 0n });
  });
}

async function allot(tx: Tx, invoiceId: string, taken: readonly { paymentId: string; amountMinor: bigint }[]): Promise<void> {
  for (const { paymentId, amountMinor } of taken) {
    // A payment that already pays a part of this invoice pays more of it.
    await tx.paymentAllocation.upsert({
      where: { paymentId_invoiceId: { paymentId, invoiceId } },
      create: { paymentId, invoiceId, amountMinor },
      update: { amountMinor: { increment: amountMinor } },
    });
  }
}
