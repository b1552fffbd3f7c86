import { db } from "../../../platform/database/db.server.ts";
import { describePlugs, type Plugs } from "../../accounts/cluster/describe-plugs.server.ts";

/** Whether invoices can be paid through a vendor, whether money moves there, and whether a payment is on its way. */
export type PaymentWays = { vendor: Exclude<Plugs["payments"], "none"> | null; onItsWay: "processing" | "failed" | null };

/** For an invoice that its reader may see, or for none in particular. */
export async function findPaymentWays(invoiceId: string | null): Promise<PaymentWays> {
  const { payments } = describePlugs();
  return { vendor: payments === "none" ? null : payments, onItsWay: invoiceId === null ? null : await onItsWay(invoiceId) };
}

async function onItsWay(invoiceId: string): Promise<PaymentWays["onItsWay"]> {
  const where = { invoices: { some: { invoiceId } }, state: { in: ["processing" as const, "failed" as const, "paid" as const] } };
  const latest = await db().cardPayment.findFirst({ where, orderBy: { startedAt: "desc" }, select: { state: true } });
  return latest?.state === "processing" || latest?.state === "failed" ? latest.state : null;
}
