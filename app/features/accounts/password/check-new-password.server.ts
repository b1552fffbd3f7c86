import { commonPasswords } from "../../../platform/common-passwords.server.ts";
import { type PasswordProblem, passwordProblem } from "./password-rules.ts";

/** What is wrong with a new password, or null; asks no network. */
export async function checkNewPassword(password: string, person: { name: string; email: string }): Promise<PasswordProblem | null> {
  return passwordProblem(password, person, await commonPasswords());
}
