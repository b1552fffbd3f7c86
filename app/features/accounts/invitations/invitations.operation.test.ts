import { beforeEach, expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { secretMailedTo } from "../../../../tests/factories/mail.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Organisation, Person } from "../../../platform/database/generated/client.ts";
import { verifyPassword } from "../../../platform/password.server.ts";
import type { Act } from "../viewer.ts";
import { acceptInvitation } from "./accept-invitation.server.ts";
import { findInvitation } from "./find-invitation.server.ts";
import { invitePerson } from "./invite-person.server.ts";
import { revokeInvitation } from "./revoke-invitation.server.ts";

let clinic: Organisation;
let admin: Person;
const guest = "nova@example.org";
const newPerson = { name: "Nova Reis", password: "calm-harbour-42" };
const nobody = (now = new Date()): Act => ({ by: { kind: "system" }, now, requestId: null });

beforeEach(async () => {
  await createCluster();
  clinic = await createOrganisation();
  admin = await createPerson({ name: "Beatriz Admin" });
  await affiliate(admin, clinic, ["admin"]);
});

async function invite(email = guest): Promise<string> {
  const outcome = await invitePerson(await actAs(admin), { email, into: { organisationId: clinic.id, rights: ["editor", "voter"] } });
  expect(outcome).toMatchObject({ ok: true });
  return secretMailedTo(email, "invitation");
}

test("a new person sets name and password and holds the rights at once", async () => {
  const token = await invite();
  expect(await findInvitation(token, null, new Date())).toMatchObject({ state: "open", answer: "set-password", inviterName: "Beatriz Admin", rights: ["voter", "editor"] });
  const outcome = await acceptInvitation(nobody(), { token, newPerson });
  expect(outcome).toMatchObject({ ok: true, value: { isNewSignIn: true } });
  const person = await db().person.findUniqueOrThrow({ where: { email: guest }, include: { affiliations: { include: { rights: true } } } });
  expect(person.emailVerifiedAt).not.toBeNull();
  expect(await verifyPassword(person.passwordHash, newPerson.password)).toBe(true);
  expect(person.affiliations[0]?.rights.map((row) => row.right).sort()).toEqual(["editor", "voter"]);
});

test("a link works once", async () => {
  const token = await invite();
  await acceptInvitation(nobody(), { token, newPerson });
  expect(await acceptInvitation(nobody(), { token, newPerson })).toMatchObject({ problem: "used" });
  expect(await db().affiliation.count({ where: { organisationId: clinic.id } })).toBe(2);
});

test("of two answers at the same moment one counts", async () => {
  const person = await createPerson();
  const token = await invite(person.email);
  const outcomes = await Promise.all([acceptInvitation(await actAs(person), { token }), acceptInvitation(await actAs(person), { token })]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await db().affiliation.count({ where: { personId: person.id } })).toBe(1);
});

test("an expired, a revoked and an invented link open nothing", async () => {
  const token = await invite();
  const { id, expiresAt } = await db().invitation.findFirstOrThrow();
  expect(await acceptInvitation(nobody(expiresAt), { token, newPerson })).toMatchObject({ problem: "expired" });
  expect(await revokeInvitation(await actAs(admin), { invitationId: id })).toMatchObject({ ok: true });
  expect(await acceptInvitation(nobody(), { token, newPerson })).toMatchObject({ problem: "revoked" });
  expect(await acceptInvitation(nobody(), { token: "invented", newPerson })).toMatchObject({ problem: "not-found" });
  expect(await db().person.count({ where: { email: guest } })).toBe(0);
});

test("who has an account signs in first; another account cannot answer", async () => {
  const person = await createPerson({ passwordHash: "hash" });
  const token = await invite(person.email);
  expect(await acceptInvitation(nobody(), { token, newPerson })).toMatchObject({ problem: "sign-in" });
  expect(await acceptInvitation(await actAs(await createPerson()), { token })).toMatchObject({ problem: "other-address" });
  expect(await acceptInvitation(await actAs(person), { token })).toMatchObject({ ok: true, value: { personId: person.id, isNewSignIn: false } });
  expect((await db().person.findUniqueOrThrow({ where: { id: person.id } })).passwordHash).toBe("hash");
});

test("a password set by someone who never proved the address counts for nothing", async () => {
  const squatter = await createPerson({ email: guest, emailVerifiedAt: null, passwordHash: "of the squatter", name: "Squatter" });
  const token = await invite();
  expect(await acceptInvitation(nobody(), { token, newPerson })).toMatchObject({ ok: true, value: { personId: squatter.id } });
  const person = await db().person.findUniqueOrThrow({ where: { id: squatter.id } });
  expect(person.name).toBe("Nova Reis");
  expect(await verifyPassword(person.passwordHash, newPerson.password)).toBe(true);
});

test("inviting an address again replaces the open invitation", async () => {
  const first = await invite();
  const second = await invite();
  expect(await acceptInvitation(nobody(), { token: first, newPerson })).toMatchObject({ problem: "revoked" });
  expect(await acceptInvitation(nobody(), { token: second, newPerson })).toMatchObject({ ok: true });
});

test("only who may manage an organisation's people invites and revokes; the office only by a manager", async () => {
  const editor = await createPerson();
  await affiliate(editor, clinic, ["editor", "member"]);
  const into = { organisationId: clinic.id, rights: ["member"] as const };
  expect(await invitePerson(await actAs(editor), { email: guest, into })).toMatchObject({ problem: "not-found" });
  expect(await invitePerson(await actAs(admin), { email: guest, into: { officeRole: "treasurer" } })).toMatchObject({ problem: "not-found" });
  await invite();
  const { id } = await db().invitation.findFirstOrThrow();
  expect(await revokeInvitation(await actAs(editor), { invitationId: id })).toMatchObject({ problem: "not-found" });
  const manager = await createPerson();
  await appoint(manager, "manager");
  expect(await invitePerson(await actAs(manager, { secondFactor: false }), { email: guest, into })).toMatchObject({ problem: "not-found" });
  expect(await invitePerson(await actAs(manager), { email: "office@example.org", into: { officeRole: "treasurer" } })).toMatchObject({ ok: true });
  const token = await secretMailedTo("office@example.org");
  const accepted = await acceptInvitation(nobody(), { token, newPerson });
  expect(accepted).toMatchObject({ ok: true });
  expect(await db().officeAppointment.findMany({ where: { person: { email: "office@example.org" } } })).toMatchObject([{ role: "treasurer", endedAt: null }]);
});

test("who is no longer admin takes the open invitations along", async () => {
  const token = await invite();
  await db().affiliation.updateMany({ where: { personId: admin.id }, data: { endedAt: new Date() } });
  expect(await findInvitation(token, null, new Date())).toMatchObject({ state: "revoked" });
  expect(await acceptInvitation(nobody(), { token, newPerson })).toMatchObject({ problem: "revoked" });
});

test("a weak password leaves the invitation open", async () => {
  const token = await invite();
  expect(await acceptInvitation(nobody(), { token, newPerson: { ...newPerson, password: "nova reis 1" } })).toMatchObject({ problem: "too-personal" });
  expect(await acceptInvitation(nobody(), { token, newPerson })).toMatchObject({ ok: true });
});

test("neither address nor link stands in audit, jobs or the outbox's bodies", async () => {
  const token = await invite("planted-address@example.org");
  await acceptInvitation(nobody(), { token, newPerson });
  const trails = JSON.stringify([await db().auditEvent.findMany(), await db().job.findMany()]);
  expect(trails).not.toContain("planted-address");
  expect(trails).not.toContain(token);
  expect(JSON.stringify(await db().outgoingMail.findMany())).not.toContain(token);
  expect(JSON.stringify(await db().invitation.findMany())).not.toContain(token);
});
