/** What invoices are paid with through the vendor. Amounts are in the currency's minor unit, above 0. */
export type CheckoutInput = {
  lines: { text: string; amountMinor: bigint }[];
  currency: string;
  email: string | null;
  locale: "en" | "pt";
  successUrl: string;
  cancelUrl: string;
  /** The same key never makes a second checkout. */
  idempotencyKey: string;
};

export type CheckoutState = "open" | "processing" | "paid" | "failed" | "expired";

/** Where a checkout stands, as the vendor says now. Money that went back, or is withheld in a dispute, is told apart from what was paid. */
export type CheckoutFacts = {
  state: CheckoutState;
  method: "card" | "direct_debit";
  amountMinor: bigint;
  refundedMinor: bigint;
  disputedMinor: bigint;
  vendorPaymentId: string | null;
};

/** What a webhook is about: nothing in it is believed but which checkout or payment to ask the vendor about. */
export type VendorEvent = { id: string; kind: string; checkoutId: string | null; vendorPaymentId: string | null };

export type PaymentVendor = {
  createCheckout(input: CheckoutInput): Promise<{ checkoutId: string; url: string }>;
  findCheckout(checkoutId: string): Promise<CheckoutFacts>;
  /** Sends all that is left of a payment back to who paid. "refused": the vendor answered and would not, as against an outage, which throws. */
  refund(vendorPaymentId: string, idempotencyKey: string): Promise<"sent" | "refused">;
  /** The event, where the vendor signed exactly this body within the last five minutes; else null. */
  readEvent(body: string, signature: string): VendorEvent | null;
};
