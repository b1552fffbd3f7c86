import { providersImportWords as words } from "../../../lib/messages/providers-import.ts";
import { tableProblemText } from "../../../lib/messages/table-reading.ts";
import { type TableProblem, weightOf } from "../../../lib/table/table-problem.ts";
import type { ReportedProblem } from "../../imports/import-preview.ts";

/** Why a file is no list of providers that can be planned, in words; what concerns single rows is left aside. */
export function unreadProviders(problems: readonly TableProblem[], missingColumns: readonly string[]): ReportedProblem[] {
  const ofFile = problems.filter(({ kind }) => ["file", "question"].includes(weightOf(kind)));
  const missing: ReportedProblem[] =
    missingColumns.length === 0 ? [] : [{ kind: "missing-columns", weight: "row", row: null, column: null, ...words.missingColumns({ columns: missingColumns }) }];
  return [
    ...ofFile.map((problem): ReportedProblem => {
      const { what, remedy } = tableProblemText(problem);
      return {
        kind: problem.kind,
        weight: "row",
        row: problem.row,
        column: problem.column,
        message: what,
        remedy: weightOf(problem.kind) === "question" ? words.askedElsewhere : remedy,
      };
    }),
    ...missing,
  ];
}
