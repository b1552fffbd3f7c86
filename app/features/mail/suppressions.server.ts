import { db, type Tx } from "../../platform/database/db.server.ts";

/** Which of the addresses take no mail. Of an address, not of a person: it holds whatever its owner agreed to. */
export async function listSuppressed(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ email: string }[]>`
    select email from "MailSuppression" where "liftedAt" is null and email = any(${emails.map((email) => email.toLowerCase())}::text[])`;
  return new Set(rows.map(({ email }) => email));
}

export async function isSuppressed(email: string): Promise<boolean> {
  return (await listSuppressed(db(), [email])).size > 0;
}

/** No mail to this address from now on; the first reason stays. */
export async function suppress(tx: Tx, { email, reason, at }: { email: string; reason: "bounced" | "complained" | "office"; at: Date }): Promise<void> {
  const key = email.toLowerCase();
  const known = await tx.mailSuppression.findUnique({ where: { email: key } });
  if (known && known.liftedAt === null) return;
  await tx.mailSuppression.upsert({ where: { email: key }, create: { email: key, reason, since: at }, update: { reason, since: at, liftedAt: null } });
}
