const fileKinds = [
  "too-large",
  "empty-file",
  "not-a-table",
  "nul-bytes",
  "too-many-rows",
  "too-many-columns",
  "too-many-values",
  "unpacks-too-large",
  "damaged-file",
  "password-protected",
  "took-too-long",
] as const;

const questionKinds = ["doubtful-encoding", "doubtful-delimiter", "one-column", "no-headings", "doubtful-headings", "several-sheets"] as const;

const rowKinds = [
  "unclosed-quote",
  "text-after-quote",
  "cell-too-long",
  "too-few-cells",
  "too-many-cells",
  "lost-letters",
  "garbled-letters",
  "control-characters",
  "swallowed-rows",
  "cut-off-row",
  "totals-row",
  "footnote",
  "formula-without-value",
] as const;

const remarkKinds = ["repeated-heading", "empty-heading", "stray-quote", "html-entities", "hidden-rows", "lying-extension", "no-rows"] as const;

export const tableProblemKinds = [...fileKinds, ...questionKinds, ...rowKinds, ...remarkKinds] as const;

export type TableProblemKind = (typeof tableProblemKinds)[number];

export type TableProblem = {
  kind: TableProblemKind;
  /** As a spreadsheet numbers rows; null where it is about no single row. */
  row: number | null;
  /** As a text editor numbers lines; null in a spreadsheet. */
  line: number | null;
  /** The last line concerned. */
  endLine: number | null;
  /** The column's heading. */
  column: string | null;
  /** What the message needs to be clear: the nature of a file, a limit, a count. Never the text of a cell. */
  detail: string | number | null;
};

export type Weight = "file" | "question" | "row" | "remark";

/** What a problem means: the file is not read, somebody must decide first, one row is not read, or only worth a look. */
export function weightOf(kind: TableProblemKind): Weight {
  const isOneOf = (kinds: readonly TableProblemKind[]) => kinds.includes(kind);
  if (isOneOf(fileKinds)) return "file";
  if (isOneOf(questionKinds)) return "question";
  return isOneOf(rowKinds) ? "row" : "remark";
}

export function tableProblem(kind: TableProblemKind, at: Partial<Omit<TableProblem, "kind">> = {}): TableProblem {
  return { kind, row: null, line: null, endLine: null, column: null, detail: null, ...at };
}
