import { mayLieIn } from "../../../lib/country-bounds.ts";
import type { CountryCode } from "../../../lib/messages/countries.ts";
import { checkNutsCode } from "../sites/nuts-code.ts";
import type { MemberCells } from "./member-cells.ts";
import { type Point, readDegrees, readPoint } from "./member-measures.ts";
import type { MemberSite } from "./member-row.ts";
import type { MemberTarget } from "./member-target.ts";

const ofSite: readonly MemberTarget[] = ["street", "postcode", "siteName", "nutsCode", "latitude", "longitude", "coordinates"];

/** Postcodes that are nothing but so many digits: one digit fewer is a zero that a spreadsheet took. */
const digitsOfPostcode: Partial<Record<CountryCode, number>> = { DE: 5, ES: 5, FR: 5, IT: 5, FI: 5, EE: 5, HR: 5, RS: 5, TR: 5, US: 5, MX: 5, RO: 6 };

/** The place that a row names; null where it names no town, which is reported where there is more of an address. */
export function readSite(cells: MemberCells, countryCode: CountryCode): MemberSite | null {
  const city = cells.one("city");
  if (city === "") {
    if (cells.hasAny(ofSite)) cells.report("no-city", "city");
    return null;
  }
  return {
    name: cells.one("siteName") || null,
    street: streetOf(cells),
    postcode: postcodeOf(cells, countryCode),
    city,
    countryCode,
    nutsCode: nutsCodeOf(cells, countryCode),
    ...(pointOf(cells, countryCode) ?? { latitude: null, longitude: null }),
  };
}

/** Street and house number stand in cells of their own, or one below the other: a number follows after a space, all else after a comma. */
function streetOf(cells: MemberCells): string | null {
  const parts = cells.all("street").map(({ text }) => text.replace(/\s*\n\s*/g, ", "));
  return parts.reduce((street, part) => (street === "" || /^\d{1,5}\s?[a-z]?$/i.test(part) ? `${street} ${part}`.trim() : `${street}, ${part}`), "") || null;
}

function postcodeOf(cells: MemberCells, countryCode: CountryCode): string | null {
  const postcode = cells.one("postcode");
  const digits = digitsOfPostcode[countryCode];
  if (digits === undefined || !/^\d+$/.test(postcode) || postcode.length !== digits - 1) return postcode || null;
  cells.report("postcode-lost-zero", "postcode", countryCode);
  return null;
}

function nutsCodeOf(cells: MemberCells, countryCode: CountryCode): string | null {
  const text = cells.one("nutsCode");
  if (text === "") return null;
  const checked = checkNutsCode(text.replace(/\s.*$/, ""), countryCode);
  if (checked.ok) return checked.value;
  cells.report("unreadable-nuts-code", "nutsCode", countryCode);
  return null;
}

function pointOf(cells: MemberCells, countryCode: CountryCode): Point | null {
  const point = cells.one("coordinates") === "" ? pointOfTwo(cells) : readPoint(cells.one("coordinates"));
  if (point === null) {
    if (cells.one("coordinates") !== "") cells.report("unreadable-coordinates", "coordinates");
    return null;
  }
  const target = cells.one("coordinates") === "" ? "latitude" : "coordinates";
  if (point.latitude === 0 && point.longitude === 0) return refuse(cells, "unreadable-coordinates", target, null);
  if (mayLieIn(countryCode, point.latitude, point.longitude) !== false) return point;
  const isSwapped = mayLieIn(countryCode, point.longitude, point.latitude);
  return refuse(cells, isSwapped ? "swapped-coordinates" : "coordinates-elsewhere", target, countryCode);
}

function refuse(
  cells: MemberCells,
  kind: "unreadable-coordinates" | "incomplete-coordinates" | "swapped-coordinates" | "coordinates-elsewhere",
  target: MemberTarget,
  detail: string | null,
): null {
  cells.report(kind, target, detail);
  return null;
}

function pointOfTwo(cells: MemberCells): Point | null {
  const [north, east] = [cells.one("latitude"), cells.one("longitude")];
  if (north === "" && east === "") return null;
  if (north === "" || east === "") return refuse(cells, "incomplete-coordinates", north === "" ? "latitude" : "longitude", null);
  const [latitude, longitude] = [readDegrees(north, "latitude"), readDegrees(east, "longitude")];
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  return refuse(cells, "unreadable-coordinates", latitude === null ? "latitude" : "longitude", null);
}
