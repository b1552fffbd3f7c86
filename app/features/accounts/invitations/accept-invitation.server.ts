import { ok, type Result, refuse } from "../../../lib/result.ts";
import { db, type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { Invitation, Person } from "../../../platform/database/generated/client.ts";
import { hashPassword } from "../../../platform/password.server.ts";
import { hashToken } from "../../../platform/secrets.server.ts";
import { openAffiliation } from "../affiliations/open-affiliation.server.ts";
import { combinesPowers } from "../appointments/combines-powers.server.ts";
import { openAppointment } from "../appointments/open-appointment.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockOrganisation } from "../lock.server.ts";
import { checkNewPassword } from "../password/check-new-password.server.ts";
import type { PasswordProblem } from "../password/password-rules.ts";
import type { Act } from "../viewer.ts";
import { answerTo, hasAccount, invitationState } from "./invitation-state.ts";
import { inviterStillMay } from "./may-invite.server.ts";

type Input = { token: string; newPerson?: { name: string; password: string; locale?: string | null; timeZone?: string | null } };
type Problem = "not-found" | "used" | "revoked" | "expired" | "other-address" | "sign-in" | "shut-out" | "already-there" | PasswordProblem;
type Outcome = Result<{ personId: string; isNewSignIn: boolean }, Problem>;

/**
 * Answers an invitation: whoever is signed in under its address accepts; whoever has no account yet gives a name and a
 * password. The link proves the address. The affiliation or appointment begins in the same transaction.
 */
export async function acceptInvitation(act: Act, input: Input): Promise<Outcome> {
  const invitation = await db().invitation.findUnique({ where: { tokenHash: hashToken(input.token) } });
  if (!invitation) return refuse("not-found");
  const problem = input.newPerson && (await checkNewPassword(input.newPerson.password, { name: input.newPerson.name, email: invitation.email }));
  if (problem) return refuse(problem);
  const credentials = input.newPerson && { ...input.newPerson, passwordHash: await hashPassword(input.newPerson.password) };
  return transaction((tx) => accept(tx, act, invitation.id, credentials ?? null));
}

type Credentials = { name: string; passwordHash: string; locale?: string | null; timeZone?: string | null };

async function accept(tx: Tx, act: Act, invitationId: string, credentials: Credentials | null): Promise<Outcome> {
  const found = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId }, select: { organisationId: true } });
  if (found.organisationId !== null && !(await lockOrganisation(tx, found.organisationId))) return refuse("revoked");
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } });
  const holder = await tx.person.findUnique({ where: { email: invitation.email } });
  const answer = answerTo(invitation, act.by.kind === "person" ? act.by.viewer : null, holder);
  const problem = (await whyNot(tx, act, invitation, holder)) ?? whyNotBy(answer, credentials);
  if (problem) return refuse(problem);
  const { count } = await tx.invitation.updateMany({ where: { id: invitation.id, acceptedAt: null, revokedAt: null }, data: { acceptedAt: act.now } });
  if (count === 0) return refuse("used");
  const person = answer === "accept" && holder ? holder : await settlePerson(tx, act, invitation.email, holder, credentials as Credentials);
  await begin(tx, act, invitation, person);
  await recordEvent(tx, act, {
    action: "invitation.accepted",
    subjectKind: "invitation",
    subjectId: invitation.id,
    changes: [{ field: "personId", before: null, after: person.id }],
  });
  return ok({ personId: person.id, isNewSignIn: answer === "set-password" });
}

async function whyNot(tx: Tx, act: Act, invitation: Invitation, holder: Person | null): Promise<Problem | null> {
  const state = invitationState(invitation, act.now);
  if (state !== "open") return state;
  if (!(await inviterStillMay(tx, invitation, act.now))) return "revoked";
  // Two roles that should be apart are joined by a decision of the board, not by a link.
  if (holder && invitation.officeRole && (await combinesPowers(tx, holder.id, invitation.officeRole))) return "revoked";
  return holder && hasAccount(holder) && (await isAffiliated(tx, holder, invitation)) ? "already-there" : null;
}

function whyNotBy(answer: ReturnType<typeof answerTo>, credentials: Credentials | null): Problem | null {
  if (answer === "accept") return null;
  if (answer === "set-password") return credentials ? null : "sign-in";
  return answer;
}

async function isAffiliated(tx: Tx, holder: Person, { organisationId }: Invitation): Promise<boolean> {
  return organisationId !== null && (await tx.affiliation.count({ where: { personId: holder.id, organisationId, endedAt: null } })) > 0;
}

/** The person of the address with these credentials. What someone who never proved the address set up there ends. */
async function settlePerson(tx: Tx, act: Act, email: string, holder: Person | null, { name, passwordHash, locale, timeZone }: Credentials): Promise<Person> {
  const data = { name: name.trim().replace(/\s+/g, " "), passwordHash, emailVerifiedAt: act.now, ...(locale && { locale }), ...(timeZone && { timeZone }) };
  const person = holder ? await tx.person.update({ where: { id: holder.id }, data }) : await tx.person.create({ data: { ...data, email, createdAt: act.now } });
  await tx.session.deleteMany({ where: { personId: person.id } });
  await tx.emailToken.deleteMany({ where: { personId: person.id } });
  await recordEvent(tx, act, {
    action: holder ? "person.activated" : "person.registered",
    subjectKind: "person",
    subjectId: person.id,
    changes: [{ field: "name", before: holder?.name ?? null, after: person.name }, ...(holder ? [] : [{ field: "email", changed: true as const }])],
  });
  return person;
}

async function begin(tx: Tx, act: Act, invitation: Invitation, person: Person): Promise<void> {
  // Checked before anything was written; half an acceptance must not be committed.
  if (invitation.officeRole && !(await openAppointment(tx, act, { personId: person.id, role: invitation.officeRole })).ok)
    throw new Error("the appointment of an invitation was refused");
  // Who was entered by the office belongs already: the invitation only let them in.
  if (invitation.organisationId === null || (await isAffiliated(tx, person, invitation))) return;
  const opened = await openAffiliation(tx, act, { personId: person.id, organisationId: invitation.organisationId, rights: invitation.rights });
  if (!opened.ok) throw new Error(`the affiliation of an invitation was refused: ${opened.problem}`);
}
