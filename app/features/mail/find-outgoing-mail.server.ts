import { db } from "../../platform/database/db.server.ts";
import type { OutgoingMail } from "../../platform/database/generated/client.ts";
import { env } from "../../platform/env.server.ts";
import { unseal } from "../../platform/secrets.server.ts";
import { isMailboxOpen } from "./demo-mailbox.server.ts";
import { withSecret } from "./secret-link.ts";
import { type SendAgain, sendAgainOf } from "./send-again.ts";

export type ReadMail = Pick<OutgoingMail, "id" | "createdAt" | "toEmail" | "subject" | "status" | "transport" | "lastError" | "html" | "text" | "locale"> & {
  /** The mail carries a secret link, and it is left out. */
  isRedacted: boolean;
  /** Pages of this portal that the mail links to. */
  links: string[];
  sendAgain: SendAgain;
};

/** One mail of the outbox. Links that open something work in the open mailbox of a fictional demo only. */
export async function findOutgoingMail(mailId: string, now: Date): Promise<ReadMail | null> {
  const mail = await db().outgoingMail.findUnique({ where: { id: mailId } });
  if (!mail) return null;
  const secret = mail.secretSealed !== null && (await isMailboxOpen()) ? unseal("mail-secret", mail.secretSealed) : null;
  const html = secret === null ? mail.html : withSecret(mail.html, secret);
  const text = secret === null ? mail.text : withSecret(mail.text, secret);
  const { id, createdAt, toEmail, subject, status, transport, lastError, locale } = mail;
  const isRedacted = mail.carriesSecret && secret === null;
  const sendAgain = sendAgainOf(mail, { hasVendor: env().mail.kind !== "outbox", now });
  return { id, createdAt, toEmail, subject, status, transport, lastError, locale, html, text, isRedacted, links: isRedacted ? [] : ownLinks(text), sendAgain };
}

function ownLinks(text: string): string[] {
  const base = env().baseUrl;
  const found = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return [...new Set(found.filter((link) => link.startsWith(`${base}/`)).map((link) => link.slice(base.length)))];
}
