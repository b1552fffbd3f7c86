import type { Day } from "../../lib/day.ts";
import { fold, sortKey } from "../../lib/fold.ts";
import type { Labels, OrganisationKind } from "../organisations/full-profile.ts";
import type { SerializedProfile, SerializedTerm } from "../organisations/serialize-profile.ts";
import type { FacetName } from "./directory-query.ts";

/** A place on the map: longitude, latitude, town. */
export type MapPoint = readonly [longitude: number, latitude: number, city: string];

/** What a result card shows. */
export type DirectoryCard = {
  city: string | null;
  countryCode: string;
  summary: { locale: string; text: string } | null;
  /** What the organisation does, in the words of the vocabulary; the first few. */
  highlights: Labels[];
  accreditations: { scheme: string; until: Day | null }[];
  logo: { fileId: string; width: number | null; height: number | null } | null;
  isMember: boolean;
  /** The public register that the entry comes from; null where it is the organisation's own profile. */
  register: string | null;
};

/** What an organisation is found and counted by. Towns and schemes stand as they are written; the rest are codes. */
export type DocumentFacets = {
  values: Partial<Record<FacetName, string[]>>;
  /** The last day of an accreditation's scheme, where it has one. */
  schemeUntil: Record<string, Day>;
  points: MapPoint[];
};

export type SearchDocumentContent = {
  kind: OrganisationKind;
  slug: string;
  name: string;
  sortKey: string;
  folded: string;
  card: DirectoryCard;
  facets: DocumentFacets;
};

const summaryLength = 180;
const mostHighlights = 4;

/** The search document of a profile, made of nothing but what the serializer lets this audience see. */
export function searchDocumentOf(profile: SerializedProfile, register: string | null): SearchDocumentContent {
  const accreditations = (profile.accreditations ?? []).filter((accreditation) => accreditation.status === "valid");
  const untils = accreditations.map(({ scheme, validToOn }) => ({ scheme, until: validToOn }));
  return {
    kind: profile.kind,
    slug: profile.slug,
    name: profile.name,
    sortKey: sortKey(profile.name),
    folded: foldedText(profile, accreditations),
    card: {
      city: profile.sites?.[0]?.city ?? null,
      countryCode: profile.sites?.[0]?.countryCode ?? profile.countryCode,
      summary: summaryOf(profile.descriptions ?? []),
      highlights: [...(profile.services ?? []), ...(profile.products ?? []), ...(profile.capabilities ?? [])].slice(0, mostHighlights).map((term) => term.labels),
      accreditations: latestPerScheme(untils),
      logo: profile.logo ?? null,
      isMember: profile.isMember,
      register,
    },
    facets: {
      values: facetValues(profile),
      schemeUntil: Object.fromEntries(latestPerScheme(untils).flatMap(({ scheme, until }) => (until ? [[scheme, until]] : []))),
      points: (profile.sites ?? []).flatMap(({ city, address }): MapPoint[] =>
        address && address.longitude !== null && address.latitude !== null ? [[address.longitude, address.latitude, city]] : [],
      ),
    },
  };
}

/** One entry per scheme: the one that holds longest. */
function latestPerScheme(rows: readonly { scheme: string; until: Day | null }[]): { scheme: string; until: Day | null }[] {
  const latest = new Map<string, Day | null>();
  for (const { scheme, until } of rows) {
    const known = latest.get(scheme);
    if (known === undefined || (known !== null && (until === null || until > known))) latest.set(scheme, until);
  }
  return [...latest].map(([scheme, until]) => ({ scheme, until }));
}

function facetValues(profile: SerializedProfile): DocumentFacets["values"] {
  const schemes = (profile.accreditations ?? []).filter((accreditation) => accreditation.status === "valid").map((accreditation) => accreditation.scheme);
  const all: Partial<Record<FacetName, (string | null)[]>> = {
    kind: [profile.kind],
    service: codesOf(profile.services),
    product: codesOf(profile.products),
    capability: codesOf(profile.capabilities),
    clientele: codesOf(profile.clientele),
    language: profile.languages ?? [],
    market: profile.sourceMarkets ?? [],
    accreditation: schemes,
    region: (profile.sites ?? []).map((site) => regionOf(site.nutsCode)),
    city: (profile.sites ?? []).map((site) => site.city.trim()),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([facet, values]) => {
      const given = [...new Set(values.filter((value) => value !== null && value !== ""))];
      return given.length > 0 ? [[facet, given]] : [];
    }),
  );
}

/** A term counts under its own code and under its heading's. */
function codesOf(terms: readonly SerializedTerm[] | undefined): string[] {
  return (terms ?? []).flatMap((term) => (term.heading ? [term.code, term.heading.code] : [term.code]));
}

/** The NUTS 2 region (four characters) that a code lies in; null where the code is no finer than a country group. */
function regionOf(nutsCode: string | null): string | null {
  return nutsCode && nutsCode.length >= 4 ? nutsCode.slice(0, 4) : null;
}

/** Everything that is searched, in all languages, with a space before each word so that a word's beginning can be matched. */
function foldedText(profile: SerializedProfile, accreditations: readonly { scheme: string; issuer: string }[]): string {
  const terms = [...(profile.services ?? []), ...(profile.products ?? []), ...(profile.capabilities ?? []), ...(profile.clientele ?? [])];
  const parts = [
    profile.name,
    profile.legalName,
    profile.shortName,
    ...(profile.sites ?? []).flatMap((site) => [site.city, site.name]),
    ...terms.flatMap((term) => [...Object.values(term.labels), ...Object.values(term.heading?.labels ?? {})]),
    ...accreditations.flatMap(({ scheme, issuer }) => [scheme, issuer]),
    ...(profile.descriptions ?? []).map((description) => description.text),
  ];
  const seen = new Set(parts.flatMap((part) => (part ? [fold(part)] : [])));
  return ` ${[...seen].filter((part) => part !== "").join(" ")} `;
}

/** The beginning of the English description, else of the first one, cut between words. */
function summaryOf(descriptions: readonly { locale: string; text: string }[]): DirectoryCard["summary"] {
  const chosen = descriptions.find((description) => description.locale.startsWith("en")) ?? descriptions[0];
  if (!chosen) return null;
  const text = chosen.text.replace(/\s+/g, " ").trim();
  if (text.length <= summaryLength) return { locale: chosen.locale, text };
  return { locale: chosen.locale, text: `${text.slice(0, summaryLength + 1).replace(/\s+\S*$/, "")}…` };
}
