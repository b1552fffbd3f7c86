import type { ReadTable } from "../../../lib/table/read-table.ts";
import type { TableProblem } from "../../../lib/table/table-problem.ts";
import type { MemberProblem } from "./member-problem.ts";
import type { MemberRow } from "./member-row.ts";
import type { SuggestedMapping } from "./suggest-mapping.ts";

/** What the pages show of how a list was read, so that a person can say otherwise. Holds cells of the list. */
export type MembersReading = {
  /** Null where nothing could be read: the problems say why. */
  table: (Omit<ReadTable, "rows"> & { rowCount: number; firstRows: readonly { row: number; cells: readonly string[] }[] }) | null;
  problems: readonly TableProblem[];
  suggested: SuggestedMapping | null;
  /** Some cells of each column that hold something. */
  samples: readonly (readonly string[])[];
  /** What has to be decided about the rows before they can be used, once the columns are known. */
  questions: readonly MemberProblem[];
};

/** A list that nothing stands in the way of planning. */
export type MembersInput = { members: readonly MemberRow[]; problems: { table: readonly TableProblem[]; members: readonly MemberProblem[] } };

export type ReadInThread = { bytes: Uint8Array; fileName: string; options: unknown; limits: { maxBytes: number; maxRows: number }; today: string };
