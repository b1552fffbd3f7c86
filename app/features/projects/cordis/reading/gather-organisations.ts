import { fold } from "../../../../lib/fold.ts";
import { groupBy } from "../../../../lib/group-by.ts";
import { readCoordinates } from "./cells.ts";
import { type CordisProblem, cordisProblem } from "./cordis-problem.ts";
import type { OrganisationCells, ParticipationRow } from "./read-participations.ts";

export type CordisOrganisation = Omit<OrganisationCells, "coordinates"> & {
  id: string;
  line: number;
  /** How many rows the release has of it. */
  rows: number;
  latitude: number | null;
  longitude: number | null;
  /** Every country and region that a row of it names, since rows may differ. */
  countryCodes: readonly string[];
  nutsCodes: readonly string[];
  /** What the release says only where nobody can read it. */
  unread: readonly OrganisationField[];
};

export type OrganisationField = keyof OrganisationCells;

/** Columns by the name that the file gives them, for the remark that rows differ. */
const headings: Record<OrganisationField, string> = {
  name: "name",
  shortName: "shortName",
  vatNumber: "vatNumber",
  activityType: "activityType",
  isSmallOrMedium: "SME",
  street: "street",
  postcode: "postCode",
  city: "city",
  countryCode: "country",
  nutsCode: "nutsCode",
  coordinates: "geolocation",
  website: "organizationURL",
};
const fields = Object.keys(headings) as OrganisationField[];

/**
 * One organisation for each id. Where its rows differ, a cell takes the value that most rows give (the first of equals),
 * and the difference is reported. Organisations that share a name but not an id stay apart and are reported.
 */
export function gatherOrganisations(rows: readonly ParticipationRow[]): { organisations: CordisOrganisation[]; problems: CordisProblem[] } {
  const byId = groupBy(rows, (row) => row.participation.organisationId);
  const problems: CordisProblem[] = [];
  const organisations = [...byId].map(([id, own]) => organisationOf(id, own, problems));
  for (const organisation of organisations) {
    if (!organisation.city) problems.push(remark("no-city", organisation, "city"));
    if (!organisation.countryCode) problems.push(remark("no-country", organisation, "country"));
  }
  for (const namesakes of groupBy(organisations, (organisation) => fold(organisation.name)).values()) {
    if (namesakes.length > 1) problems.push({ ...remark("same-name", namesakes[0] as CordisOrganisation, "name"), ids: namesakes.map((namesake) => namesake.id) });
  }
  return { organisations, problems };
}

function organisationOf(id: string, rows: readonly ParticipationRow[], problems: CordisProblem[]): CordisOrganisation {
  const { participation, organisation } = rows[0] as ParticipationRow;
  const { line } = participation;
  const cells = { ...organisation };
  for (const field of fields) {
    const said = cells[field];
    if (rows.every((row) => row.organisation[field] === said)) continue;
    const { value, isDisputed } = mostFrequent(rows.map((row) => row.organisation[field]));
    if (isDisputed) problems.push(cordisProblem("differing-cells", "organization.csv", { line, column: headings[field], ids: [id] }));
    Object.assign(cells, { [field]: value });
  }
  const { coordinates, ...rest } = cells;
  const place = coordinates === null ? null : readCoordinates(coordinates);
  const unread = unreadOf(rows).filter((field) => cells[field] === null);
  return { id, line, rows: rows.length, ...rest, unread, latitude: place?.latitude ?? null, longitude: place?.longitude ?? null, ...all(rows) };
}

/** Columns that some row fills with what cannot be read. */
function unreadOf(rows: readonly ParticipationRow[]): OrganisationField[] {
  if (rows.every((row) => row.participation.unread.length === 0)) return [];
  const columns: Partial<Record<string, OrganisationField>> = { country: "countryCode" };
  return [...new Set(rows.flatMap((row) => row.participation.unread))].flatMap(
    (column) => columns[column] ?? (fields as string[]).filter((field) => field === column),
  ) as OrganisationField[];
}

function all(rows: readonly ParticipationRow[]): Pick<CordisOrganisation, "countryCodes" | "nutsCodes"> {
  const distinct = (field: "countryCode" | "nutsCode") => [...new Set(rows.flatMap((row) => row.organisation[field] ?? []))];
  return { countryCodes: distinct("countryCode"), nutsCodes: distinct("nutsCode") };
}

/** The value that most rows give, the first of equals; null where none gives any. */
function mostFrequent(values: readonly unknown[]): { value: unknown; isDisputed: boolean } {
  const counts = new Map<unknown, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: unknown = null;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return { value: best, isDisputed: counts.size > 1 };
}

function remark(kind: CordisProblem["kind"], organisation: CordisOrganisation, column: string): CordisProblem {
  return cordisProblem(kind, "organization.csv", { line: organisation.line, column, valueClass: kind === "same-name" ? null : "empty", ids: [organisation.id] });
}
