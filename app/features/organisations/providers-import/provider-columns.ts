import { fold } from "../../../lib/fold.ts";
import type { MemberMapping, MemberTarget } from "../members-import/member-target.ts";

const ofMembers: Record<string, MemberTarget> = {
  "hospital name": "legalName",
  name: "legalName",
  "provider name": "legalName",
  "site name": "siteName",
  lat: "latitude",
  latitude: "latitude",
  lon: "longitude",
  lng: "longitude",
  long: "longitude",
  longitude: "longitude",
  street: "street",
  "house number": "street",
  postcode: "postcode",
  "postal code": "postcode",
  city: "city",
  cc: "countryCode",
  "country code": "countryCode",
  country: "countryCode",
  tel: "phone",
  telephone: "phone",
  phone: "phone",
  email: "email",
  "e mail": "email",
  url: "website",
  website: "website",
};

const own = {
  id: ["id", "hospital id"],
  specialities: ["list specs", "specialities", "specialties"],
  facilityType: ["facility type"],
  ownership: ["public private"],
  referenceOn: ["ref date", "reference date"],
  publishedOn: ["pub date"],
} as const;

export type OwnColumn = keyof typeof own;

export type ProviderColumns = {
  /** What each column says of organisations as every list of members does. */
  mapping: MemberMapping;
  /** Places of the columns that only lists of providers have; null where there is none. */
  own: Readonly<Record<OwnColumn, number | null>>;
  /** Headings without which nothing can be read. */
  missing: readonly string[];
};

const needed = { legalName: "hospital_name", countryCode: "cc" } as const satisfies Partial<Record<MemberTarget, string>>;

export function isProviderHeading(heading: string): boolean {
  const name = fold(heading);
  return name in ofMembers || Object.values(own).some((names) => (names as readonly string[]).includes(name));
}

/** What the columns of a list hold, by its headings; of two columns for one thing the first counts. */
export function providerColumns(headings: readonly string[]): ProviderColumns {
  const names = headings.map(fold);
  const seen = new Set<MemberTarget>();
  const mapping = names.map((name) => {
    const target = ofMembers[name] ?? null;
    const isTaken = target !== null && seen.has(target) && target !== "street" && target !== "countryCode";
    if (target !== null) seen.add(target);
    return isTaken ? null : target;
  });
  const placeOf = (column: OwnColumn) => {
    const place = names.findIndex((name) => (own[column] as readonly string[]).includes(name));
    return place < 0 ? null : place;
  };
  const places = Object.fromEntries((Object.keys(own) as OwnColumn[]).map((column) => [column, placeOf(column)])) as Record<OwnColumn, number | null>;
  const missing = Object.entries(needed).flatMap(([target, heading]) => (mapping.includes(target as MemberTarget) ? [] : [heading]));
  return { mapping, own: places, missing: places.id === null ? ["id", ...missing] : missing };
}
