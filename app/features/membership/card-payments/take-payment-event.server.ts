import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { VendorEvent } from "../../../platform/payments/payment-vendor.ts";
import { signedSandboxEvent } from "../../../platform/payments/sandbox/sandbox.server.ts";
import { paymentVendor } from "../../../platform/payments/vendor.server.ts";
import { askToFollow } from "./ask-to-follow.server.ts";

/** Takes in a webhook of the payment vendor: signed over the raw body, each event once. What it tells is not believed: a job asks the vendor. */
export async function takePaymentEvent(webhook: { body: string; signature: string }, now: Date): Promise<Result<null, "not-expected" | "not-signed">> {
  const vendor = await paymentVendor();
  if (!vendor) return refuse("not-expected");
  const event = vendor.readEvent(webhook.body, webhook.signature);
  if (!event) return refuse("not-signed");
  await transaction(async (tx) => {
    const { count } = await tx.paymentEvent.createMany({ data: [{ id: event.id, kind: event.kind.slice(0, 100), receivedAt: now }], skipDuplicates: true });
    const known = count > 0 && (await paymentOf(tx, event));
    if (known) await askToFollow(tx, known.id);
  });
  return ok(null);
}

/** An event of the sandbox comes as a webhook of the vendor would, signature and all. */
export async function takeSandboxEvent(eventId: string, now: Date): Promise<void> {
  const webhook = await signedSandboxEvent(eventId, now);
  if (!webhook) return;
  const taken = await takePaymentEvent(webhook, now);
  if (!taken.ok) throw new Error(`the sandbox's event was refused: ${taken.problem}`);
}

async function paymentOf(tx: Tx, { checkoutId, vendorPaymentId }: VendorEvent): Promise<{ id: string } | null> {
  if (checkoutId) return tx.cardPayment.findUnique({ where: { checkoutId }, select: { id: true } });
  return vendorPaymentId ? tx.cardPayment.findUnique({ where: { vendorPaymentId }, select: { id: true } }) : null;
}
