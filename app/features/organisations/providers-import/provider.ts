import type { Day } from "../../../lib/day.ts";
import type { ProviderProblemKind } from "../../../lib/messages/providers-import.ts";
import type { TableProblem } from "../../../lib/table/table-problem.ts";
import type { ReportedProblem } from "../../imports/import-preview.ts";
import type { MemberProblem } from "../members-import/member-problem.ts";
import type { MemberRow } from "../members-import/member-row.ts";

/** One row of a list of providers: an organisation with one place. */
export type ProviderRow = {
  /** As the list has it; unique within a country, "0" among them. */
  externalId: string;
  /** With at most one site; its numbers of other systems hold the id under the country's scheme. */
  member: MemberRow;
  specialities: readonly string[];
  facilityType: string | null;
  ownership: string | null;
  /** The day on which the row's facts held. */
  referenceOn: Day | null;
};

/** An organisation of a list, with all its places. */
export type Provider = { member: MemberRow; specialities: readonly string[] };

export type ProviderProblem = {
  kind: ProviderProblemKind;
  /** As a spreadsheet numbers rows; null where it is about no single row. */
  row: number | null;
  column: string | null;
  /** Another row, a count, a speciality. */
  detail: string | number | null;
};

export type ReferenceDays = { earliestOn: Day; latestOn: Day };

/** What the reading of a list found, without its rows. */
export type ProvidersReading = {
  rows: number;
  /** Places that can be read, each once. */
  sites: number;
  problems: readonly TableProblem[];
  missingColumns: readonly string[];
  /** The same and the file's own problems in words, where the list cannot be planned; else empty. */
  unread: readonly ReportedProblem[];
  referenceDays: ReferenceDays | null;
};

export type ProvidersInput = {
  providers: readonly Provider[];
  problems: { table: readonly TableProblem[]; members: readonly MemberProblem[]; providers: readonly ProviderProblem[] };
};

const rowKinds: readonly ProviderProblemKind[] = ["no-id", "countries-differ", "id-of-several"];
const cellKinds: readonly ProviderProblemKind[] = ["unreadable-reference-day", "day-in-future"];

/** What a problem means: the row is not imported, one cell is left out, or only worth a look. */
export function weightOfProviderProblem(kind: ProviderProblemKind): "row" | "cell" | "remark" {
  if (rowKinds.includes(kind)) return "row";
  return cellKinds.includes(kind) ? "cell" : "remark";
}

/** Under which scheme the ids of a country's list are kept: ids are unique within a country only. A list of members names one as "gisco-pt:0". */
export function schemeOf(countryCode: string): string {
  return `gisco-${countryCode.toLowerCase()}`;
}
