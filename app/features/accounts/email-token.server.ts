import { db, type Tx } from "../../platform/database/db.server.ts";
import type { EmailToken, EmailTokenPurpose, Person } from "../../platform/database/generated/client.ts";
import { hashToken, newToken } from "../../platform/secrets.server.ts";

/** How long the links of account mails work. */
export const tokenHours: Record<EmailTokenPurpose, number> = { verify_email: 48, reset_password: 1, change_email: 24 };

export type IssuedToken = { token: string; expiresAt: Date };

/** Makes the secret of a link to `email`; earlier links of the purpose stop working. */
export async function issueEmailToken(tx: Tx, { purpose, personId, email, now }: { purpose: EmailTokenPurpose; personId: string; email: string; now: Date }): Promise<IssuedToken> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + tokenHours[purpose] * 3_600_000);
  await tx.emailToken.deleteMany({ where: { personId, purpose } });
  await tx.emailToken.create({
    data: { tokenHash: hashToken(token), purpose, personId, email, createdAt: now, expiresAt },
  });
  return { token, expiresAt };
}

/** The link's token and person while it works; null where it was used, replaced, is too old or never was. */
export function findEmailToken(token: string, purpose: EmailTokenPurpose, now: Date): Promise<(EmailToken & { person: Person }) | null> {
  return db().emailToken.findFirst({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now }, person: { deactivatedAt: null } },
    include: { person: true },
  });
}

/** Uses the link up; false where someone was quicker. */
export async function spendEmailToken(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const { count } = await tx.emailToken.updateMany({ where: { tokenHash, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
  return count === 1;
}
