import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { InvoiceLine } from "./invoice-parts.ts";
import { issueInvoice } from "./issue-invoice.server.ts";
import { lockInvoice } from "./lock-invoice.server.ts";

/** Takes an invoice back by a document of its own, with the opposite amounts at the same rates. One that money came in for is reversed there first. */
export function cancelInvoice(act: Act, input: { invoiceId: string }): Promise<Result<{ invoiceId: string }, "not-found" | "paid" | "cancelled">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "dues.administer")) return refuse("not-found");
    const invoice = await lockInvoice(tx, input.invoiceId);
    if (invoice?.kind !== "invoice" || invoice.number === null) return refuse("not-found");
    if (invoice.cancelledBy) return refuse("cancelled");
    if (invoice.allocations.length > 0) return refuse("paid");
    const lines = (invoice.lines as InvoiceLine[]).map((line) => ({ ...line, minor: String(-BigInt(line.minor)) }));
    const issued = await issueInvoice(tx, act, {
      organisationId: invoice.organisationId,
      membershipId: invoice.membershipId,
      kind: "cancellation",
      cancels: { invoiceId: invoice.id, number: invoice.number },
      lines,
      period: null,
      today: await clusterDay(tx, act.now),
      dueInDays: 0,
    });
    return ok({ invoiceId: issued.invoiceId });
  });
}
