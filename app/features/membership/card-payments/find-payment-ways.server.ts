import { db } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";

/** Whether invoices can be paid through a vendor, whether money moves there, and whether a payment is on its way. */
export type PaymentWays = { vendor: "stripe" | "stripe-test" | "sandbox" | null; onItsWay: "processing" | "failed" | null };

/** For an invoice that its reader may see, or for none in particular. */
export async function findPaymentWays(invoiceId: string | null): Promise<PaymentWays> {
  const { payments } = env();
  const latest =
    invoiceId === null
      ? null
      : await db().cardPayment.findFirst({
          where: { invoices: { some: { invoiceId } }, state: { in: ["processing", "failed", "paid"] } },
          orderBy: { startedAt: "desc" },
          select: { state: true },
        });
  const onItsWay = latest?.state === "processing" || latest?.state === "failed" ? latest.state : null;
  if (payments.kind !== "stripe") return { vendor: payments.kind === "sandbox" ? "sandbox" : null, onItsWay };
  return { vendor: payments.isTest ? "stripe-test" : "stripe", onItsWay };
}
