import type { Mailer } from "./email.ts";

/** Sends nothing: the row in the outbox is all there is. */
export function outboxMailer(): Mailer {
  return { name: "outbox", send: async () => ({ kind: "captured" }) };
}
