import { db } from "../../../platform/database/db.server.ts";
import { verifyPassword } from "../../../platform/password.server.ts";
import { forgiveAttempts, takeAttempt } from "../../../platform/rate-limit.server.ts";
import { limits } from "../sign-in/limits.ts";

export type PasswordRefusal = "wrong-password" | "too-many-attempts";

/** Asks a signed-in person for the password again, before something that an unlocked screen must not allow. Null where it fits. */
export async function confirmOwnPassword(personId: string, password: string): Promise<PasswordRefusal | null> {
  if (!(await takeAttempt(limits.passwordByAccount, personId)).isAllowed) return "too-many-attempts";
  const person = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { passwordHash: true } });
  if (!(await verifyPassword(person.passwordHash, password))) return "wrong-password";
  await forgiveAttempts(limits.passwordByAccount, personId);
  return null;
}
