import { db } from "../../platform/database/db.server.ts";
import type { OutgoingMail } from "../../platform/database/generated/client.ts";
import type { Email, SendOutcome } from "../../platform/email/email.ts";
import { mailer } from "../../platform/email/mailer.server.ts";
import { log } from "../../platform/log.server.ts";
import { unseal } from "../../platform/secrets.server.ts";
import { decideDelivery } from "./delivery.ts";
import { withSecret } from "./secret-link.ts";
import { isSuppressed } from "./suppressions.server.ts";

const nothingToDo = { reachOtherwise: false };

/**
 * Hands one mail to the vendor, as a job. A mail that left already is left alone; one that was handed over just before
 * a crash goes out again under the same key, which the vendor knows. Throws where the queue should try again. Answers
 * whether somebody has to be reached by post or telephone, because the address takes no mail.
 */
export async function deliverMail(payload: { mailId: string }, attempt: number, now: Date): Promise<{ reachOtherwise: boolean }> {
  const mail = await db().outgoingMail.findUnique({ where: { id: payload.mailId } });
  if (mail?.status !== "queued") return nothingToDo;
  if (await isSuppressed(mail.toEmail)) {
    await db().outgoingMail.updateMany({ where: { id: mail.id, status: "queued" }, data: { status: "failed", lastError: "the address takes no mail" } });
    return { reachOtherwise: mail.category === "statutory" };
  }
  const cluster = await db().cluster.findUniqueOrThrow({ where: { id: 1 } });
  const { name: transport, send } = mailer();
  const outcome = await send(emailOf(mail, { name: cluster.senderName, address: cluster.senderEmail }));
  const decision = decideDelivery(outcome, attempt);
  if (decision.status === "try-again") {
    await db().outgoingMail.update({ where: { id: mail.id }, data: { lastError: reasonOf(outcome) } });
    throw new Error(`the mail was not taken: ${reasonOf(outcome)}`);
  }
  await db().outgoingMail.updateMany({
    where: { id: mail.id, status: "queued" },
    data: {
      status: decision.status,
      transport,
      vendorId: outcome.kind === "sent" ? outcome.vendorId : null,
      lastError: reasonOf(outcome),
      sentAt: decision.status === "sent" ? now : null,
      // A mail that did not leave keeps the secret of its link: it may be sent again, and in the outbox the row is the mail itself.
      ...(decision.status === "sent" && { secretSealed: null }),
    },
  });
  log().info({ mailId: mail.id, template: mail.template, transport, status: decision.status }, "mail");
  return nothingToDo;
}

function emailOf(mail: OutgoingMail, from: Email["from"]): Email {
  const secret = mail.secretSealed === null ? null : unseal("mail-secret", mail.secretSealed);
  const whole = (body: string) => (secret === null ? body : withSecret(body, secret));
  return { idempotencyKey: mail.idempotencyKey, from, to: mail.toEmail, subject: mail.subject, html: whole(mail.html), text: whole(mail.text) };
}

function reasonOf(outcome: SendOutcome): string | null {
  return outcome.kind === "failed" ? outcome.reason : null;
}
