import { mailLocaleOf } from "../../../lib/messages/mail/words.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { Person } from "../../../platform/database/generated/client.ts";
import { env } from "../../../platform/env.server.ts";
import { takeAttempt } from "../../../platform/rate-limit.server.ts";
import { hashToken, newToken } from "../../../platform/secrets.server.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";
import { secretPlaceholder } from "../../mail/secret-link.ts";
import { orderedRights } from "../affiliations/rights.ts";
import { recordEvent } from "../audit.server.ts";
import { lockName, lockOrganisation } from "../lock.server.ts";
import { actorId } from "../permissions.ts";
import { limits } from "../sign-in/limits.ts";
import type { Act, OfficeRole, OrganisationRight } from "../viewer.ts";
import { invitationDays } from "./invitation-state.ts";
import { mayInvite } from "./may-invite.server.ts";

/** Into an organisation with rights, or into the office with a role. */
export type InvitationInto = { organisationId: string; rights: readonly OrganisationRight[] } | { officeRole: OfficeRole };
type Input = { email: string; name?: string | null; into: InvitationInto };
type Outcome = Result<{ invitationId: string }, "not-found" | "no-rights" | "already-there" | "too-many">;

/**
 * Invites an address by mail. An invitation is one person's word, so a person acts. A second one to the same address
 * for the same place replaces the first: its link no longer works.
 */
export async function invitePerson(act: Act, input: Input): Promise<Outcome> {
  const inviterId = actorId(act);
  const target = targetOf(input.into);
  if (inviterId === null || !mayInvite(act, target)) return refuse("not-found");
  if (target.officeRole === null && target.rights.length === 0) return refuse("no-rights");
  if (!(await takeAttempt(limits.invitationsByAccount, inviterId)).isAllowed) return refuse("too-many");
  const email = input.email.trim().toLowerCase();
  return transaction(async (tx) => {
    const place = await lockPlace(tx, target);
    if (!place) return refuse("not-found");
    const invitee = await tx.person.findUnique({ where: { email } });
    if (invitee && (await isThere(tx, invitee, target))) return refuse("already-there");
    await tx.invitation.updateMany({ where: { email, organisationId: target.organisationId, acceptedAt: null, revokedAt: null }, data: { revokedAt: act.now } });
    const token = newToken();
    const expiresAt = new Date(act.now.getTime() + invitationDays * 86_400_000);
    const { id } = await tx.invitation.create({
      data: { ...target, tokenHash: hashToken(token), email, name: input.name?.trim() || null, invitedById: inviterId, createdAt: act.now, expiresAt },
    });
    await mailInvitation(tx, act, { id, email, name: input.name?.trim() || invitee?.name || null, locale: invitee?.locale ?? null, token, expiresAt, into: place });
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
    return ok({ invitationId: id });
  });
}

type Target = { organisationId: string | null; rights: OrganisationRight[]; officeRole: OfficeRole | null };
type Place = { organisationName: string } | { officeRole: OfficeRole };

function targetOf(into: InvitationInto): Target {
  if ("officeRole" in into) return { organisationId: null, rights: [], officeRole: into.officeRole };
  return { organisationId: into.organisationId, rights: orderedRights(into.rights), officeRole: null };
}

/** Makes invitations to one place wait for each other; null where the place is no longer there. */
async function lockPlace(tx: Tx, target: Target): Promise<Place | null> {
  if (target.officeRole) {
    await lockName(tx, "office appointments");
    return { officeRole: target.officeRole };
  }
  if (target.organisationId === null || !(await lockOrganisation(tx, target.organisationId))) return null;
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: target.organisationId } });
  return { organisationName: organisation.shortName ?? organisation.legalName };
}

async function isThere(tx: Tx, invitee: Person, target: Target): Promise<boolean> {
  if (target.officeRole) return (await tx.officeAppointment.count({ where: { personId: invitee.id, role: target.officeRole, endedAt: null } })) > 0;
  return (await tx.affiliation.count({ where: { personId: invitee.id, organisationId: target.organisationId ?? undefined, endedAt: null } })) > 0;
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
