export type CordisFile = "project.csv" | "organization.csv";

/** What can be wrong with a release, from the whole file down to one cell, and what is only worth a look. */
export type CordisProblemKind =
  // the file
  | "empty-file"
  | "missing-columns"
  | "not-utf-8"
  // the row: it was not read
  | "broken-quotes"
  | "ragged-row"
  | "control-characters"
  | "no-project-id"
  | "no-organisation-id"
  | "no-title"
  | "no-name"
  | "duplicate-project"
  | "unknown-project"
  // the cell: it was left empty
  | "unreadable-money"
  | "unreadable-day"
  | "unreadable-number"
  | "unreadable-yes-no"
  | "unreadable-country"
  | "unreadable-coordinates"
  | "unreadable-website"
  | "unreadable-vat-number"
  | "end-before-start"
  // the cell: it was read, with a remark
  | "money-rounded"
  | "unknown-role"
  | "unknown-status"
  | "differing-cells"
  | "zero-total-cost"
  | "empty-column"
  // the whole: it was kept
  | "no-city"
  | "no-country"
  | "same-name"
  | "repeated-participation"
  | "no-coordinator"
  | "several-coordinators"
  | "no-organisations"
  // against what is stored: it was left as it is
  | "vat-number-taken"
  | "gone-from-release"
  | "edited-since"
  | "mass-move"
  | "mass-respelling";

/** The kind of text a cell holds: problems never repeat the cell itself. */
export type ValueClass = "empty" | "whole number" | "number" | "date" | "text";

export type CordisProblem = {
  kind: CordisProblemKind;
  file: CordisFile;
  /** The physical line in the file on which the row begins, counted from 1; null where the remark is about no single row. */
  line: number | null;
  column: string | null;
  valueClass: ValueClass | null;
  /** CORDIS ids of the projects or organisations concerned. */
  ids: readonly string[];
};

/** Problems after which nothing in the file can be trusted. */
const fatalKinds: readonly CordisProblemKind[] = ["empty-file", "missing-columns"];

export function isFatal(problem: CordisProblem): boolean {
  return fatalKinds.includes(problem.kind);
}

export function valueClass(text: string): ValueClass {
  if (text.trim() === "") return "empty";
  if (/^\s*[+-]?\d+\s*$/.test(text)) return "whole number";
  if (/^\s*[+-]?[\d.,\s]*\d[.,]?\s*$/.test(text)) return "number";
  if (/^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text)) return "date";
  return "text";
}

export function problemCounts(problems: readonly CordisProblem[]): Partial<Record<CordisProblemKind, number>> {
  const counts: Partial<Record<CordisProblemKind, number>> = {};
  for (const { kind } of problems) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
