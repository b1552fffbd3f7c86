import { checkNutsCode } from "../../../organisations/sites/nuts-code.ts";
import type { WantedOrganisation } from "./wanted-organisations.ts";

/** What the office wants of a release: organisations to which every filter applies, in projects with one of the subjects. */
export type CordisChoice = {
  /** ISO code. Null: every country. */
  countryCode: string | null;
  /** Regions: "PT11" takes PT11 and all within it. Empty: every region. */
  nutsPrefixes: readonly string[];
  /** Subjects of the European Science Vocabulary: a code, a path or words. Empty: every project. */
  subjects: readonly string[];
  /** Null: every organisation. */
  wanted: readonly WantedOrganisation[] | null;
};

export const everything: CordisChoice = { countryCode: null, nutsPrefixes: [], subjects: [], wanted: null };

/** A NUTS code or the beginning of one, with the prefixes that the European Union uses for Greece and the United Kingdom. Null: none. */
export function readNutsPrefix(text: string): string | null {
  const code = text.trim().toUpperCase().replace(/^GR/, "EL").replace(/^GB/, "UK");
  const country = code.slice(0, 2).replace("EL", "GR").replace("UK", "GB");
  return checkNutsCode(code, country).ok ? code : null;
}
