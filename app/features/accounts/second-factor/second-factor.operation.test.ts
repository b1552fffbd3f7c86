import { afterEach, beforeEach, expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { actAs, appoint, createPerson, signedIn } from "../../../../tests/factories/person.ts";
import { testEnv } from "../../../../tests/setup/test-env.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Person } from "../../../platform/database/generated/client.ts";
import { setEnv } from "../../../platform/env.server.ts";
import { hashPassword } from "../../../platform/password.server.ts";
import { findViewer } from "../find-viewer.server.ts";
import { can } from "../permissions.ts";
import { readSession } from "../sessions.server.ts";
import type { Act, Viewer } from "../viewer.ts";
import { findDemoCode } from "./find-demo-code.server.ts";
import { giveSecondFactor } from "./give-second-factor.server.ts";
import { passSecondFactor } from "./pass-second-factor.server.ts";
import { sealProposal } from "./proposal.server.ts";
import { proposeSecondFactor } from "./propose-second-factor.server.ts";
import { removeSecondFactor } from "./remove-second-factor.server.ts";
import { renewRecoveryCodes } from "./renew-recovery-codes.server.ts";
import { resetSecondFactor } from "./reset-second-factor.server.ts";
import { setUpSecondFactor } from "./set-up-second-factor.server.ts";
import { codeOf, stepAt, toBase32 } from "./totp.ts";

const password = "calm-harbour-42";
const secret = toBase32(Buffer.from("12345678901234567890"));
const t0 = new Date("2026-03-01T10:00:10Z");
const later = (seconds: number) => new Date(t0.getTime() + seconds * 1_000);
const codeAt = (instant: Date) => codeOf(secret, stepAt(instant));
const viewerIn = (act: Act): Viewer => {
  if (act.by.kind !== "person") throw new Error("a person acts");
  return act.by.viewer;
};
let person: Person;

beforeEach(async () => {
  await createCluster();
  person = await createPerson({ passwordHash: await hashPassword(password) });
});

afterEach(() => setEnv(testEnv()));

const owing = (now = t0) => actAs(person, { secondFactor: false, now });

async function setUp(now = t0): Promise<{ setCookie: string; recoveryCodes: string[] }> {
  const outcome = await setUpSecondFactor(await owing(now), { sealed: sealProposal(secret, person.id, now), code: codeAt(now), password });
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

test("setting up takes the password and a code of the proposed secret, ends other sessions and passes this one", async () => {
  const elsewhere = await signedIn(person, { secondFactor: false });
  const act = await owing();
  const sealed = sealProposal(secret, person.id, t0);
  expect(await setUpSecondFactor(act, { sealed, code: "000000", password })).toMatchObject({ problem: "wrong-code" });
  expect(await setUpSecondFactor(act, { sealed, code: codeAt(t0), password: "wrong" })).toMatchObject({ problem: "wrong-password" });
  const outcome = await setUpSecondFactor(act, { sealed, code: codeAt(t0), password });
  expect(outcome).toMatchObject({ ok: true });
  expect(outcome.ok && (await readSession(outcome.value.setCookie))?.secondFactorAt).toEqual(t0);
  expect(await readSession(elsewhere)).toBeNull();
  const stored = JSON.stringify([await db().person.findMany({ omit: { totpLastStep: true } }), await db().recoveryCode.findMany()]);
  expect(stored).not.toContain(secret);
  for (const code of outcome.ok ? outcome.value.recoveryCodes : []) expect(stored).not.toContain(code);
});

test("a proposal works for its person, for half an hour, unchanged", async () => {
  const act = await owing();
  const attempt = (sealed: string, now = t0) => setUpSecondFactor({ ...act, now }, { sealed, code: codeAt(now), password });
  expect(await attempt(sealProposal(secret, (await createPerson()).id, t0))).toMatchObject({ problem: "proposal-expired" });
  expect(await attempt(sealProposal(secret, person.id, t0), later(1_801))).toMatchObject({ problem: "proposal-expired" });
  expect(await attempt("nonsense")).toMatchObject({ problem: "proposal-expired" });
});

test("the picture and the letters carry one secret, and a form that failed shows the same again", async () => {
  const viewer = viewerIn(await owing());
  const first = await proposeSecondFactor(viewer, t0);
  const again = await proposeSecondFactor(viewer, later(60), first.sealed);
  expect(again.secret).toBe(first.secret);
  expect(again.qrSvg).toBe(first.qrSvg);
  expect(first.qrSvg).toContain("<svg");
});

test("each code is good once, also for two requests at the same moment", async () => {
  await setUp();
  const now = later(60);
  const outcomes = await Promise.all([passSecondFactor(await owing(now), { code: codeAt(now) }), passSecondFactor(await owing(now), { code: codeAt(now) })]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await passSecondFactor(await owing(now), { code: codeAt(now) })).toMatchObject({ problem: "wrong-code" });
  expect(await passSecondFactor(await owing(t0), { code: codeAt(t0) })).toMatchObject({ problem: "wrong-code" });
  expect(await passSecondFactor(await owing(later(120)), { code: codeAt(later(120)) })).toMatchObject({ ok: true });
});

test("passing gives the session a new cookie with the rights of the role", async () => {
  await appoint(person, "manager");
  await setUp();
  const act = await owing(later(60));
  expect(can(viewerIn(act), "office.appoint")).toBe(false);
  const outcome = await passSecondFactor(act, { code: codeAt(later(60)) });
  expect(await readSession(`muster_session=${viewerIn(act).sessionId}`)).toBeNull();
  const session = outcome.ok ? await readSession(outcome.value.setCookie) : null;
  expect(session && can(await findViewer(session, new Date()), "office.appoint")).toBe(true);
});

test("a recovery code works once, however it is typed, and its owner is told", async () => {
  const { recoveryCodes } = await setUp();
  const [code = "", next = ""] = recoveryCodes;
  expect(await passSecondFactor(await owing(later(60)), { code: ` ${code.toUpperCase().replace("-", " ")}` })).toMatchObject({ ok: true, value: { recoveryCodesLeft: 9 } });
  expect(await passSecondFactor(await owing(later(61)), { code })).toMatchObject({ problem: "wrong-code" });
  expect(await passSecondFactor(await owing(later(62)), { code: next })).toMatchObject({ ok: true, value: { recoveryCodesLeft: 8 } });
  expect(await db().outgoingMail.count({ where: { template: "security-notice", subject: { contains: "security" } } })).toBe(3);
});

test("another person's recovery code opens nothing", async () => {
  const { recoveryCodes } = await setUp();
  const stranger = await createPerson({ totpSecretSealed: "x", totpConfirmedAt: t0 });
  expect(await passSecondFactor(await actAs(stranger, { secondFactor: false }), { code: recoveryCodes[0] ?? "" })).toMatchObject({ problem: "wrong-code" });
});

test("codes cannot be guessed: after ten wrong ones the account waits", async () => {
  await setUp();
  for (let round = 0; round < 10; round += 1) await passSecondFactor(await owing(later(60)), { code: "000000" });
  expect(await passSecondFactor(await owing(later(60)), { code: codeAt(later(60)) })).toMatchObject({ problem: "too-many-attempts" });
});

test("new recovery codes take the place of the old ones", async () => {
  const { recoveryCodes } = await setUp();
  const outcome = await renewRecoveryCodes(await actAs(person), { password });
  expect(outcome.ok && outcome.value.recoveryCodes).toHaveLength(10);
  expect(await passSecondFactor(await owing(), { code: recoveryCodes[0] ?? "" })).toMatchObject({ problem: "wrong-code" });
});

test("with the password alone nobody replaces, renews or removes a second factor", async () => {
  await setUp();
  const act = await owing(later(60));
  expect(await setUpSecondFactor(act, { sealed: sealProposal(secret, person.id, later(60)), code: codeAt(later(60)), password })).toMatchObject({ problem: "not-found" });
  expect(await renewRecoveryCodes(act, { password })).toMatchObject({ problem: "not-found" });
  expect(await removeSecondFactor(act, { password })).toMatchObject({ problem: "not-found" });
});

test("who holds a role that needs it cannot remove it; after a removal the session has passed nothing", async () => {
  await setUp();
  await appoint(person, "data_steward");
  expect(await removeSecondFactor(await actAs(person), { password })).toMatchObject({ problem: "required" });
  await db().officeAppointment.deleteMany();
  const outcome = await removeSecondFactor(await actAs(person), { password });
  await appoint(person, "manager");
  const session = outcome.ok ? await readSession(outcome.value.setCookie) : null;
  const viewer = session && (await findViewer(session, new Date()));
  expect(viewer).toMatchObject({ hasSecondFactor: false, secondFactorPassed: false });
  expect(can(viewer, "office.appoint")).toBe(false);
});

test("the office resets another's second factor, not its own; the person is signed out and told", async () => {
  await setUp();
  const manager = await createPerson();
  await appoint(manager, "manager");
  const cookie = await signedIn(person);
  expect(await resetSecondFactor(await actAs(person), { personId: manager.id, reason: "lost" })).toMatchObject({ problem: "not-found" });
  expect(await resetSecondFactor(await actAs(manager), { personId: manager.id, reason: "lost" })).toMatchObject({ problem: "yourself" });
  expect(await resetSecondFactor(await actAs(manager), { personId: person.id, reason: "lost phone" })).toEqual({ ok: true, value: { changed: true } });
  expect(await resetSecondFactor(await actAs(manager), { personId: person.id, reason: "lost phone" })).toEqual({ ok: true, value: { changed: false } });
  expect(await readSession(cookie)).toBeNull();
  expect(await db().recoveryCode.count()).toBe(0);
  expect(await db().outgoingMail.count({ where: { toEmail: person.email } })).toBe(2);
});

test("a code is shown on screen in the fictional demo and nowhere else", async () => {
  expect(await giveSecondFactor(await actAs(person), { personId: person.id, secret })).toMatchObject({ problem: "not-found" });
  expect(await giveSecondFactor({ by: { kind: "system" }, now: t0, requestId: null }, { personId: person.id, secret })).toMatchObject({ ok: true });
  const shown = async (now: Date) => findDemoCode(viewerIn(await owing(now)), now);
  expect(await shown(t0)).toBeNull();
  setEnv(testEnv({ isDemo: true }));
  expect(await shown(t0)).toBeNull();
  await createCluster({ isFictional: true });
  expect(await shown(t0)).toBe(codeAt(t0));
  await passSecondFactor(await owing(), { code: codeAt(t0) });
  expect(await shown(t0)).toBe(codeAt(later(30)));
  setEnv(testEnv());
  expect(await shown(t0)).toBeNull();
});
