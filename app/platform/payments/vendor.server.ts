import Stripe from "stripe";
import { env, type PaymentsEnv } from "../env.server.ts";
import type { PaymentVendor } from "./payment-vendor.ts";
import { askSandbox } from "./sandbox/sandbox-api.server.ts";
import { sandboxKey, sandboxWebhookSecret } from "./sandbox/sandbox-keys.server.ts";
import { stripeVendor } from "./stripe-vendor.server.ts";

const made = new WeakMap<PaymentsEnv, PaymentVendor>();

/** The way to take payments that the settings name; null where there is none. The sandbox is asked through the same library as the real vendor. */
export function paymentVendor(): PaymentVendor | null {
  const settings = env().payments;
  if (settings.kind === "none") return null;
  const known = made.get(settings) ?? make(settings);
  made.set(settings, known);
  return known;
}

function make(settings: Exclude<PaymentsEnv, { kind: "none" }>): PaymentVendor {
  if (settings.kind === "stripe") return stripeVendor(settings);
  return stripeVendor({ secretKey: sandboxKey, webhookSecret: sandboxWebhookSecret(), fetch: askSandbox });
}

/** Whether the vendor answered and would not do it, as against an outage that passes. */
export function hasVendorRefused(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError;
}
