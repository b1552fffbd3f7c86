import type { Day } from "../../../lib/day.ts";
import { checkWebsite } from "../../../lib/website.ts";
import { readCoordinates, readCountry, readDay, readMoney, readWholeNumber, readYesNo } from "./cells.ts";
import type { CordisProblem } from "./cordis-problem.ts";
import { type Columns, type Row, readTable } from "./read-table.ts";

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
};

export type ParticipationRow = CordisParticipation & { organisation: OrganisationCells };

export const knownRoles: readonly string[] = ["coordinator", "participant", "partner", "thirdParty", "associatedPartner", "internationalPartner", "hostInstitution", "beneficiary"];

type Column =
  | "projectId"
  | "organisationId"
  | "vatNumber"
  | "name"
  | "shortName"
  | "isSmallOrMedium"
  | "activityType"
  | "street"
  | "postcode"
  | "city"
  | "country"
  | "nutsCode"
  | "coordinates"
  | "website"
  | "order"
  | "role"
  | "funding"
  | "netFunding"
  | "totalCost"
  | "endOfParticipation"
  | "active";

// The second heading of a pair is that of the Horizon 2020 files of before 2021.
const columns: Columns<Column> = {
  projectId: ["projectID"],
  organisationId: ["organisationID", "id"],
  vatNumber: ["vatNumber"],
  name: ["name"],
  shortName: ["shortName"],
  isSmallOrMedium: ["SME"],
  activityType: ["activityType"],
  street: ["street"],
  postcode: ["postCode"],
  city: ["city"],
  country: ["country"],
  nutsCode: ["nutsCode"],
  coordinates: ["geolocation"],
  website: ["organizationURL"],
  order: ["order"],
  role: ["role"],
  funding: ["ecContribution"],
  netFunding: ["netEcContribution"],
  totalCost: ["totalCost"],
  endOfParticipation: ["endOfParticipation"],
  active: ["active"],
};

export function readParticipations(text: string): { rows: ParticipationRow[]; problems: CordisProblem[] } {
  const table = readTable(text, "organization.csv", columns, ["projectId", "organisationId", "name", "role", "country"]);
  const { problems } = table;
  const rows: ParticipationRow[] = [];
  for (const row of table.rows) {
    const ids = [row.cell("projectId"), row.cell("organisationId")].filter((id) => id !== "");
    if (row.cell("projectId") === "") problems.push(row.problem("no-project-id", "projectId", ids));
    else if (row.cell("organisationId") === "") problems.push(row.problem("no-organisation-id", "organisationId", ids));
    else if (row.cell("name") === "") problems.push(row.problem("no-name", "name", ids));
    else rows.push(participationOf(row, ids, problems));
  }
  return { rows, problems };
}

function participationOf(row: Row<Column>, ids: string[], problems: CordisProblem[]): ParticipationRow {
  const role = row.cell("role");
  if (!knownRoles.includes(role)) problems.push(row.problem("unknown-role", "role", ids));
  const read = <Value>(name: Column, reader: (text: string) => Value | null, kind: CordisProblem["kind"]): Value | null => {
    const text = row.cell(name);
    if (text === "") return null;
    const value = reader(text);
    if (value === null) problems.push(row.problem(kind, name, ids));
    return value;
  };
  const money = (name: Column) => {
    const amount = read(name, readMoney, "unreadable-money");
    if (amount && !amount.isExact) problems.push(row.problem("money-rounded", name, ids));
    return amount?.minor ?? null;
  };
  const end = read("endOfParticipation", readEnd, "unreadable-day");
  return {
    line: row.line,
    projectId: row.cell("projectId"),
    organisationId: row.cell("organisationId"),
    role: role || "unknown",
    order: read("order", readWholeNumber, "unreadable-number"),
    fundingMinor: money("funding"),
    netFundingMinor: money("netFunding"),
    totalCostMinor: money("totalCost"),
    leftEarly: end && (end.day !== null || end.hasLeft),
    endsOn: end?.day ?? null,
    isActive: read("active", readYesNo, "unreadable-yes-no"),
    organisation: {
      name: row.cell("name"),
      shortName: row.text("shortName"),
      vatNumber: row.text("vatNumber"),
      activityType: row.text("activityType"),
      isSmallOrMedium: read("isSmallOrMedium", readYesNo, "unreadable-yes-no"),
      street: row.text("street"),
      postcode: row.text("postcode"),
      city: row.text("city"),
      countryCode: read("country", readCountry, "unreadable-country"),
      nutsCode: row.text("nutsCode"),
      coordinates: read("coordinates", (text) => (readCoordinates(text) ? text : null), "unreadable-coordinates"),
      website: read("website", readWebsite, "unreadable-website"),
    },
  };
}

/** Releases write yes or no; some write the day. */
function readEnd(text: string): { hasLeft: boolean; day: Day | null } | null {
  const day = readDay(text);
  if (day) return { hasLeft: true, day };
  const hasLeft = readYesNo(text);
  return hasLeft === null ? null : { hasLeft, day: null };
}

function readWebsite(text: string): string | null {
  const checked = checkWebsite(text);
  return checked.ok ? checked.value : null;
}
