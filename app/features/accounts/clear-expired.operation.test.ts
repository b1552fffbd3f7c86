import { expect, test } from "vitest";
import { createPerson, signedIn } from "../../../tests/factories/person.ts";
import { db } from "../../platform/database/db.server.ts";
import { takeAttempt } from "../../platform/rate-limit.server.ts";
import { clearExpired } from "./clear-expired.server.ts";

test("what time has ended is forgotten, what holds stays", async () => {
  const person = await createPerson();
  const now = new Date();
  const long = new Date(now.getTime() - 3 * 86_400_000);
  await signedIn(person);
  await signedIn(person);
  await db().session.updateMany({ where: { id: (await db().session.findFirstOrThrow()).id }, data: { expiresAt: long } });
  await takeAttempt({ name: "past", attempts: 1, windowSeconds: 60 }, "x");
  await db().rateLimiterFlexible.updateMany({ data: { expire: long } });
  await takeAttempt({ name: "present", attempts: 1, windowSeconds: 60 }, "x");
  for (const [tokenHash, expiresAt] of [["a", long] as const, ["b", now] as const]) {
    await db().emailToken.create({ data: { tokenHash, purpose: "verify_email", personId: person.id, email: person.email, expiresAt } });
  }
  await clearExpired(now);
  expect([await db().session.count(), await db().rateLimiterFlexible.count(), await db().emailToken.count()]).toEqual([1, 1, 1]);
});
