import { memberProblemText } from "../../../lib/messages/members-import.ts";
import { placeWords, tableProblemText } from "../../../lib/messages/table-reading.ts";
import { weightOf } from "../../../lib/table/table-problem.ts";
import type { ImportPreview, ImportSummary } from "../../imports/import-preview.ts";
import type { MemberTarget } from "./member-target.ts";
import type { MembersReading } from "./members-reading.ts";

type Imported = { reading: unknown; planned: { preview: ImportPreview; summary: ImportSummary; hash: string } | null; runId: string | null };
type Problem = { kind: string; row: number | null; column: string | null; where: string | null; weight: string; message: string; remedy: string };

const nothing = { created: 0, changed: 0, same: 0, left: 0 };

/** A plan, or what was loaded, as the command line tells it. */
export function membersReport({ reading, planned, runId }: Imported, mapping: readonly (MemberTarget | null)[]) {
  const read = reading as MembersReading;
  const { created, changed, same, left: skipped } = planned?.summary.counts.organisations ?? nothing;
  return {
    rows: rowsOf(read),
    created,
    changed,
    same,
    skipped,
    undecided: planned?.summary.undecided ?? 0,
    counts: planned?.summary.counts ?? {},
    needsDecision: planned === null,
    problems: planned ? planned.preview.problems.map((problem): Problem => ({ ...problem, where: placeWords(problem) })) : openProblems(read),
    questions: (planned?.preview.rows ?? []).filter(({ outcome }) => outcome === "undecided").map(({ row, title, question }) => ({ row, title, options: question?.options ?? [] })),
    reading: read.table && readingOf(read.table),
    columns: (read.suggested?.columns ?? []).map(({ column, reason }, place) => ({ column, field: mapping[place] ?? null, reason })),
    planHash: planned?.hash ?? null,
    runId,
    isCommitted: runId !== null,
  };
}

/** Rows below the headings, those that could not be read among them. */
function rowsOf({ table, problems }: MembersReading): number {
  const unread = new Set(problems.filter(({ kind, row }) => row !== null && weightOf(kind) === "row").map(({ row }) => row));
  return (table?.rowCount ?? 0) + unread.size;
}

function readingOf({ text, dialect, workbook, header, passedOver }: NonNullable<MembersReading["table"]>) {
  return {
    encoding: text?.encoding ?? null,
    delimiter: dialect?.dialect.delimiter ?? null,
    quote: dialect?.dialect.quote ?? null,
    sheet: workbook?.sheet ?? null,
    headerRow: header.row,
    lastHeaderRow: header.lastRow,
    passedOver,
  };
}

export type MembersReport = ReturnType<typeof membersReport>;

/** Why nothing can be planned, and what else is wrong with the file. */
function openProblems({ problems, questions }: MembersReading): Problem[] {
  const ofTable = problems.map((problem): Problem => {
    const { where, what, remedy } = tableProblemText(problem);
    return { kind: problem.kind, row: problem.row, column: problem.column, where, weight: weightOf(problem.kind), message: what, remedy };
  });
  const ofMembers = questions.map((question): Problem => {
    const { what, remedy } = memberProblemText(question);
    return { kind: question.kind, row: question.row, column: question.column, where: placeWords(question), weight: "question", message: what, remedy };
  });
  return [...ofTable, ...ofMembers];
}
