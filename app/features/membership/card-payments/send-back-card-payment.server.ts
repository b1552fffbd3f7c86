import { ok, type Result, refuse } from "../../../lib/result.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { hasVendorRefused, paymentVendor } from "../../../platform/payments/vendor.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

/** Sends a payment back through the vendor. Asked twice, it goes back once; the books follow when the vendor says so. */
export async function sendBackCardPayment(act: Act, { paymentId }: { paymentId: string }): Promise<Result<null, "not-found" | "not-by-card" | "vendor-refused">> {
  if (!mayAct(act, "dues.administer")) return refuse("not-found");
  const known = await db().cardPayment.findUnique({ where: { paymentId } });
  const vendor = paymentVendor();
  if (!known?.vendorPaymentId || !vendor) return refuse("not-by-card");
  try {
    await vendor.refund(known.vendorPaymentId, `refund-${paymentId}`);
  } catch (error) {
    if (!hasVendorRefused(error)) throw error;
    return refuse("vendor-refused");
  }
  await transaction(async (tx) => {
    await recordEvent(tx, act, { action: "payment.sent-back", subjectKind: "payment", subjectId: paymentId, organisationId: known.organisationId });
    await enqueue(tx, "payments.follow", { cardPaymentId: known.id }, { uniqueKey: `payments.follow:${known.id}` });
  });
  return ok(null);
}
