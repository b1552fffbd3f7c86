import type { MemberTarget } from "./member-target.ts";

export type MemberProblemKind =
  // somebody has to decide before anything is imported
  | "no-name-column"
  | "doubtful-dates"
  | "doubtful-numbers"
  // the row: it is not imported
  | "no-legal-name"
  | "name-is-formula"
  | "name-too-long"
  | "no-country"
  | "unreadable-country"
  // the cell: it is left out, the row is imported without it
  | "spreadsheet-error"
  | "formula"
  | "too-long"
  | "unreadable-kind"
  | "vat-malformed"
  | "vat-wrong-check-digit"
  | "vat-of-another-country"
  | "unreadable-website"
  | "unreadable-nuts-code"
  | "unreadable-coordinates"
  | "incomplete-coordinates"
  | "unreadable-phone"
  | "unreadable-email"
  | "unreadable-language"
  | "unreadable-market"
  | "unreadable-headcount"
  | "unreadable-revenue"
  | "unreadable-yes-no"
  | "unreadable-day"
  | "day-in-future"
  | "unreadable-rights"
  | "no-city"
  | "person-without-name"
  // a remark
  | "person-without-email"
  | "vat-unchecked"
  | "several-values"
  | "differing-cells"
  | "repeated-row"
  | "same-name-kept-apart";

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

const questions: readonly MemberProblemKind[] = ["no-name-column", "doubtful-dates", "doubtful-numbers"];
const rowKinds: readonly MemberProblemKind[] = ["no-legal-name", "name-is-formula", "name-too-long", "no-country", "unreadable-country"];
const remarks: readonly MemberProblemKind[] = ["person-without-email", "vat-unchecked", "several-values", "differing-cells", "repeated-row", "same-name-kept-apart"];

/** What a problem means: somebody must decide first, the row is not imported, one cell is left out, or only worth a look. */
export function weightOfMemberProblem(kind: MemberProblemKind): MemberProblemWeight {
  if (questions.includes(kind)) return "question";
  if (rowKinds.includes(kind)) return "row";
  return remarks.includes(kind) ? "remark" : "cell";
}
