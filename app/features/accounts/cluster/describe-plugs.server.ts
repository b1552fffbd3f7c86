import { env } from "../../../platform/env.server.ts";

export type Plugs = { mail: "outbox" | "resend" | "smtp"; payments: "none" | "sandbox" | "stripe-test" | "stripe" };

/** Which vendors this portal is connected to; keys and addresses stay where they are. */
export function describePlugs(): Plugs {
  const { mail, payments } = env();
  if (payments.kind !== "stripe") return { mail: mail.kind, payments: payments.kind };
  return { mail: mail.kind, payments: payments.isTest ? "stripe-test" : "stripe" };
}
