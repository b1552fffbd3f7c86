import { env } from "../../../platform/env.server.ts";

export type Plugs = { mail: "outbox" | "resend" | "smtp"; payments: "none" | "stripe-test" | "stripe" };

/** Which vendors this portal is connected to; keys and addresses stay where they are. */
export function describePlugs(): Plugs {
  const { mail, payments } = env();
  if (payments.kind === "none") return { mail: mail.kind, payments: "none" };
  return { mail: mail.kind, payments: payments.isTest ? "stripe-test" : "stripe" };
}
