import { dayOfDate } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { LockedInvoice } from "../invoices/lock-invoice.server.ts";
import { coverPeriod } from "../periods/cover-period.server.ts";

/** What follows when an invoice is paid in full: its period is covered, and rights and listing go by that. */
export async function settleInvoice(tx: Tx, act: Act, invoice: LockedInvoice): Promise<void> {
  if (!invoice.membershipId || !invoice.periodStartsOn || !invoice.periodEndsBefore) return;
  const period = { startsOn: dayOfDate(invoice.periodStartsOn), endsBefore: dayOfDate(invoice.periodEndsBefore) };
  await coverPeriod(tx, act, { membershipId: invoice.membershipId, organisationId: invoice.organisationId, period, invoiceId: invoice.id });
  await enqueue(tx, "membership.follow", { organisationId: invoice.organisationId });
}
