import { z } from "zod";
import { parseCountry } from "../../../lib/parse-country.ts";
import { readNutsPrefix } from "./selection/cordis-choice.ts";

/** What the office wants of a release, as it is kept with the import; the list of organisations is a file. */
export const optionsShape = z.object({
  countryCode: z.string().nullable().default(null),
  nutsPrefixes: z.array(z.string()).default([]),
  subjects: z.array(z.string()).default([]),
});

export type CordisOptions = z.output<typeof optionsShape>;
export type WrongOption = { option: "country" | "nuts" | "subject"; given: string };

/** The options from what a person typed; the first that means nothing is named. */
export function readOptions(typed: { country: string; nuts: readonly string[]; subjects: readonly string[] }): { options: CordisOptions; wrong: WrongOption | null } {
  const countryCode = typed.country.trim() === "" ? null : parseCountry(typed.country);
  const prefixes = typed.nuts.filter((text) => text.trim() !== "").map((given) => ({ given, code: readNutsPrefix(given) }));
  const subjects = typed.subjects.map((text) => text.trim()).filter((text) => text !== "");
  const badNuts = prefixes.find(({ code }) => code === null);
  const badSubject = subjects.find((text) => !/[\p{L}\p{N}]/u.test(text));
  let wrong: WrongOption | null = null;
  if (typed.country.trim() !== "" && countryCode === null) wrong = { option: "country", given: typed.country };
  else if (badNuts) wrong = { option: "nuts", given: badNuts.given };
  else if (badSubject !== undefined) wrong = { option: "subject", given: badSubject };
  return { options: { countryCode, nutsPrefixes: prefixes.flatMap(({ code }) => code ?? []), subjects }, wrong };
}
