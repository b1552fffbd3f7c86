import type { Tx } from "../../platform/database/db.server.ts";
import { env } from "../../platform/env.server.ts";
import { hashToken } from "../../platform/secrets.server.ts";
import { queueMail } from "../mail/queue-mail.server.ts";
import { secretPlaceholder } from "../mail/secret-link.ts";
import { type IssuedToken, issueEmailToken, tokenHours } from "./email-token.server.ts";

type Recipient = { id: string; email: string; name: string; locale: string | null };

const linkTo = (path: string) => `${env().baseUrl}${path}`;

/** Sends a link that proves the address of a new account. */
export async function mailVerification(tx: Tx, person: Recipient, now: Date): Promise<void> {
  const link = await issueEmailToken(tx, { purpose: "verify_email", personId: person.id, email: person.email, now });
  await queueMail(tx, {
    template: "verify-email",
    ...to(person),
    props: { name: person.name, link: linkTo(`/verify-email/${secretPlaceholder}`), hours: tokenHours.verify_email },
    ...secret(link),
    now,
  });
}

export async function mailPasswordReset(tx: Tx, person: Recipient, now: Date): Promise<void> {
  const link = await issueEmailToken(tx, { purpose: "reset_password", personId: person.id, email: person.email, now });
  await queueMail(tx, { template: "reset-password", ...to(person), props: { name: person.name, link: linkTo(`/reset-password/${secretPlaceholder}`) }, ...secret(link), now });
}

export async function mailEmailChange(tx: Tx, person: Recipient, newEmail: string, now: Date): Promise<void> {
  const link = await issueEmailToken(tx, { purpose: "change_email", personId: person.id, email: newEmail, now });
  await queueMail(tx, {
    template: "change-email",
    to: newEmail,
    locale: person.locale,
    props: { name: person.name, link: linkTo(`/change-email/${secretPlaceholder}`), hours: tokenHours.change_email },
    ...secret(link),
    now,
  });
}

/** Tells whoever has an account already that their address was used for another. */
export async function mailSignUpAgain(tx: Tx, person: Recipient, now: Date): Promise<void> {
  await queueMail(tx, {
    template: "sign-up-again",
    ...to(person),
    props: { name: person.name, signInLink: linkTo("/sign-in"), resetLink: linkTo("/forgotten-password") },
    idempotencyKey: `sign-up-again:${person.id}:${now.toISOString()}`,
    now,
  });
}

/** Tells the old address about a change of address, asked for or done. */
export async function mailEmailChangeNotice(tx: Tx, person: Recipient, isDone: boolean, now: Date): Promise<void> {
  await queueMail(tx, {
    template: "email-change-notice",
    ...to(person),
    props: { name: person.name, isDone, resetLink: linkTo("/forgotten-password") },
    idempotencyKey: `email-change-notice:${person.id}:${isDone}:${now.toISOString()}`,
    now,
  });
}

type SecurityChange = "password-changed" | "second-factor-added" | "second-factor-removed" | "recovery-codes-renewed" | "recovery-code-used";

/** Tells a person what happened to the security of their account, so that a stranger's act does not stay unseen. */
export async function mailSecurityNotice(tx: Tx, person: Recipient, what: SecurityChange, now: Date): Promise<void> {
  await queueMail(tx, {
    template: "security-notice",
    ...to(person),
    props: { name: person.name, what, resetLink: linkTo("/forgotten-password") },
    idempotencyKey: `security-notice:${person.id}:${what}:${now.toISOString()}`,
    now,
  });
}

function to(person: Recipient): { to: string; locale: string | null } {
  return { to: person.email, locale: person.locale };
}

function secret({ token, expiresAt }: IssuedToken): { secret: IssuedToken; idempotencyKey: string } {
  return { secret: { token, expiresAt }, idempotencyKey: `link:${hashToken(token)}` };
}
