import { mailLocaleOf } from "../../../lib/messages/mail/words.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { hashToken, newToken } from "../../../platform/secrets.server.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";
import { secretPlaceholder } from "../../mail/secret-link.ts";
import { recordEvent } from "../audit.server.ts";
import type { Act, OfficeRole, OrganisationRight } from "../viewer.ts";
import { invitationDays } from "./invitation-state.ts";

/** Where an invitation leads: an organisation with rights or, without one, the office with a role. */
export type Target = { organisationId: string | null; rights: OrganisationRight[]; officeRole: OfficeRole | null };
export type Place = { organisationName: string } | { officeRole: OfficeRole };

type Invited = Target & {
  inviterId: string;
  /** Lower case. */
  email: string;
  name: string | null;
  /** Who has the address already, if anyone. */
  invitee: { name: string; locale: string | null } | null;
  place: Place;
};

/**
 * Writes an invitation and its mail in the caller's transaction, which has locked the place and asked whether the act is
 * allowed. An earlier one to the same address for the same place no longer works.
 */
export async function sendInvitation(tx: Tx, act: Act, { inviterId, email, name, invitee, place, ...target }: Invited): Promise<{ invitationId: string }> {
  await tx.invitation.updateMany({ where: { email, organisationId: target.organisationId, acceptedAt: null, revokedAt: null }, data: { revokedAt: act.now } });
  const token = newToken();
  const expiresAt = new Date(act.now.getTime() + invitationDays * 86_400_000);
  const { id } = await tx.invitation.create({ data: { ...target, tokenHash: hashToken(token), email, name, invitedById: inviterId, createdAt: act.now, expiresAt } });
  await mailInvitation(tx, act, { id, email, name: name ?? invitee?.name ?? null, locale: invitee?.locale ?? null, token, expiresAt, into: place });
  await recordEvent(tx, act, {
    action: "invitation.sent",
    subjectKind: "invitation",
    subjectId: id,
    organisationId: target.organisationId,
    changes: [
      { field: "email", changed: true },
      { field: "organisationId", before: null, after: target.organisationId },
      { field: "rights", before: null, after: target.rights },
      { field: "officeRole", before: null, after: target.officeRole },
    ],
  });
  return { invitationId: id };
}

type Mail = { id: string; email: string; name: string | null; locale: string | null; token: string; expiresAt: Date; into: Place };

async function mailInvitation(tx: Tx, act: Act, { id, email, name, locale, token, expiresAt, into }: Mail): Promise<void> {
  if (act.by.kind !== "person") return;
  const cluster = await tx.cluster.findUnique({ where: { id: 1 }, select: { locale: true, timeZone: true } });
  const writtenIn = mailLocaleOf(locale, cluster?.locale);
  const expiresOn = new Intl.DateTimeFormat(writtenIn === "pt" ? "pt-PT" : "en-GB", { dateStyle: "long", timeZone: cluster?.timeZone ?? "UTC" }).format(expiresAt);
  await queueMail(tx, {
    template: "invitation",
    to: email,
    locale: writtenIn,
    props: { name, inviterName: act.by.viewer.name, into, link: `${env().baseUrl}/invitations/${secretPlaceholder}`, expiresOn },
    secret: { token, expiresAt },
    idempotencyKey: `invitation:${id}`,
    now: act.now,
  });
}
