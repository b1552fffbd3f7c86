import { z } from "zod";
import { accountProblems } from "../../../lib/messages/account-problems.ts";

/** An e-mail address as it is stored and compared: trimmed, lower case. */
export const emailField = z
  .string({ error: accountProblems.emailMissing })
  .trim()
  .toLowerCase()
  .max(254, accountProblems.emailMalformed)
  .pipe(z.email(accountProblems.emailMalformed));

/** A password that exists already: no rule but a bound on the work it makes. */
export const knownPasswordField = z.string({ error: accountProblems.passwordMissing }).max(256, accountProblems.passwordTooLong);

export const signInForm = z.object({ email: emailField, password: knownPasswordField });
