import { fold } from "../lib/fold.ts";

let folded: Promise<ReadonlySet<string>> | null = null;

/** Passwords that many people use, folded and without spaces. Loaded when first asked for: it is a large list that most requests never need. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  folded ??= import("@zxcvbn-ts/language-common").then(({ dictionary }) => new Set(dictionary["passwords-common"].map((password) => fold(password).replaceAll(" ", ""))));
  return folded;
}
