import { fold } from "../../../lib/fold.ts";
import { groupBy } from "../../../lib/group-by.ts";
import { readCoordinates } from "./cells.ts";
import type { CordisProblem } from "./cordis-problem.ts";
import type { OrganisationCells, ParticipationRow } from "./read-participations.ts";

export type CordisOrganisation = Omit<OrganisationCells, "coordinates"> & { id: string; line: number; latitude: number | null; longitude: number | null };

/** Columns by the name that the file gives them, for the remark that rows differ. */
const headings: Record<keyof OrganisationCells, string> = {
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
const fields = Object.keys(headings) as (keyof OrganisationCells)[];

/**
 * One organisation for each id. Where its rows differ, a cell takes the value that most rows give (the first of equals),
 * and the difference is reported. Organisations that share a name but not an id stay apart and are reported.
 */
export function gatherOrganisations(rows: readonly ParticipationRow[]): { organisations: CordisOrganisation[]; problems: CordisProblem[] } {
  const byId = groupBy(rows, (row) => row.organisationId);
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
  const line = (rows[0] as ParticipationRow).line;
  const cells = { ...(rows[0] as ParticipationRow).organisation };
  for (const field of fields) {
    const counts = new Map<unknown, number>();
    for (const row of rows) {
      const value = row.organisation[field];
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size > 1) problems.push({ kind: "differing-cells", file: "organization.csv", line, column: headings[field], valueClass: null, ids: [id] });
    Object.assign(cells, { [field]: mostFrequent(counts) });
  }
  const { coordinates, ...rest } = cells;
  const place = coordinates === null ? null : readCoordinates(coordinates);
  return { id, line, ...rest, latitude: place?.latitude ?? null, longitude: place?.longitude ?? null };
}

function mostFrequent(counts: ReadonlyMap<unknown, number>): unknown {
  let best: unknown = null;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most) [best, most] = [value, count];
  }
  return best;
}

function remark(kind: CordisProblem["kind"], organisation: CordisOrganisation, column: string): CordisProblem {
  return { kind, file: "organization.csv", line: organisation.line, column, valueClass: kind === "same-name" ? null : "empty", ids: [organisation.id] };
}
