import { ok, type Result, refuse } from "../../../lib/result.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { paymentVendor } from "../../../platform/payments/vendor.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { askToFollow } from "./ask-to-follow.server.ts";

/** Sends a payment back through the vendor. Asked twice, it goes back once; the books follow when the vendor says so. */
export async function sendBackCardPayment(act: Act, { paymentId }: { paymentId: string }): Promise<Result<null, "not-found" | "not-by-card" | "vendor-refused">> {
  if (!mayAct(act, "dues.administer")) return refuse("not-found");
  const known = await db().cardPayment.findUnique({ where: { paymentId } });
  const vendor = await paymentVendor();
  if (!known?.vendorPaymentId || !vendor) return refuse("not-by-card");
  if ((await vendor.refund(known.vendorPaymentId, `refund-${paymentId}`)) === "refused") return refuse("vendor-refused");
  await transaction(async (tx) => {
    await recordEvent(tx, act, { action: "payment.sent-back", subjectKind: "payment", subjectId: paymentId, organisationId: known.organisationId });
    await askToFollow(tx, known.id);
  });
  return ok(null);
}
