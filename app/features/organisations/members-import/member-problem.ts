import type { MemberProblemKind } from "../../../lib/messages/members-import.ts";
import type { MemberTarget } from "./member-target.ts";

const questions = ["no-name-column", "doubtful-dates", "doubtful-numbers"] as const satisfies readonly MemberProblemKind[];

const rowKinds = ["no-legal-name", "name-is-formula", "name-is-no-name", "name-too-long", "no-country", "unreadable-country"] as const satisfies readonly MemberProblemKind[];

const remarks = [
  "person-without-email",
  "vat-unchecked",
  "several-values",
  "differing-cells",
  "gathered-by-name",
  "repeated-row",
  "same-name-kept-apart",
] as const satisfies readonly MemberProblemKind[];

export type MemberProblem = {
  kind: MemberProblemKind;
  /** As a spreadsheet numbers rows; null where it is about no single row. */
  row: number | null;
  /** The column's heading as the list has it. */
  column: string | null;
  target: MemberTarget | null;
  /** What the message needs to be clear: another row, a country, a limit. Never the text of a cell. */
  detail: string | number | null;
};

export type MemberProblemWeight = "question" | "row" | "cell" | "remark";

/** What a problem means: somebody must decide first, the row is not imported, one cell is left out, or only worth a look. */
export function weightOfMemberProblem(kind: MemberProblemKind): MemberProblemWeight {
  const isOneOf = (kinds: readonly MemberProblemKind[]) => kinds.includes(kind);
  if (isOneOf(questions)) return "question";
  if (isOneOf(rowKinds)) return "row";
  return isOneOf(remarks) ? "remark" : "cell";
}
