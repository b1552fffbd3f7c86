import { z } from "zod";
import { accountProblems as problems } from "../../../lib/messages/account-problems.ts";
import { longestPassword, shortestPassword } from "../password/password-rules.ts";
import { emailField, knownPasswordField } from "./sign-in-form.ts";

const nameField = z.string({ error: problems.nameMissing }).trim().min(1, problems.nameMissing).max(120, problems.nameTooLong);
const newPasswordField = z.string({ error: problems.passwordMissing }).min(shortestPassword, problems.password["too-short"]).max(longestPassword, problems.password["too-long"]);
const knownLocale = (tag: string) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
const knownTimeZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

export const emailForm = z.object({ email: emailField });
export const signUpForm = z.object({ name: nameField, email: emailField, password: newPasswordField });
export const confirmEmailForm = z.object({ password: knownPasswordField });
export const resetPasswordForm = z.object({ password: newPasswordField });
export const acceptInvitationForm = z.object({ name: nameField, password: newPasswordField });
export const codeForm = z.object({ code: z.string({ error: problems.codeMissing }).trim().max(40, problems.codeMalformed) });

const visibility = z.enum(["office", "members"]);
export const ownDetailsForm = z.object({
  name: nameField,
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s()./-]{5,40}$/, problems.phoneMalformed)
    .optional(),
  emailVisibleTo: visibility,
  phoneVisibleTo: visibility,
  locale: z.string().refine(knownLocale, problems.unknownLocale).optional(),
  timeZone: z.string().refine(knownTimeZone, problems.unknownLocale).optional(),
});
export const emailChangeForm = z.object({ newEmail: emailField, password: knownPasswordField });
export const passwordChangeForm = z.object({ currentPassword: knownPasswordField, newPassword: newPasswordField });
export const secondFactorForm = z.object({
  sealed: z.string(),
  code: z
    .string({ error: problems.codeMissing })
    .trim()
    .regex(/^\d{3}\s?\d{3}$/, problems.codeMalformed),
  password: knownPasswordField,
});
export const ownPasswordForm = z.object({ password: knownPasswordField });
