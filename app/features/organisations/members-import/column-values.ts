import { countries } from "jsvat";
import { fold } from "../../../lib/fold.ts";
import type { LanguageCode } from "../../../lib/messages/languages.ts";
import { parseCountry } from "../../../lib/parse-country.ts";
import { detectDateStyle } from "../../../lib/table/date-style.ts";
import { checkVatNumber } from "../../../lib/vat-number.ts";
import { checkWebsite } from "../../../lib/website.ts";
import { checkContact } from "../contacts/contact-value.ts";
import { cellText } from "./cell-text.ts";
import { readDegrees, readPoint } from "./member-measures.ts";
import type { MemberField, MemberTarget } from "./member-target.ts";
import { partsOfList, readKind, readYesNo } from "./member-values.ts";

const lookAt = 300;
const enough = 0.8;

/** The cells of a column that say something, some hundred unless said otherwise. */
export function filledCells(rows: readonly { cells: readonly string[] }[], place: number, most = lookAt): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const read = cellText(row.cells[place] ?? "");
    if ("text" in read && read.text !== "") found.push(read.text);
    if (found.length === most) break;
  }
  return found;
}

/** What a column holds by its values alone, where its heading says nothing; null where they could be anything. */
export function targetOfValues(values: readonly string[]): MemberTarget | null {
  if (values.length === 0) return null;
  const fits = (test: (value: string) => boolean) => values.filter(test).length >= values.length * enough;
  if (fits(isEmail)) return "email";
  if (fits((value) => /^(https?:\/\/|www\.)/i.test(value) && checkWebsite(value).ok)) return "website";
  if (fits((value) => readPoint(value) !== null)) return "coordinates";
  if (fits(isVatNumber)) return "vatNumber";
  if (fits((value) => /^[A-Z]{2}[1-9A-Z][0-9A-Z]{1,2}$/.test(value) && parseCountry(value.slice(0, 2)) !== null && /\d/.test(value))) return "nutsCode";
  if (fits((value) => /^\d{4}-\d{3}$/.test(value))) return "postcode";
  if (fits((value) => parseCountry(value) !== null)) return "countryCode";
  return fits((value) => /^(\+|00)\d[\d ().\-/]{7,}$/.test(value)) ? "phone" : null;
}

/** Latitude and longitude in two columns side by side, by their values: degrees with three decimals or more. */
export function areDegrees(latitudes: readonly string[], longitudes: readonly string[]): boolean {
  const fits = (values: readonly string[], kind: "latitude" | "longitude") =>
    values.length > 0 && values.every((value) => /^-?\d{1,3}[.,]\d{3,}$/.test(value) && readDegrees(value, kind) !== null);
  return fits(latitudes, "latitude") && fits(longitudes, "longitude");
}

const tests: Partial<Record<MemberField, (value: string) => boolean>> = {
  legalName: (value) => /\p{L}/u.test(value) && !isEmail(value) && readYesNo(value) === null,
  kind: (value) => readKind(value) !== null,
  website: (value) => value.includes(".") && !isEmail(value),
  countryCode: (value) => parseCountry(value) !== null,
  latitude: (value) => readDegrees(value, "latitude") !== null,
  longitude: (value) => readDegrees(value, "longitude") !== null,
  coordinates: (value) => readPoint(value) !== null,
  phone: (value) => value.replace(/\D/g, "").length >= 5,
  personPhone: (value) => value.replace(/\D/g, "").length >= 5,
  email: (value) => value.includes("@"),
  personEmail: (value) => value.includes("@"),
  isMember: (value) => readYesNo(value) !== null,
  memberSince: (value) => /\d/.test(value) && (/^\D{0,4}\d{4}$/.test(value) || detectDateStyle([value]).evidence !== "none"),
  headcount: (value) => /\d/.test(value),
  revenueBand: (value) => /\d/.test(value),
};

/** Whether the values are such that the heading may be believed: at least half of them fit, or the field takes anything. */
export function valuesFit(target: MemberTarget, values: readonly string[]): boolean {
  const test = tests[target as MemberField];
  return test === undefined || values.length === 0 || values.filter(test).length >= values.length * 0.5;
}

function isEmail(value: string): boolean {
  return partsOfList(value).every((part) => checkContact("email", part).ok);
}

/** A number that some country's rule accepts, check digits included, or one that begins with its country. */
function isVatNumber(value: string): boolean {
  const compact = value.toUpperCase().replace(/[\s.\-/]/g, "");
  if (!/\d{7}/.test(compact)) return false;
  return countries.some((country) => checkVatNumber(compact, country.codes[0] as string).ok && (/^[A-Z]{2}/.test(compact) || country.codes[0] === "PT"));
}

const commonWords: Partial<Record<LanguageCode, string>> = {
  en: "the and of for with in to is we our",
  pt: "de da do e a para com em uma um os as na no que sao",
  es: "de la el y para con en una un los las que somos del",
  fr: "le la les de des et pour avec dans une un est nous du",
  de: "der die das und fur mit in ein eine ist wir von des",
  it: "il la le di e per con in una un della dei siamo",
  hr: "i u na za s je se od su koji",
  nl: "de het een en van voor met in is wij",
};

/** The language in which most of the texts are written; null where they do not show it. */
export function languageOfTexts(texts: readonly string[]): LanguageCode | null {
  const words = texts.flatMap((text) => fold(text).split(" "));
  const counts = Object.entries(commonWords).map(([code, common]) => {
    const set = new Set((common as string).split(" "));
    return { code: code as LanguageCode, count: words.filter((word) => set.has(word)).length };
  });
  const [best, next] = counts.sort((one, other) => other.count - one.count);
  return best && next && best.count >= 3 && best.count >= next.count * 1.3 ? best.code : null;
}
