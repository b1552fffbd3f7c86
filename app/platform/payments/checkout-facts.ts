import type Stripe from "stripe";
import type { CheckoutFacts, CheckoutState } from "./payment-vendor.ts";

/** What of Stripe's objects is read: https://docs.stripe.com/api/checkout/sessions/object, with `payment_intent.latest_charge` expanded. */
export type ReadSession = Pick<Stripe.Checkout.Session, "status" | "payment_status" | "amount_total"> & { payment_intent: ReadIntent | string | null };
type ReadIntent = Pick<Stripe.PaymentIntent, "id" | "status"> & { latest_charge: ReadCharge | string | null };
type ReadCharge = Pick<Stripe.Charge, "amount_refunded" | "disputed"> & { payment_method_details: { type: string } | null };
export type ReadDispute = Pick<Stripe.Dispute, "amount" | "status">;

/**
 * Money is withheld from the day a dispute is opened until it is won; an inquiry ("warning …") withholds nothing, nor does
 * one that was prevented (https://docs.stripe.com/disputes/how-disputes-work).
 */
const withholding: readonly string[] = ["needs_response", "under_review", "lost"];

/** Where a checkout stands, from the session and the disputes of its payment. */
export function checkoutFacts(session: ReadSession, disputes: readonly ReadDispute[]): CheckoutFacts {
  const intent = typeof session.payment_intent === "object" ? session.payment_intent : null;
  const charge = typeof intent?.latest_charge === "object" ? intent.latest_charge : null;
  const disputed = disputes.filter(({ status }) => withholding.includes(status)).reduce((sum, { amount }) => sum + amount, 0);
  return {
    state: stateOf(session, intent),
    method: charge?.payment_method_details?.type === "sepa_debit" ? "direct_debit" : "card",
    amountMinor: BigInt(session.amount_total ?? 0),
    refundedMinor: BigInt(charge?.amount_refunded ?? 0),
    disputedMinor: BigInt(disputed),
    vendorPaymentId: intent?.id ?? null,
  };
}

/** A session is complete once its form was sent: with a direct debit that is days before the money comes, or does not come. */
function stateOf(session: ReadSession, intent: ReadIntent | null): CheckoutState {
  if (session.status === "expired") return "expired";
  if (session.status !== "complete") return "open";
  if (session.payment_status === "paid") return "paid";
  return intent?.status === "processing" ? "processing" : "failed";
}

/** What of a payment stands after refunds and disputes; never below 0. */
export function standingOf({ state, amountMinor, refundedMinor, disputedMinor }: CheckoutFacts): bigint {
  const left = amountMinor - refundedMinor - disputedMinor;
  return state === "paid" && left > 0n ? left : 0n;
}
