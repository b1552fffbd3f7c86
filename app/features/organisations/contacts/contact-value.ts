import { ok, type Result, refuse } from "../../../lib/result.ts";

export type ContactKind = "phone" | "email" | "person";
export type ContactProblem = "phone-malformed" | "email-malformed" | "name-missing";

/**
 * A contact's value as it is stored. Telephone numbers: 6 to 15 digits (ITU-T E.164 has at most 15) with the usual
 * separators and an extension left as typed; e-mail addresses in lower case; people's names as typed.
 */
export function checkContact(kind: ContactKind, text: string): Result<string, ContactProblem> {
  const value = text.trim().replace(/\s+/g, " ");
  if (kind === "person") return value === "" || value.length > 120 ? refuse("name-missing") : ok(value);
  if (kind === "email") return /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/.test(value) && value.length <= 254 ? ok(value.toLowerCase()) : refuse("email-malformed");
  const digits = value.replace(/\D/g, "").length;
  return /^\+?[\d ().\-/]+$/.test(value) && digits >= 6 && digits <= 15 ? ok(value) : refuse("phone-malformed");
}
