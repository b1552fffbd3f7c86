import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { hashPassword } from "../../../platform/password.server.ts";
import { checkNewPassword } from "../password/check-new-password.server.ts";
import type { PasswordProblem } from "../password/password-rules.ts";
import { canonicalDetails, type PersonInput } from "../people/person-details.ts";
import type { Act } from "../viewer.ts";
import { openAccount } from "./open-account.server.ts";

/**
 * Creates an account whose address is taken as confirmed and sends nothing: for fictional people, by the system or the
 * command line. Nobody who is signed in may.
 */
export async function registerPerson(act: Act, input: PersonInput & { password: string }): Promise<Result<{ personId: string }, "not-found" | "email-taken" | PasswordProblem>> {
  if (act.by.kind === "person") return refuse("not-found");
  const { password, ...details } = input;
  const person = canonicalDetails(details);
  const problem = await checkNewPassword(password, person);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const personId = await openAccount(tx, act, { ...person, passwordHash });
    return personId === null ? refuse("email-taken") : ok({ personId });
  });
}
