import { beforeEach, expect, test } from "vitest";
import { createCluster } from "../../../tests/factories/cluster.ts";
import { secretMailedTo } from "../../../tests/factories/mail.ts";
import { actAs, createPerson, signedIn } from "../../../tests/factories/person.ts";
import { db } from "../../platform/database/db.server.ts";
import { hashPassword } from "../../platform/password.server.ts";
import { confirmEmailChange } from "./email-address/confirm-email-change.server.ts";
import { requestEmailChange } from "./email-address/request-email-change.server.ts";
import { changePassword } from "./password/change-password.server.ts";
import { requestPasswordReset } from "./password/request-password-reset.server.ts";
import { resetPassword } from "./password/reset-password.server.ts";
import { editOwnDetails } from "./self/edit-own-details.server.ts";
import { listSessions } from "./sessions/list-sessions.server.ts";
import { revokeSessions } from "./sessions/revoke-sessions.server.ts";
import { readSession } from "./sessions.server.ts";
import { mailedAnswerMs } from "./sign-in/limits.ts";
import { signIn } from "./sign-in/sign-in.server.ts";
import { confirmEmail } from "./sign-up/confirm-email.server.ts";
import { registerPerson } from "./sign-up/register-person.server.ts";
import { resendVerification } from "./sign-up/resend-verification.server.ts";
import { signUp } from "./sign-up/sign-up.server.ts";
import type { Act } from "./viewer.ts";

const act = (now = new Date()): Act => ({ by: { kind: "system" }, now, requestId: null });
const clientAddress = "192.0.2.1";
const email = "nova@example.org";
const password = "calm-harbour-42";
const other = "quiet-river-77";
const hoursLater = (hours: number) => act(new Date(Date.now() + hours * 3_600_000));
const signUpNova = (overrides = {}) => signUp(act(), { name: "Nova Reis", email, password, clientAddress, ...overrides });
const tryToSignIn = (with_: string, address = email) => signIn(act(), { email: address, password: with_, clientAddress, userAgent: null });
const mailsTo = async (address: string) => (await db().outgoingMail.findMany({ where: { toEmail: address }, orderBy: { id: "asc" } })).map((mail) => mail.template);

beforeEach(async () => {
  await createCluster();
});

test("an account opens once link and password were shown together", async () => {
  expect(await signUpNova()).toEqual({ ok: true, value: null });
  expect(await tryToSignIn(password)).toMatchObject({ problem: "wrong-credentials" });
  const token = await secretMailedTo(email);
  expect(await confirmEmail(act(), { token, password: other })).toMatchObject({ problem: "wrong-password" });
  expect(await confirmEmail(act(), { token, password })).toMatchObject({ ok: true });
  expect(await tryToSignIn(password)).toMatchObject({ ok: true });
  expect(await confirmEmail(act(), { token, password })).toMatchObject({ problem: "link-invalid" });
});

test("signing up with an address that has an account changes nothing, answers the same and tells its owner", async () => {
  const holder = await createPerson({ passwordHash: await hashPassword(password), name: "Holder" });
  const answers = [await signUpNova({ email: holder.email, password: other }), await signUpNova()];
  expect(answers[0]).toEqual(answers[1]);
  expect(await mailsTo(holder.email)).toEqual(["sign-up-again"]);
  expect(await db().person.findUniqueOrThrow({ where: { id: holder.id } })).toMatchObject({ name: "Holder", passwordHash: holder.passwordHash });
});

test("answers that depend on whether an account exists come at one pace", async () => {
  const holder = await createPerson();
  await signUpNova({ email: "warm@example.org" });
  for (const address of [holder.email, "nobody@example.org"]) {
    for (const ask of [() => requestPasswordReset(act(), { email: address, clientAddress }), () => resendVerification(act(), { email: address, clientAddress })]) {
      const startedAt = performance.now();
      expect(await ask()).toEqual({ ok: true, value: null });
      expect(performance.now() - startedAt).toBeGreaterThan(mailedAnswerMs - 5);
    }
  }
});

test("a squatter's password does not open the account when its owner follows the link", async () => {
  await signUpNova({ password: other, name: "Squatter" });
  await signUpNova();
  const token = await secretMailedTo(email);
  expect(await confirmEmail(act(), { token, password: other })).toMatchObject({ problem: "wrong-password" });
  expect(await confirmEmail(act(), { token, password })).toMatchObject({ ok: true });
  expect((await db().person.findUniqueOrThrow({ where: { email } })).name).toBe("Nova Reis");
});

test("a link sent again replaces the earlier one, and none works after its time", async () => {
  await signUpNova();
  const first = await secretMailedTo(email);
  await resendVerification(act(), { email, clientAddress });
  const second = await secretMailedTo(email);
  expect(await confirmEmail(act(), { token: first, password })).toMatchObject({ problem: "link-invalid" });
  expect(await confirmEmail(hoursLater(48.1), { token: second, password })).toMatchObject({ problem: "link-invalid" });
  expect(await confirmEmail(hoursLater(47.9), { token: second, password })).toMatchObject({ ok: true });
});

test("mails to one address are limited, for known and unknown alike", async () => {
  for (let round = 0; round < 5; round += 1) expect(await requestPasswordReset(act(), { email, clientAddress })).toMatchObject({ ok: true });
  expect(await requestPasswordReset(act(), { email, clientAddress })).toMatchObject({ problem: "too-many-attempts" });
});

test("a reset ends all sessions, works once and within the hour, and lifts the wait after wrong passwords", async () => {
  const person = await createPerson({ passwordHash: await hashPassword(password), email });
  const cookie = await signedIn(person);
  for (let round = 0; round < 11; round += 1) await tryToSignIn("wrong");
  await requestPasswordReset(act(), { email, clientAddress });
  const token = await secretMailedTo(email, "reset-password");
  expect(await resetPassword(hoursLater(1.01), { token, password: other })).toMatchObject({ problem: "link-invalid" });
  expect(await resetPassword(act(), { token, password: "password12345" })).toMatchObject({ problem: "too-common" });
  expect(await resetPassword(act(), { token, password: other })).toEqual({ ok: true, value: null });
  expect(await readSession(cookie)).toBeNull();
  expect(await tryToSignIn(password)).toMatchObject({ problem: "wrong-credentials" });
  expect(await tryToSignIn(other)).toMatchObject({ ok: true });
  expect(await resetPassword(act(), { token, password })).toMatchObject({ problem: "link-invalid" });
  expect(await mailsTo(email)).toEqual(["reset-password", "security-notice"]);
});

test("a reset leaves the second factor in place", async () => {
  const person = await createPerson({ email, totpSecretSealed: "sealed", totpConfirmedAt: new Date() });
  await requestPasswordReset(act(), { email, clientAddress });
  await resetPassword(act(), { token: await secretMailedTo(email), password });
  expect(await tryToSignIn(password)).toMatchObject({ value: { secondFactor: "to-pass" } });
  expect((await db().person.findUniqueOrThrow({ where: { id: person.id } })).totpSecretSealed).toBe("sealed");
});

test("a changed password signs out all other devices and gives this one a new cookie", async () => {
  const person = await createPerson({ passwordHash: await hashPassword(password), email });
  const elsewhere = await signedIn(person);
  const here = await actAs(person);
  expect(await changePassword(here, { currentPassword: "wrong", newPassword: other })).toMatchObject({ problem: "wrong-password" });
  const outcome = await changePassword(here, { currentPassword: password, newPassword: other });
  expect(await readSession(elsewhere)).toBeNull();
  expect(outcome.ok && (await readSession(outcome.value.setCookie))?.personId).toBe(person.id);
  expect(here.by.kind === "person" && (await readSession(`muster_session=${here.by.viewer.sessionId}`))).toBeNull();
  expect(await mailsTo(email)).toEqual(["security-notice"]);
});

test("an unlocked screen does not let anyone guess the password", async () => {
  const person = await createPerson({ passwordHash: await hashPassword(password) });
  const here = await actAs(person);
  for (let round = 0; round < 10; round += 1) await changePassword(here, { currentPassword: "wrong", newPassword: other });
  expect(await changePassword(here, { currentPassword: password, newPassword: other })).toMatchObject({ problem: "too-many-attempts" });
});

test("a new e-mail address counts once it is confirmed, and the old one hears of it twice", async () => {
  const person = await createPerson({ passwordHash: await hashPassword(password), email });
  expect(await requestEmailChange(await actAs(person), { newEmail: "new@example.org", password: "wrong" })).toMatchObject({ problem: "wrong-password" });
  expect(await requestEmailChange(await actAs(person), { newEmail: "New@Example.org ", password })).toMatchObject({ ok: true });
  expect((await db().person.findUniqueOrThrow({ where: { id: person.id } })).email).toBe(email);
  await requestPasswordReset(act(), { email, clientAddress });
  const reset = await secretMailedTo(email, "reset-password");
  const token = await secretMailedTo("new@example.org");
  expect(await confirmEmailChange(act(), { token })).toMatchObject({ ok: true });
  expect((await db().person.findUniqueOrThrow({ where: { id: person.id } })).email).toBe("new@example.org");
  expect(await confirmEmailChange(act(), { token })).toMatchObject({ problem: "link-invalid" });
  expect(await resetPassword(act(), { token: reset, password: other })).toMatchObject({ problem: "link-invalid" });
  expect(await mailsTo(email)).toEqual(["email-change-notice", "reset-password", "email-change-notice"]);
});

test("an address of someone else cannot be taken, and asking does not tell that it is", async () => {
  const person = await createPerson({ passwordHash: await hashPassword(password) });
  const holder = await createPerson({ email: "held@example.org" });
  expect(await requestEmailChange(await actAs(person), { newEmail: holder.email, password })).toEqual({ ok: true, value: null });
  expect(await mailsTo(holder.email)).toEqual(["sign-up-again"]);
  await requestEmailChange(await actAs(person), { newEmail: "free@example.org", password });
  await createPerson({ email: "free@example.org" });
  expect(await confirmEmailChange(act(), { token: await secretMailedTo("free@example.org") })).toMatchObject({ problem: "email-taken" });
});

test("one sees one's own devices, and what is signed out there is out at once", async () => {
  const person = await createPerson();
  const elsewhere = await signedIn(person);
  const stranger = await createPerson();
  const strangers = await signedIn(stranger);
  const here = await actAs(person);
  if (here.by.kind !== "person") throw new Error("a person acts");
  const own = await listSessions(here.by.viewer, new Date());
  expect(own.map((session) => session.isThisOne)).toEqual([true, false]);
  const strange = await db().session.findFirstOrThrow({ where: { personId: stranger.id } });
  expect(await revokeSessions(here, { sessionKey: strange.id })).toEqual({ ok: true, value: { count: 0 } });
  expect(await readSession(strangers)).not.toBeNull();
  expect(await revokeSessions(here, { sessionKey: own[1]?.sessionKey ?? "" })).toEqual({ ok: true, value: { count: 1 } });
  expect(await readSession(elsewhere)).toBeNull();
  await signedIn(person);
  expect(await revokeSessions(here, { allOthers: true })).toEqual({ ok: true, value: { count: 1 } });
  expect(await db().session.count({ where: { personId: person.id } })).toBe(1);
});

test("people are registered by the system and the command line alone", async () => {
  expect(await registerPerson(act(), { name: " Ana  Luz ", email: "Ana@Example.org", password })).toMatchObject({ ok: true });
  expect(await tryToSignIn(password, "ana@example.org")).toMatchObject({ ok: true });
  expect(await registerPerson(act(), { name: "Ana", email: "ana@example.org", password })).toMatchObject({ problem: "email-taken" });
  expect(await registerPerson(await actAs(await createPerson()), { name: "Rui", email: "rui@example.org", password })).toMatchObject({ problem: "not-found" });
});

test("no password, address, phone number or link stands in audit, jobs, rate limits or the outbox's bodies", async () => {
  await signUpNova({ email: "planted@example.org", password: "planted-pass-phrase" });
  const link = await secretMailedTo("planted@example.org");
  await confirmEmail(act(), { token: link, password: "planted-pass-phrase" });
  const person = await db().person.findUniqueOrThrow({ where: { email: "planted@example.org" } });
  const here = await actAs(person);
  await editOwnDetails(here, { name: "Nova Mar", phone: "+351 900 471 147", locale: "pt", timeZone: null, emailVisibleTo: "members", phoneVisibleTo: "office" });
  await requestEmailChange(here, { newEmail: "planted-new@example.org", password: "planted-pass-phrase" });
  await confirmEmailChange(act(), { token: await secretMailedTo("planted-new@example.org") });
  const trails = JSON.stringify([await db().auditEvent.findMany(), await db().job.findMany(), await db().rateLimiterFlexible.findMany(), await db().task.findMany()]);
  const bodies = JSON.stringify(await db().outgoingMail.findMany({ select: { html: true, text: true, subject: true } }));
  for (const planted of ["planted@", "planted-new@", "planted-pass-phrase", "471 147", link]) {
    expect(trails, planted).not.toContain(planted);
    expect(bodies, planted).not.toContain(planted);
  }
  expect(trails).toContain('"field":"emailVisibleTo"');
});
