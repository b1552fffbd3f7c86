import { fold } from "../../../lib/fold.ts";

/** NIST SP 800-63B asks for a length and a check against known passwords, and against rules of composition. */
export const shortestPassword = 10;
export const longestPassword = 256;

export type PasswordProblem = "too-short" | "too-long" | "too-common" | "too-personal";

/**
 * What is wrong with a new password, or null. `common` holds folded passwords; case, accents, spaces and marks make no
 * difference, nor do digits at either end. Personal is what little remains once name and address are taken out of it.
 */
export function passwordProblem(password: string, person: { name: string; email: string }, common: ReadonlySet<string>): PasswordProblem | null {
  const characters = [...password].length;
  if (characters < shortestPassword) return "too-short";
  if (characters > longestPassword) return "too-long";
  const folded = dense(password);
  if (common.has(folded) || common.has(folded.replace(/^\d+|\d+$/g, "")) || new Set(folded).size <= 2) return "too-common";
  const rest = partsOf(person).reduce((left, part) => left.replaceAll(part, ""), folded);
  return rest.length < folded.length && rest.length < 6 ? "too-personal" : null;
}

/** Name and address as someone would type them into a password, longest first. */
function partsOf({ name, email }: { name: string; email: string }): string[] {
  const local = email.split("@")[0] ?? "";
  const words = [dense(email), dense(name), dense(local), ...fold(name).split(" "), ...fold(email).split(" ")];
  return words.filter((word) => word.length >= 3).sort((one, other) => other.length - one.length);
}

function dense(text: string): string {
  return fold(text).replaceAll(" ", "");
}
