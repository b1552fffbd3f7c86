import type { RawRecord } from "./cut-records.ts";
import type { DecodedText } from "./decode-text.ts";
import type { DetectedDialect, DialectChoice } from "./detect-dialect.ts";
import type { Encoding } from "./encoding.ts";
import type { TableProblem } from "./table-problem.ts";

/** What a person decided about a file; what is absent is detected. */
export type TableChoices = DialectChoice & {
  encoding?: Encoding;
  /** The row of headings as a spreadsheet numbers it; 0 where the table has none. */
  headerRow?: number;
  /** The lowest row of headings where there are several. */
  lastHeaderRow?: number;
  /** Whether rows with too few cells are filled up at their end; otherwise they are reported and not read. */
  fillShortRows?: boolean;
  /** Says that a table of one column is what was meant. */
  isOneColumn?: boolean;
  /** Whether totals and notes below the table are read as rows; otherwise they are reported and not read. */
  keepLastRows?: boolean;
  /** Whether letters that were garbled before the file was written ("Ã©") are restored; otherwise their rows are reported. */
  restoreGarbled?: boolean;
  /** The sheet of a workbook, by name. */
  sheet?: string;
  /** What the file is called: a name that promises something else than the file is gets a remark. */
  fileName?: string;
};

export type TableLimits = {
  maxBytes: number;
  maxRows: number;
  maxColumns: number;
  /** Cells in all. */
  maxValues: number;
  maxCellLength: number;
  /** How many bytes the parts of a workbook may have once they are unpacked. */
  maxUnpackedBytes: number;
  /** Asked every now and then; reading stops once it answers true. */
  isTimeUp?: () => boolean;
};

export const defaultTableLimits: TableLimits = {
  maxBytes: 20_000_000,
  maxRows: 100_000,
  maxColumns: 300,
  maxValues: 4_000_000,
  maxCellLength: 32_767,
  maxUnpackedBytes: 150_000_000,
};

export type SheetInfo = { name: string; isHidden: boolean };

/** A file cut into rows of cells, before anything is known of headings. */
export type TableSource = {
  records: RawRecord[];
  /** Null in a spreadsheet, which says itself what its letters and cells are. */
  text: Omit<DecodedText, "text"> | null;
  dialect: DetectedDialect | null;
  /** Null where the file is plain text. */
  workbook: { format: "xlsx" | "ods"; sheet: string; sheets: readonly SheetInfo[] } | null;
  /** Whether the text ends without a line end. */
  hasOpenEnd: boolean;
  /** Questions and remarks about the whole file. */
  problems: TableProblem[];
};
