import { env, type PaymentsEnv } from "../env.server.ts";
import type { PaymentVendor } from "./payment-vendor.ts";
import { askSandbox } from "./sandbox/sandbox-api.server.ts";
import { sandboxKey, sandboxWebhookSecret } from "./sandbox/sandbox-keys.server.ts";

const made = new WeakMap<PaymentsEnv, Promise<PaymentVendor>>();

/** The way to take payments that the settings name; null where there is none. The sandbox is asked through the same library as the real vendor. */
export async function paymentVendor(): Promise<PaymentVendor | null> {
  const settings = env().payments;
  if (settings.kind === "none") return null;
  const known = made.get(settings) ?? make(settings);
  made.set(settings, known);
  return known;
}

async function make(settings: Exclude<PaymentsEnv, { kind: "none" }>): Promise<PaymentVendor> {
  // The vendor's library is loaded where a payment is, not when the server starts.
  const { stripeVendor } = await import("./stripe-vendor.server.ts");
  if (settings.kind === "stripe") return stripeVendor(settings);
  return stripeVendor({ secretKey: sandboxKey, webhookSecret: sandboxWebhookSecret(), fetch: askSandbox });
}
