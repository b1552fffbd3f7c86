import type { Tx } from "../../platform/database/db.server.ts";
import { newId } from "../../platform/id.server.ts";
import { enqueue } from "../../platform/queue/jobs.server.ts";
import { seal } from "../../platform/secrets.server.ts";
import { deliveryAttempts } from "./delivery.ts";
import { findFrame } from "./find-frame.server.ts";
import type { MailCategory } from "./retention.ts";
import { renderMail, type TemplateName, type TemplateProps } from "./templates.server.ts";

export type MailRequest<Name extends TemplateName> = {
  template: Name;
  to: string;
  /** The recipient's language, if known; else the cluster's. */
  locale: string | null;
  /** Where a link carries a secret, the props hold `secretPlaceholder` and the secret goes into `secret`, with the time until which it opens something. */
  props: TemplateProps<Name>;
  secret?: { token: string; expiresAt: Date };
  category?: MailCategory;
  /** The same key twice is one mail. */
  idempotencyKey: string;
  now: Date;
};

/** Writes a mail into the outbox in the caller's transaction: it leaves if and only if the change is committed. */
export async function queueMail<Name extends TemplateName>(tx: Tx, request: MailRequest<Name>): Promise<void> {
  const frame = await findFrame(tx, request.locale);
  const mail = await renderMail(request.template, request.props, frame);
  const id = newId(request.now);
  const { count } = await tx.outgoingMail.createMany({
    data: [
      {
        id,
        idempotencyKey: request.idempotencyKey,
        template: request.template,
        category: request.category ?? "service",
        locale: frame.locale,
        toEmail: request.to,
        ...mail,
        carriesSecret: request.secret !== undefined,
        secretSealed: request.secret === undefined ? null : seal("mail-secret", request.secret.token),
        secretExpiresAt: request.secret?.expiresAt ?? null,
        createdAt: request.now,
      },
    ],
    skipDuplicates: true,
  });
  if (count > 0) await enqueue(tx, "mail.deliver", { mailId: id }, { maxAttempts: deliveryAttempts });
}
