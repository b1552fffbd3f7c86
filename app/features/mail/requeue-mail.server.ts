import type { Tx } from "../../platform/database/db.server.ts";
import { env } from "../../platform/env.server.ts";
import { enqueue } from "../../platform/queue/jobs.server.ts";
import { deliveryAttempts } from "./delivery.ts";
import { type SendAgain, sendAgainOf } from "./send-again.ts";

/**
 * Puts a mail that did not leave back into the queue, with all its attempts and under its own key: a vendor that took it
 * after all takes it once. Null where there is no such mail.
 */
export async function requeueMail(tx: Tx, input: { mailId: string; now: Date }): Promise<SendAgain | null> {
  await tx.$queryRaw`select id from "OutgoingMail" where id = ${input.mailId}::uuid for update`;
  const mail = await tx.outgoingMail.findUnique({ where: { id: input.mailId } });
  if (!mail) return null;
  const answer = sendAgainOf(mail, { hasVendor: env().mail.kind !== "outbox", now: input.now });
  if (answer !== "possible") return answer;
  await tx.outgoingMail.update({ where: { id: mail.id }, data: { status: "queued", lastError: null, transport: null } });
  await enqueue(tx, "mail.deliver", { mailId: mail.id }, { maxAttempts: deliveryAttempts });
  return "possible";
}
