import type { Mailer } from "./email.ts";

/** Sends nothing: the row in the outbox is all there is. */
export function outboxMailer(): Mailer {
  const captured = async () => ({ kind: "captured" as const });
  return { name: "outbox", send: captured, batches: { most: 500, keyHours: 24, send: captured } };
}
