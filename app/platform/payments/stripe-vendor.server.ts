import Stripe from "stripe";
import { now } from "../clock.server.ts";
import { checkoutFacts, type ReadSession } from "./checkout-facts.ts";
import type { CheckoutInput, PaymentVendor } from "./payment-vendor.ts";

/** The version of Stripe's interface that this code was written against: an account's own setting must not change what is read. */
const apiVersion = "2026-10-28.endive";

/** An event whose signature is older is a replay (https://docs.stripe.com/webhooks#replay-attacks). */
const mostSecondsOld = 300;

type Settings = { secretKey: string; webhookSecret: string; fetch?: typeof globalThis.fetch };

/** Stripe, by its own library. `fetch` is for a stand-in of the vendor; without it the real one answers. */
export function stripeVendor({ secretKey, webhookSecret, fetch }: Settings): PaymentVendor {
  const stripe = new Stripe(secretKey, { apiVersion, maxNetworkRetries: 2, timeout: 20_000, telemetry: false, ...(fetch && { httpClient: Stripe.createFetchHttpClient(fetch) }) });
  return {
    async createCheckout(input) {
      const session = await stripe.checkout.sessions.create(sessionOf(input), { idempotencyKey: input.idempotencyKey });
      if (!session.url) throw new Error("the payment vendor made a checkout without an address");
      return { checkoutId: session.id, url: session.url };
    },
    async findCheckout(checkoutId) {
      const session = (await stripe.checkout.sessions.retrieve(checkoutId, { expand: ["payment_intent.latest_charge"] })) as ReadSession;
      return checkoutFacts(session, await disputesOf(stripe, session));
    },
    async refund(vendorPaymentId, idempotencyKey) {
      try {
        await stripe.refunds.create({ payment_intent: vendorPaymentId }, { idempotencyKey });
        return "sent";
      } catch (error) {
        if (error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError) return "refused";
        throw error;
      }
    },
    readEvent(body, signature) {
      const event = signed(stripe, body, signature, webhookSecret);
      return event && { id: event.id, kind: event.type, ...subjectOf(event) };
    },
  };
}

/** An event as Stripe would post it, signed over its body; for the sandbox. */
export function signedEvent(event: object, webhookSecret: string, at: Date): { body: string; signature: string } {
  const body = JSON.stringify({ ...event, api_version: apiVersion });
  const timestamp = Math.floor(at.getTime() / 1000);
  return { body, signature: new Stripe("sk_test_unused").webhooks.generateTestHeaderString({ payload: body, secret: webhookSecret, timestamp }) };
}

function sessionOf({ lines, currency, email, locale, successUrl, cancelUrl }: CheckoutInput): Stripe.Checkout.SessionCreateParams {
  const code = currency.toLowerCase();
  return {
    mode: "payment",
    allowed_payment_method_types: code === "eur" ? ["card", "sepa_debit"] : ["card"],
    line_items: lines.map(({ text, amountMinor }) => ({ quantity: 1, price_data: { currency: code, unit_amount: Number(amountMinor), product_data: { name: text } } })),
    ...(email && { customer_email: email }),
    locale,
    success_url: successUrl,
    cancel_url: cancelUrl,
  };
}

async function disputesOf(stripe: Stripe, { payment_intent: intent }: ReadSession): Promise<Stripe.Dispute[]> {
  const charge = typeof intent === "object" ? intent?.latest_charge : null;
  if (typeof charge !== "object" || !charge?.disputed || typeof intent !== "object" || !intent) return [];
  return (await stripe.disputes.list({ payment_intent: intent.id, limit: 100 })).data;
}

function signed(stripe: Stripe, body: string, signature: string, secret: string): Stripe.Event | null {
  try {
    return stripe.webhooks.constructEvent(body, signature, secret, mostSecondsOld, undefined, now().getTime());
  } catch {
    // The library answers by throwing, whatever is wrong: the signature, its age, its form, the body.
    return null;
  }
}

type EventObject = { object?: string; id?: string; payment_intent?: string | { id: string } | null };

/** Sessions name their checkout; intents, charges, refunds and disputes name the payment. */
function subjectOf(event: { data?: { object?: unknown } }): { checkoutId: string | null; vendorPaymentId: string | null } {
  const { object, id = "", payment_intent: intent = null } = (event.data?.object ?? {}) as EventObject;
  if (object === "checkout.session") return { checkoutId: id, vendorPaymentId: null };
  if (object === "payment_intent") return { checkoutId: null, vendorPaymentId: id };
  return { checkoutId: null, vendorPaymentId: typeof intent === "string" ? intent : (intent?.id ?? null) };
}
