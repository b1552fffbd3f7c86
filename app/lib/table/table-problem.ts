export type TableProblemKind =
  // the file: nothing is read
  | "too-large"
  | "empty-file"
  | "not-a-table"
  | "nul-bytes"
  | "too-many-rows"
  | "too-many-columns"
  // somebody has to decide before the rows are used
  | "doubtful-encoding"
  | "doubtful-delimiter"
  | "one-column"
  | "no-headings"
  // the row: it is not read
  | "unclosed-quote"
  | "text-after-quote"
  | "cell-too-long"
  | "too-few-cells"
  | "too-many-cells"
  | "lost-letters"
  | "garbled-letters"
  | "control-characters"
  // a remark
  | "repeated-heading"
  | "empty-heading"
  | "stray-quote";

export type TableProblem = {
  kind: TableProblemKind;
  /** As a spreadsheet numbers rows; null where it is about no single row. */
  row: number | null;
  /** As a text editor numbers lines. */
  line: number | null;
  /** The last line concerned. */
  endLine: number | null;
  /** The column's heading. */
  column: string | null;
  /** What the message needs to be clear: the nature of a file, a limit, a count. Never the text of a cell. */
  detail: string | number | null;
};

const fatal: readonly TableProblemKind[] = ["too-large", "empty-file", "not-a-table", "nul-bytes", "too-many-rows", "too-many-columns"];
const questions: readonly TableProblemKind[] = ["doubtful-encoding", "doubtful-delimiter", "one-column", "no-headings"];
const remarks: readonly TableProblemKind[] = ["repeated-heading", "empty-heading", "stray-quote"];

export type Weight = "file" | "question" | "row" | "remark";

/** What a problem means: the file is not read, somebody must decide first, one row is not read, or only worth a look. */
export function weightOf(kind: TableProblemKind): Weight {
  if (fatal.includes(kind)) return "file";
  if (questions.includes(kind)) return "question";
  return remarks.includes(kind) ? "remark" : "row";
}

export function tableProblem(kind: TableProblemKind, at: Partial<Omit<TableProblem, "kind">> = {}): TableProblem {
  return { kind, row: null, line: null, endLine: null, column: null, detail: null, ...at };
}
