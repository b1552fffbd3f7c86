import type { Day } from "../../../../lib/day.ts";
import { checkWebsite } from "../../../../lib/website.ts";
import { dayReaderFor, readCoordinates, readCountry, readId, readWholeNumber, readYesNo } from "./cells.ts";
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

export type ParticipationRow = CordisParticipation & { organisation: OrganisationCells };

export const knownRoles: readonly string[] = ["coordinator", "participant", "partner", "thirdParty", "associatedPartner", "internationalPartner", "hostInstitution", "beneficiary"];

type Readers = Record<"funding" | "netFunding" | "totalCost", (text: string) => Money | null> & { day: (text: string) => Day | null };
export type ReadParticipations = Omit<ReleaseTable<OrganisationColumn>, "rows"> & { rows: ParticipationRow[] };

export function readParticipations(bytes: Uint8Array): ReadParticipations {
  const table = readReleaseTable(bytes, "organization.csv", organisationColumns, ["projectId", "organisationId", "name", "role", "country"]);
  const { problems, filled } = table;
  const column = (name: OrganisationColumn) => table.rows.map((row) => row.cell(name));
  const readers: Readers = {
    day: dayReaderFor(column("endOfParticipation")),
    funding: moneyReaderFor(column("funding")),
    netFunding: moneyReaderFor(column("netFunding")),
    totalCost: moneyReaderFor(column("totalCost")),
  };
  const rows: ParticipationRow[] = [];
  for (const row of table.rows) {
    const refusal = refuse(row);
    if (refusal) problems.push(refusal);
    else keep(row, readers, rows, problems);
  }
  return { rows, filled, problems };
}

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
  const participation = participationOf(row, ids, cells, readers);
  if (hasShifted(cells.problems)) {
    problems.push(row.problem("shifted-row", null, ids));
    return;
  }
  problems.push(...cells.problems);
  rows.push(participation);
}

function participationOf(row: Row<OrganisationColumn>, [projectId, organisationId]: readonly [string, string], cells: RowCells<OrganisationColumn>, readers: Readers): ParticipationRow {
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
    organisation: organisationOf(row, cells),
    unread: cells.unread,
  };
}

function organisationOf(row: Row<OrganisationColumn>, cells: RowCells<OrganisationColumn>): OrganisationCells {
  return {
    name: row.cell("name"),
    shortName: row.text("shortName"),
    vatNumber: row.text("vatNumber"),
    activityType: cells.read("activityType", readActivity, "unknown-activity"),
    isSmallOrMedium: cells.read("isSmallOrMedium", readYesNo, "unreadable-yes-no"),
    street: row.text("street"),
    postcode: row.text("postcode"),
    city: row.text("city"),
    countryCode: cells.read("country", readCountry, "unreadable-country"),
    nutsCode: cells.read("nutsCode", readNutsCode, "unreadable-nuts-code"),
    coordinates: cells.read("coordinates", (text) => (readCoordinates(text) ? text : null), "unreadable-coordinates"),
    website: cells.read("website", readWebsite, "unreadable-website"),
  };
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
