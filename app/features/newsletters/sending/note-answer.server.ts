import type { Tx } from "../../../platform/database/db.server.ts";
import type { NewsletterRendering } from "../../../platform/database/generated/client.ts";
import type { Email } from "../../../platform/email/email.ts";
import { newId } from "../../../platform/id.server.ts";
import { createTask } from "../../accounts/tasks/create-task.server.ts";
import type { BatchAnswer } from "./batch-rule.ts";
import type { ClaimedBatch } from "./claim-batch.server.ts";

type Sent = { issueId: string; batch: ClaimedBatch; mails: readonly Email[]; rendering: NewsletterRendering };

/** Notes how a batch ended, once: a second note of the same batch changes nothing. */
export async function noteAnswer(tx: Tx, { issueId, batch, mails, rendering }: Sent, answer: BatchAnswer, now: Date): Promise<void> {
  if (answer.kind === "later" && answer.keepsKey) return;
  const { count } = await tx.newsletterBatch.updateMany({ where: { id: batch.batchId, doneAt: null }, data: { doneAt: now } });
  if (count === 0) return;
  const all = { batchId: batch.batchId, state: "sending" as const };
  switch (answer.kind) {
    case "sent":
      await tx.$executeRaw`
        update "NewsletterDelivery" d set state = 'sent', "vendorId" = nullif(answer."vendorId", ''), at = ${now}
        from unnest(${batch.deliveries.map(({ id }) => id)}::uuid[], ${answer.vendorIds}::text[]) as answer (id, "vendorId")
        where d.id = answer.id and d.state = 'sending'`;
      return;
    case "captured":
      await tx.outgoingMail.createMany({ data: mails.map((mail) => captured(mail, rendering, now)), skipDuplicates: true });
      await tx.newsletterDelivery.updateMany({ where: all, data: { state: "captured", at: now } });
      return;
    case "unknown":
      await tx.newsletterDelivery.updateMany({ where: all, data: { state: "unknown", reason: answer.reason, at: now } });
      await createTask(tx, { kind: "settle-newsletter", uniqueKey: `settle-newsletter:${issueId}`, owner: { officeRole: "editor" } });
      return;
    case "refused":
      await tx.newsletterDelivery.updateMany({
        where: all,
        data: batch.deliveries.length > 1 ? { state: "pending", batchId: null, isAlone: true } : { state: "failed", reason: answer.reason, at: now },
      });
      return;
    case "later":
      await tx.newsletterDelivery.updateMany({ where: all, data: { state: "pending", batchId: null, reason: answer.reason } });
  }
}

/** Kept for the outbox, which shows it: nobody received it. */
function captured(mail: Email, { locale }: NewsletterRendering, now: Date) {
  const { idempotencyKey, to, subject, html, text } = mail;
  return {
    id: newId(now),
    idempotencyKey,
    template: "newsletter",
    category: "newsletter",
    locale,
    toEmail: to,
    subject,
    html,
    text,
    status: "captured" as const,
    transport: "outbox",
    createdAt: now,
  };
}
