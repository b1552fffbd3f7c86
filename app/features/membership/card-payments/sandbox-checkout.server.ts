import { env } from "../../../platform/env.server.ts";
import { findSandboxCheckout, stepInSandbox } from "../../../platform/payments/sandbox/sandbox.server.ts";
import type { SandboxStep } from "../../../platform/payments/sandbox/sandbox-payment.ts";

export type ShownCheckout = {
  checkoutId: string;
  lines: { text: string; minor: string }[];
  totalMinor: string;
  currency: string;
  isOpen: boolean;
  isPaid: boolean;
  steps: SandboxStep[];
  backUrl: string;
};

/** A checkout of the sandbox, as its page shows it; null where there is none, or where a real vendor is set up. */
export async function findShownCheckout(checkoutId: string): Promise<ShownCheckout | null> {
  const found = env().payments.kind === "sandbox" ? await findSandboxCheckout(checkoutId) : null;
  if (!found) return null;
  const { session, steps } = found;
  const isOpen = session.status === "open";
  return {
    checkoutId,
    lines: session.lines.map(({ text, amount }) => ({ text, minor: String(amount) })),
    totalMinor: String(session.amount_total),
    currency: session.currency.toUpperCase(),
    isOpen,
    isPaid: session.payment_status === "paid",
    steps,
    backUrl: isOpen ? session.cancel_url : session.success_url,
  };
}

/** Lets something happen to a checkout of the sandbox; answers where the payer goes then, or null where it cannot happen now. */
export async function takeCheckoutStep(checkoutId: string, step: SandboxStep): Promise<{ goTo: string | null } | null> {
  const session = env().payments.kind === "sandbox" ? await stepInSandbox(checkoutId, step) : null;
  return session && { goTo: step === "pay-card" || step === "pay-debit" ? session.success_url : null };
}
