/** What a plan does, in numbers, for one kind of thing ("organisations", "people", …). */
export type ImportCount = { created: number; changed: number; same: number; left: number };

/** Stored with the run and shown in lists: numbers only, never a value. */
export type ImportSummary = {
  counts: Record<string, ImportCount>;
  problems: number;
  /** Rows that wait for a decision of the office: they are not imported without one. */
  undecided: number;
  suspicious: number;
};

/** "merged": the row is about the same thing as an earlier one, and is read together with it. */
export type RowOutcome = "create" | "change" | "same" | "merged" | "skip" | "undecided";

/** What the office is asked about a row. The values are stored as the choice. */
export type RowQuestion = {
  text: string;
  options: readonly { value: string; label: string; reason: string | null }[];
  /** What happens without an answer, where the row is not simply left out. */
  later?: string;
};

export type PreviewRow = {
  /** Under which a choice is stored; the same when the same file is read again. */
  key: string;
  /** As a spreadsheet numbers rows; null where the thing stands in no single row. */
  row: number | null;
  title: string;
  outcome: RowOutcome;
  /** What happens to it, in words. */
  details: readonly string[];
  question: RowQuestion | null;
  chosen: string | null;
};

/** A problem as a person reads it: where, what, and what to do. */
export type ReportedProblem = {
  kind: string;
  weight: "row" | "cell" | "remark";
  row: number | null;
  column: string | null;
  message: string;
  remedy: string;
};

/** Many changes that look like one mistake: left out unless the office applies them. */
export type SuspiciousGroup = { key: string; title: string; explanation: string; count: number; samples: readonly string[]; isApplied: boolean };

/** All that the pages show of a plan. Holds personal data. */
export type ImportPreview = { rows: readonly PreviewRow[]; problems: readonly ReportedProblem[]; groups: readonly SuspiciousGroup[] };

/** Decisions of the office, by the key of a row or group. */
export type ImportChoices = Readonly<Record<string, string>>;

export const skipChoice = "skip";
export const newChoice = "new";
export const applyChoice = "apply";

/** The choice that a row is the same as a stored one. */
export function sameChoice(storedId: string): string {
  return `same:${storedId}`;
}

/** The stored row that a choice names, or null. */
export function chosenSame(choice: string | undefined): string | null {
  return choice?.startsWith("same:") ? choice.slice("same:".length) : null;
}

/** Keys of the rows of `after` that `before` does not hold in the same words: what is new since the plan was last seen. */
export function newsBetween(before: ImportPreview, after: ImportPreview): string[] {
  const seen = new Map(before.rows.map((row) => [row.key, JSON.stringify(row)]));
  return after.rows.flatMap((row) => (seen.get(row.key) === JSON.stringify(row) ? [] : [row.key]));
}
