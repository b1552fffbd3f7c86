import { beforeEach, expect, test } from "vitest";
import { appoint, createPerson } from "../../../../tests/factories/person.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Person } from "../../../platform/database/generated/client.ts";
import { hashPassword, verifyPassword } from "../../../platform/password.server.ts";
import { endSessions, readSession, rotateSession } from "../sessions.server.ts";
import type { Act } from "../viewer.ts";
import { signIn } from "./sign-in.server.ts";

const act: Act = { by: { kind: "system" }, now: new Date(), requestId: null };
const password = "calm harbour at noon";
let passwordHash: string;
let person: Person;

beforeEach(async () => {
  passwordHash ??= await hashPassword(password);
  person = await createPerson({ passwordHash });
});

function attempt(overrides: Partial<Parameters<typeof signIn>[1]> = {}) {
  return signIn(act, { email: person.email, password, clientAddress: "192.0.2.1", userAgent: null, ...overrides });
}

test("address and password open a session", async () => {
  const outcome = await attempt();
  expect(outcome).toMatchObject({ ok: true, value: { personId: person.id, secondFactor: "not-needed" } });
  expect(outcome.ok && (await readSession(outcome.value.setCookie))?.personId).toBe(person.id);
});

test("unknown, unconfirmed, deactivated and mistyped get one answer, and no session", async () => {
  const unconfirmed = await createPerson({ passwordHash, emailVerifiedAt: null });
  const gone = await createPerson({ passwordHash, deactivatedAt: new Date() });
  const without = await createPerson();
  const answers = [
    await attempt({ password: "wrong harbour at noon" }),
    await attempt({ email: "nobody@example.org" }),
    await attempt({ email: unconfirmed.email }),
    await attempt({ email: gone.email }),
    await attempt({ email: without.email }),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"ok":false,"problem":"wrong-credentials"}']));
  expect(await db().session.count()).toBe(0);
});

test("an account without a password costs the same work as a wrong password", async () => {
  // The shortest of several runs: what else the machine does makes a run longer, never shorter.
  const shortest = async (stored: string | null) => {
    const runs: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const startedAt = performance.now();
      await verifyPassword(stored, "wrong");
      runs.push(performance.now() - startedAt);
    }
    return Math.min(...runs);
  };
  await verifyPassword(null, "warm");
  expect(await shortest(null)).toBeGreaterThan((await shortest(passwordHash)) / 5);
});

test("after ten wrong passwords the account waits, also with the right one, also after a restart", async () => {
  for (let round = 0; round < 10; round += 1) expect(await attempt({ password: "wrong", clientAddress: `192.0.2.${round}` })).toMatchObject({ problem: "wrong-credentials" });
  expect(await attempt()).toMatchObject({ problem: "too-many-attempts" });
  // Nothing is kept in the process: the count is a row, under a key that tells neither address.
  const rows = await db().rateLimiterFlexible.findMany();
  expect(rows.some((row) => row.points > 10)).toBe(true);
  expect(JSON.stringify(rows)).not.toMatch(/@|192\.0\.2/);
  await db().rateLimiterFlexible.updateMany({ data: { expire: new Date(Date.now() - 1) } });
  expect(await attempt()).toMatchObject({ ok: true });
});

test("one address may not try a hundred accounts and more", async () => {
  await attempt({ password: "wrong" });
  await db().rateLimiterFlexible.updateMany({ where: { key: { startsWith: "sign-in:address" } }, data: { points: 100 } });
  expect(await attempt({ email: "someone-else@example.org" })).toMatchObject({ problem: "too-many-attempts" });
  expect(await attempt({ clientAddress: "192.0.2.77" })).toMatchObject({ ok: true });
});

test("a success forgives the attempts before it", async () => {
  for (let round = 0; round < 9; round += 1) await attempt({ password: "wrong" });
  expect(await attempt()).toMatchObject({ ok: true });
  for (let round = 0; round < 9; round += 1) await attempt({ password: "wrong" });
  expect(await attempt()).toMatchObject({ ok: true });
});

test("the answer says whether a second factor waits", async () => {
  await appoint(person, "treasurer");
  expect(await attempt()).toMatchObject({ value: { secondFactor: "to-set-up" } });
  await db().person.update({ where: { id: person.id }, data: { totpConfirmedAt: new Date(), totpSecretSealed: "x" } });
  expect(await attempt()).toMatchObject({ value: { secondFactor: "to-pass" } });
});

test("a rotated session leaves its old cookie worthless; an ended one opens nothing at once", async () => {
  const outcome = await attempt();
  const before = outcome.ok ? outcome.value.setCookie : "";
  const id = (await readSession(before))?.id ?? "";
  const after = await db().$transaction((tx) => rotateSession(tx, id, { secondFactorAt: new Date() }));
  expect(await readSession(before)).toBeNull();
  expect((await readSession(after))?.secondFactorAt).toBeInstanceOf(Date);
  await db().$transaction((tx) => endSessions(tx, person.id));
  expect(await readSession(after)).toBeNull();
});
