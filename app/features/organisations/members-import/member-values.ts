import { fold } from "../../../lib/fold.ts";
import { type CountryCode, countryNames, isCountryCode } from "../../../lib/messages/countries.ts";
import { isLanguageCode, type LanguageCode, languageNames } from "../../../lib/messages/languages.ts";
import type { OrganisationRight } from "../../accounts/viewer.ts";
import { headcountBands, revenueBands } from "../declarations/declaration.ts";
import type { OrganisationKind } from "../full-profile.ts";

const spoken = ["en", "pt", "de", "fr", "es", "it", "hr", "nl"];

function namesOf<Code extends string>(codes: readonly Code[], type: "region" | "language"): Map<string, Code> {
  const names = new Map<string, Code>();
  for (const locale of spoken) {
    const display = new Intl.DisplayNames([locale], { type, fallback: "none" });
    for (const code of codes) {
      const name = display.of(code);
      if (name) names.set(fold(name), code);
    }
  }
  return names;
}

const countriesByName = namesOf(Object.keys(countryNames) as CountryCode[], "region");
const languagesByName = namesOf(Object.keys(languageNames) as LanguageCode[], "language");
const otherCountryCodes: Record<string, CountryCode> = { UK: "GB", EL: "GR" };

/** A country by ISO 3166-1 code or by its name in one of several languages; null where it is none. */
export function readCountry(text: string): CountryCode | null {
  const code = text.trim().toUpperCase();
  if (isCountryCode(code)) return code;
  return otherCountryCodes[code] ?? countriesByName.get(fold(text)) ?? null;
}

/** A language by ISO 639-1 code, with or without a region, or by its name in one of several languages; null where it is none. */
export function readLanguage(text: string): LanguageCode | null {
  const code = text
    .trim()
    .toLowerCase()
    .replace(/[-_].*$/, "");
  return isLanguageCode(code) ? code : (languagesByName.get(fold(text)) ?? null);
}

const yes = new Set("yes y true 1 x sim s ja j oui o si member active membro mitglied".split(" "));
const no = new Set("no n false 0 nao nein non inactive former".split(" "));

export function readYesNo(text: string): boolean | null {
  const folded = fold(text);
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : null;
}

const kinds: Record<string, OrganisationKind> = {};
const kindNames: Record<OrganisationKind, string> = {
  provider: "provider,clinic,hospital,hotel,prestador",
  supplier: "supplier,fornecedor,company,lieferant",
  research: "research,university,investigacao,forschung",
  public_body: "public body,public,municipality,entidade publica",
  association: "association,associacao,verein,ngo",
  other: "other,outro,sonstige",
};
for (const kind of Object.keys(kindNames) as OrganisationKind[]) for (const name of kindNames[kind].split(",")) kinds[name] = kind;

export function readKind(text: string): OrganisationKind | null {
  return kinds[fold(text)] ?? null;
}

const rightNames: Record<string, OrganisationRight> = { admin: "admin", billing: "billing", voter: "voter", editor: "editor", "project lead": "project_lead", member: "member" };

export function readRight(text: string): OrganisationRight | null {
  return rightNames[fold(text)] ?? null;
}

/** A headcount as one of the bands, or a number that falls into one; null where it is neither. */
export function readHeadcount(text: string): (typeof headcountBands)[number] | null {
  const compact = text.replace(/\s/g, "").replace(/[–—]/g, "-");
  const band = headcountBands.find((candidate) => candidate === compact);
  if (band) return band;
  if (!/^\d{1,6}$/.test(compact)) return null;
  const count = Number(compact);
  if (count === 0) return "0";
  return headcountBands.find((candidate) => candidate !== "0" && count <= Number(/-(\d+)$/.exec(candidate)?.[1] ?? Number.POSITIVE_INFINITY)) ?? null;
}

export function readRevenueBand(text: string): (typeof revenueBands)[number] | null {
  const compact = text.replace(/\s/g, "").replace(/[–—]/g, "-");
  return revenueBands.find((candidate) => candidate === compact) ?? null;
}

/** The parts of a cell that lists several values. */
export function partsOfList(cell: string): string[] {
  return cell
    .split(/[;,|/\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
