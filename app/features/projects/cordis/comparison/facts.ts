import { checkVatNumber } from "../../../../lib/vat-number.ts";
import type { CordisOrganisation, OrganisationField } from "../reading/gather-organisations.ts";
import type { OrganisationColumn } from "../reading/organisation-columns.ts";
import type { CordisProject, ProjectColumn } from "../reading/read-projects.ts";
import type { ChosenRelease } from "../selection/chosen-release.ts";
import type { OrganisationFacts, OrganisationKind, ProjectFacts } from "./cordis-plan.ts";

/** CLDR's code for a region that is not known. */
export const unknownCountry = "ZZ";

/** CORDIS's kinds of activity. A company (PRC) may provide care, supply it or neither: the register does not say, so it is "other". */
const kinds: Record<string, OrganisationKind> = { HES: "research", REC: "research", PUB: "public_body" };

export function kindOf({ activityType }: CordisOrganisation): OrganisationKind {
  return kinds[activityType ?? ""] ?? "other";
}

type Field = Exclude<keyof OrganisationFacts, "isListed">;
const columnsOf: Record<Field, readonly [OrganisationField, OrganisationColumn]> = {
  legalName: ["name", "name"],
  shortName: ["shortName", "shortName"],
  countryCode: ["countryCode", "country"],
  vatNumber: ["vatNumber", "vatNumber"],
  website: ["website", "website"],
  street: ["street", "street"],
  postcode: ["postcode", "postcode"],
  city: ["city", "city"],
  nutsCode: ["nutsCode", "nutsCode"],
  point: ["coordinates", "coordinates"],
};
const fields = Object.keys(columnsOf) as Field[];
const place: readonly Field[] = ["street", "postcode", "city", "nutsCode", "point"];

/** Whether the release fills the column of the field anywhere. */
export function isOrganisationFieldFilled({ filled }: ChosenRelease, field: Field): boolean {
  return filled.organisations.has(columnsOf[field][1]);
}

/**
 * What the release says of an organisation. Where it says what nobody can read, or names no city (then it tells nothing
 * of the place), what is stored stays. `vatNumber` is the one that it may have.
 */
export function organisationFacts(organisation: CordisOrganisation, before: OrganisationFacts | null, vatNumber: string | null, isListed: boolean): OrganisationFacts {
  const { name, shortName, website, street, postcode, city, nutsCode, latitude, longitude, unread } = organisation;
  const said: OrganisationFacts = {
    legalName: name,
    shortName,
    countryCode: organisation.countryCode ?? before?.countryCode ?? unknownCountry,
    vatNumber,
    website,
    street,
    postcode,
    city,
    nutsCode,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    // What an earlier import listed stays so when a later one is about another country.
    isListed: isListed || (before?.isListed ?? false),
  };
  if (!before) return city === null ? { ...said, ...Object.fromEntries(place.map((field) => [field, null])) } : said;
  const kept = fields.filter((field) => unread.includes(columnsOf[field][0]) || (city === null && place.includes(field)));
  return { ...said, ...Object.fromEntries(kept.map((field) => [field, before[field]])) };
}

/** As it is stored; null where the register gives none that fits the country's rule. */
export function vatNumberOf({ vatNumber, countryCode }: Pick<CordisOrganisation, "vatNumber" | "countryCode">): string | null {
  if (vatNumber === null || countryCode === null) return null;
  const checked = checkVatNumber(vatNumber, countryCode);
  return checked.ok ? checked.value.vatNumber : null;
}

const projectColumnsOf: Record<keyof ProjectFacts, ProjectColumn> = {
  acronym: "acronym",
  title: "title",
  summary: "objective",
  status: "status",
  startsOn: "startsOn",
  endsOn: "endsOn",
  totalCostMinor: "totalCost",
  fundingMinor: "funding",
  fundingScheme: "fundingScheme",
  programme: "programme",
};

export function isProjectFieldFilled({ filled }: ChosenRelease, field: keyof ProjectFacts): boolean {
  return filled.projects.has(projectColumnsOf[field]);
}

export function projectFacts(project: CordisProject, before: ProjectFacts | null): ProjectFacts {
  const { acronym, title, objective, status, startsOn, endsOn, totalCostMinor, fundingMinor, fundingScheme, programme, unread } = project;
  const said: ProjectFacts = { acronym, title, summary: objective, status, startsOn, endsOn, totalCostMinor, fundingMinor, fundingScheme, programme };
  if (!before || unread.length === 0) return said;
  const kept = (Object.keys(projectColumnsOf) as (keyof ProjectFacts)[]).filter((field) => unread.includes(projectColumnsOf[field]));
  return { ...said, ...Object.fromEntries(kept.map((field) => [field, before[field]])) };
}
