import { ok, type Result, refuse } from "../../../lib/result.ts";
import { db } from "../../../platform/database/db.server.ts";
import { verifyPassword } from "../../../platform/password.server.ts";
import { forgiveAttempts, giveBackAttempt, takeAttempts } from "../../../platform/rate-limit.server.ts";
import { startSession } from "../sessions.server.ts";
import { type Act, needsSecondFactor, type OfficeRole } from "../viewer.ts";
import { limits } from "./limits.ts";

export type SignInInput = { email: string; password: string; clientAddress: string; userAgent: string | null };
export type SignedIn = { personId: string; setCookie: string; secondFactor: "to-pass" | "to-set-up" | "not-needed" };

/**
 * Checks address and password and starts a session. An unknown address, one without a password, one that is not
 * confirmed, a deactivated person and a wrong password give one answer after the same work, so that nobody learns who
 * has an account.
 */
export async function signIn(act: Act, input: SignInInput): Promise<Result<SignedIn, "wrong-credentials" | "too-many-attempts">> {
  const attempt = await takeAttempts([limits.signInByAddress, input.clientAddress], [limits.signInByAccount, input.email]);
  if (!attempt.isAllowed) return refuse("too-many-attempts");
  const person = await db().person.findUnique({
    where: { email: input.email },
    include: { officeAppointments: { where: { startedAt: { lte: act.now }, OR: [{ endedAt: null }, { endedAt: { gt: act.now } }] } } },
  });
  const isOpen = person !== null && person.emailVerifiedAt !== null && person.deactivatedAt === null;
  const fits = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (!(person && isOpen && fits)) return refuse("wrong-credentials");
  const [setCookie] = await Promise.all([
    startSession(person.id, { secondFactorAt: null, userAgent: input.userAgent }),
    forgiveAttempts(limits.signInByAccount, input.email),
    giveBackAttempt(limits.signInByAddress, input.clientAddress),
  ]);
  const roles = person.officeAppointments.map((row) => row.role);
  return ok({ personId: person.id, setCookie, secondFactor: secondFactorOf(person.totpConfirmedAt !== null, roles) });
}

function secondFactorOf(isSetUp: boolean, roles: OfficeRole[]): SignedIn["secondFactor"] {
  if (isSetUp) return "to-pass";
  return needsSecondFactor(roles) ? "to-set-up" : "not-needed";
}
