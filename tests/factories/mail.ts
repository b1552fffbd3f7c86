import { db } from "../../app/platform/database/db.server.ts";
import type { OutgoingMail } from "../../app/platform/database/generated/client.ts";
import { unseal } from "../../app/platform/secrets.server.ts";

let count = 0;

/** A mail as the outbox holds it. */
export function createMail(overrides: Partial<OutgoingMail> = {}): Promise<OutgoingMail> {
  count += 1;
  const bodies = { subject: "Hello", html: "<p>Hello</p>", text: "Hello" };
  return db().outgoingMail.create({
    data: { idempotencyKey: `mail:${count}`, template: "security-notice", category: "service", locale: "en", toEmail: "ana@example.org", ...bodies, ...overrides },
  });
}

/** The secret part of the link in the newest mail to this address: what its recipient would follow. */
export async function secretMailedTo(email: string, template?: string): Promise<string> {
  const mail = await db().outgoingMail.findFirstOrThrow({ where: { toEmail: email, template }, orderBy: { id: "desc" } });
  if (mail.secretSealed === null) throw new Error(`the mail "${mail.template}" carries no secret`);
  return unseal("mail-secret", mail.secretSealed);
}
