import { mayLieIn } from "../../../../lib/country-bounds.ts";
import type { Day } from "../../../../lib/day.ts";
import type { CountryCode } from "../../../../lib/messages/countries.ts";
import { parseCountry } from "../../../../lib/parse-country.ts";
import { checkWebsite } from "../../../../lib/website.ts";
import { dayReaderFor, readCoordinates, readId, readWholeNumber, readYesNo } from "./cells.ts";
import type { CordisProblem } from "./cordis-problem.ts";
import { type Money, moneyReaderFor } from "./money.ts";
import { type OrganisationColumn, organisationColumns } from "./organisation-columns.ts";
import { readAmount } from "./read-projects.ts";
import { type ReleaseTable, type Row, readReleaseTable } from "./release-table.ts";
import { hasShifted, RowCells } from "./row-cells.ts";

/** What one row of organization.csv says of the organisation itself; rows of the same organisation may differ. */
export type OrganisationCells = {
  name: string;
  shortName: string | null;
  vatNumber: string | null;
  activityType: string | null;
  isSmallOrMedium: boolean | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  countryCode: string | null;
  nutsCode: string | null;
  coordinates: string | null;
  website: string | null;
};

export type CordisParticipation = {
  line: number;
  projectId: string;
  organisationId: string;
  /** As published; the known ones are in `knownRoles`. */
  role: string;
  /** The place in the consortium's list. */
  order: number | null;
  /** Euro cents; null: not given. */
  fundingMinor: bigint | null;
  netFundingMinor: bigint | null;
  totalCostMinor: bigint | null;
  /** Whether the partner left before the project's end; null: not said. */
  leftEarly: boolean | null;
  /** The day on which it left, where the release gives one. */
  endsOn: Day | null;
  isActive: boolean | null;
  /** What the row says but nobody can read: it counts neither as given nor as taken back. */
  unread: readonly OrganisationColumn[];
};

export type ParticipationRow = { participation: CordisParticipation; organisation: OrganisationCells };

export const knownRoles: readonly string[] = ["coordinator", "participant", "partner", "thirdParty", "associatedPartner", "internationalPartner", "hostInstitution", "beneficiary"];

type Readers = Record<"funding" | "netFunding" | "totalCost", (text: string) => Money | null> & { day: (text: string) => Day | null };
export type ReadParticipations = Omit<ReleaseTable<OrganisationColumn>, "rows"> & { rows: ParticipationRow[] };

export function readParticipations(bytes: Uint8Array): ReadParticipations {
  const table = readReleaseTable(bytes, "organization.csv", organisationColumns, ["projectId", "organisationId", "name", "role", "country"]);
  const { problems, filled } = table;
  const column = (name: OrganisationColumn) => table.rows.map((row) => row.cell(name));
  const readers: Readers = {
    day: dayReaderFor(column("endOfParticipation")),
    funding: moneyReaderFor(() => column("funding")),
    netFunding: moneyReaderFor(() => column("netFunding")),
    totalCost: moneyReaderFor(() => column("totalCost")),
  };
  const rows: ParticipationRow[] = [];
  for (const row of table.rows) {
    const refusal = refuse(row);
    if (refusal) problems.push(refusal);
    else keep(row, readers, rows, problems);
  }
  return { rows, filled, problems };
}

/** One list for all rows of which everything was read: they are many. */
const allRead: readonly OrganisationColumn[] = [];

function refuse(row: Row<OrganisationColumn>): CordisProblem | null {
  const projectId = readId(row.cell("projectId"));
  const organisationId = readId(row.cell("organisationId"));
  const ids = [projectId, organisationId].flatMap((id) => id ?? []);
  if (projectId === null) return row.problem(row.cell("projectId") === "" ? "no-project-id" : "unreadable-project-id", "projectId", ids);
  if (organisationId === null) return row.problem(row.cell("organisationId") === "" ? "no-organisation-id" : "unreadable-organisation-id", "organisationId", ids);
  return row.cell("name") === "" ? row.problem("no-name", "name", ids) : null;
}

function keep(row: Row<OrganisationColumn>, readers: Readers, rows: ParticipationRow[], problems: CordisProblem[]): void {
  const ids = [readId(row.cell("projectId")) as string, readId(row.cell("organisationId")) as string] as const;
  const cells = new RowCells(row, ids);
  const organisation = organisationOf(row, cells);
  const participation = participationOf(row, ids, cells, readers);
  if (hasShifted(cells.problems)) {
    problems.push(row.problem("shifted-row", null, ids));
    return;
  }
  problems.push(...cells.problems);
  rows.push({ participation, organisation });
}

function participationOf(
  row: Row<OrganisationColumn>,
  [projectId, organisationId]: readonly [string, string],
  cells: RowCells<OrganisationColumn>,
  readers: Readers,
): CordisParticipation {
  const role = row.cell("role");
  if (!knownRoles.includes(role)) cells.remark("unknown-role", "role");
  const end = cells.read("endOfParticipation", (text) => readEnd(text, readers.day), "unreadable-day");
  return {
    line: row.line,
    projectId,
    organisationId,
    role: /^\p{L}[\p{L} ]{0,39}$/u.test(role) ? role : "unknown",
    order: cells.read("order", readWholeNumber, "unreadable-number"),
    fundingMinor: readAmount(cells, "funding", readers.funding),
    netFundingMinor: readAmount(cells, "netFunding", readers.netFunding),
    totalCostMinor: readAmount(cells, "totalCost", readers.totalCost),
    leftEarly: end && (end.day !== null || end.hasLeft),
    endsOn: end?.day ?? null,
    isActive: cells.read("active", readYesNo, "unreadable-yes-no"),
    unread: cells.unread.length > 0 ? cells.unread : allRead,
  };
}

function organisationOf(row: Row<OrganisationColumn>, cells: RowCells<OrganisationColumn>): OrganisationCells {
  const countryCode = cells.read("country", parseCountry, "unreadable-country");
  return {
    name: row.cell("name"),
    shortName: row.text("shortName"),
    vatNumber: cells.known("vatNumber"),
    activityType: cells.read("activityType", readActivity, "unknown-activity"),
    isSmallOrMedium: cells.read("isSmallOrMedium", readYesNo, "unreadable-yes-no"),
    street: cells.known("street"),
    postcode: cells.known("postcode"),
    city: cells.known("city"),
    countryCode,
    nutsCode: cells.read("nutsCode", readNutsCode, "unreadable-nuts-code"),
    coordinates: coordinatesIn(countryCode, cells),
    website: cells.read("website", readWebsite, "unreadable-website"),
  };
}

/** As the row has them; null where they are none, or nowhere in the country, as where latitude and longitude are swapped. */
function coordinatesIn(countryCode: CountryCode | null, cells: RowCells<OrganisationColumn>): string | null {
  const given = cells.read("coordinates", readCoordinatesText, "unreadable-coordinates");
  if (!given || countryCode === null || mayLieIn(countryCode, given.latitude, given.longitude) !== false) return given?.text ?? null;
  cells.remark("place-outside-country", "coordinates");
  cells.unread.push("coordinates");
  return null;
}

function readCoordinatesText(text: string) {
  const point = readCoordinates(text);
  return point && { ...point, text };
}

/** Releases write yes or no; some write the day. */
function readEnd(text: string, readDay: (text: string) => Day | null): { hasLeft: boolean; day: Day | null } | null {
  const day = readDay(text);
  if (day) return { hasLeft: true, day };
  const hasLeft = readYesNo(text);
  return hasLeft === null ? null : { hasLeft, day: null };
}

/** Higher education, research, public body, private company, other. */
function readActivity(text: string): string | null {
  const code = text.toUpperCase();
  return ["HES", "REC", "PUB", "PRC", "OTH"].includes(code) ? code : null;
}

function readNutsCode(text: string): string | null {
  const code = text.toUpperCase();
  return /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code) ? code : null;
}

function readWebsite(text: string): string | null {
  const checked = checkWebsite(text);
  return checked.ok ? checked.value : null;
}
