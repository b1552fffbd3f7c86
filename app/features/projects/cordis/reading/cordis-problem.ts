/** The official files, and the office's own list of organisations. */
export type CordisFile = "project.csv" | "organization.csv" | "euroSciVoc.csv" | "organisations list";

const fileKinds = ["empty-file", "too-large", "not-a-table", "missing-columns", "swapped-files", "repeated-column", "doubtful-encoding", "doubtful-delimiter"] as const;

const rowKinds = [
  "broken-quotes",
  "ragged-row",
  "cut-off-row",
  "lost-letters",
  "control-characters",
  "shifted-row",
  "no-project-id",
  "no-organisation-id",
  "unreadable-project-id",
  "unreadable-organisation-id",
  "no-title",
  "no-name",
  "duplicate-project",
  "unknown-project",
] as const;

const cellKinds = [
  "unreadable-money",
  "unreadable-day",
  "unreadable-number",
  "unreadable-yes-no",
  "unreadable-country",
  "unreadable-coordinates",
  "unreadable-nuts-code",
  "unreadable-website",
  "unreadable-vat-number",
  "end-before-start",
  "place-outside-country",
  "unknown-status",
  "unknown-activity",
] as const;

const remarkKinds = [
  // of the file
  "not-utf-8",
  "above-headings",
  "empty-column",
  // of the cell: it was read
  "stray-quote",
  "html-entities",
  "money-rounded",
  "unknown-role",
  "differing-cells",
  "zero-total-cost",
  // of the whole: it was kept
  "no-city",
  "no-country",
  "same-name",
  "repeated-participation",
  "no-coordinator",
  "several-coordinators",
  "no-organisations",
  // of the choice
  "no-nuts-code",
  "not-in-release",
  "wanted-twice",
  // against what is stored: it was left as it is
  "vat-number-taken",
  "gone-from-release",
  "other-selection",
  "edited-since",
  "may-be-known",
  "mass-move",
  "shared-point",
  "mass-far-move",
  "mass-respelling",
  "mass-blanking",
  "mass-same-value",
  "mass-change",
  "mass-scaling",
] as const;

/** What can be wrong with a release, from the whole file down to one cell, and what is only worth a look. */
export type CordisProblemKind = (typeof fileKinds)[number] | (typeof rowKinds)[number] | (typeof cellKinds)[number] | (typeof remarkKinds)[number];

/** file: nothing of it can be trusted. row: it was not read. cell: it was left empty, or as it was stored. */
export type CordisProblemWeight = "file" | "row" | "cell" | "remark";

export function weightOfCordisProblem(kind: CordisProblemKind): CordisProblemWeight {
  const isOneOf = (kinds: readonly CordisProblemKind[]) => kinds.includes(kind);
  if (isOneOf(fileKinds)) return "file";
  if (isOneOf(rowKinds)) return "row";
  return isOneOf(cellKinds) ? "cell" : "remark";
}

/** The kind of text a cell holds: problems never repeat the cell itself. */
export type ValueClass = "empty" | "whole number" | "number" | "date" | "text";

export type CordisProblem = {
  kind: CordisProblemKind;
  file: CordisFile;
  /** The physical line in the file on which the row begins, counted from 1; null where the remark is about no single row. */
  line: number | null;
  /** The last line concerned, where there are several. */
  endLine: number | null;
  column: string | null;
  valueClass: ValueClass | null;
  /** CORDIS ids of the projects or organisations concerned. */
  ids: readonly string[];
};

export function cordisProblem(kind: CordisProblemKind, file: CordisFile, at: Partial<Omit<CordisProblem, "kind" | "file">> = {}): CordisProblem {
  return { kind, file, line: null, endLine: null, column: null, valueClass: null, ids: [], ...at };
}

export function isFatal(problem: CordisProblem): boolean {
  return weightOfCordisProblem(problem.kind) === "file";
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
