import { dayOfDate } from "../../../lib/day.ts";
import { cardReversals } from "../../../lib/messages/card-payments.ts";
import { db, type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import { standingOf } from "../../../platform/payments/checkout-facts.ts";
import type { CheckoutFacts } from "../../../platform/payments/payment-vendor.ts";
import { paymentVendor } from "../../../platform/payments/vendor.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { lockInvoices } from "../invoices/lock-invoice.server.ts";
import { receive } from "../payments/record-payment.server.ts";
import { reversePaymentWithin } from "../payments/reverse-payment.server.ts";

/**
 * Asks the vendor where a payment stands and brings the books to that. It depends on nothing but what the vendor says now,
 * so events may come twice, late, in any order, or never: the next question sets all right.
 */
export async function followCardPayment(act: Act, { cardPaymentId }: { cardPaymentId: string }): Promise<void> {
  const vendor = await paymentVendor();
  const known = await db().cardPayment.findUnique({ where: { id: cardPaymentId }, select: { checkoutId: true } });
  if (!vendor || !known?.checkoutId) return;
  const facts = await vendor.findCheckout(known.checkoutId);
  await transaction((tx) => apply(tx, act, cardPaymentId, facts));
}

type Followed = Prisma.CardPaymentGetPayload<{ include: { payment: true; invoices: true } }>;

async function apply(tx: Tx, act: Act, id: string, facts: CheckoutFacts): Promise<void> {
  await tx.$queryRaw`select id from "CardPayment" where id = ${id}::uuid for update`;
  const known = await tx.cardPayment.findUniqueOrThrow({ where: { id }, include: { payment: true, invoices: { orderBy: { invoiceId: "asc" } } } });
  await tx.cardPayment.update({ where: { id }, data: { state: facts.state, checkedAt: act.now, vendorPaymentId: facts.vendorPaymentId } });
  const booked = known.payment && !known.payment.reversedAt ? known.payment.amountMinor : 0n;
  const standing = standingOf(facts);
  if (booked === standing) return;
  if (known.payment && booked > 0n) await reversePaymentWithin(tx, act, { paymentId: known.payment.id, reason: reasonFor(facts) });
  if (standing > 0n) await book(tx, act, known, standing, facts);
}

/** Books what stands, for the invoices that it was paid for; what they no longer need is the organisation's credit. */
async function book(tx: Tx, act: Act, known: Followed, amountMinor: bigint, facts: CheckoutFacts): Promise<void> {
  const [first, ...others] = await lockInvoices(
    tx,
    known.invoices.map(({ invoiceId }) => invoiceId),
  );
  if (!first) throw new Error("a payment by card belongs to no invoice");
  const { paymentId } = await receive(tx, act, [first, ...others], {
    amountMinor,
    receivedOn: dayOfDate(act.now),
    method: facts.method,
    reference: facts.vendorPaymentId,
    formKey: `card:${known.id}:${known.bookings}`,
  });
  await tx.cardPayment.update({ where: { id: known.id }, data: { paymentId, bookings: { increment: 1 } } });
}

/** Why booked money is taken out of the books, or written anew. */
function reasonFor({ state, disputedMinor, refundedMinor }: CheckoutFacts): string {
  if (state !== "paid") return cardReversals.returned;
  if (disputedMinor > 0n) return cardReversals.disputed;
  return refundedMinor > 0n ? cardReversals.refunded : cardReversals.changed;
}
