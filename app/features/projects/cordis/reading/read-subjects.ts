import { readId } from "./cells.ts";
import { type CordisProblem, cordisProblem } from "./cordis-problem.ts";
import { type Columns, readReleaseTable } from "./release-table.ts";

/** One subject of a project in the European Science Vocabulary: "/23/47/299", "/natural sciences/…", "data science". Empty where the file does not say. */
export type ProjectSubject = { code: string; path: string; title: string };
export type ReleaseSubjects = ReadonlyMap<string, readonly ProjectSubject[]>;

type Column = "projectId" | "code" | "path" | "title";

// Besides the official file, lists that give a field of science for each project.
const columns: Columns<Column> = {
  projectId: ["projectID"],
  code: ["euroSciVocCode"],
  path: ["euroSciVocPath"],
  title: ["euroSciVocTitle", "field_l1", "field", "subject"],
};

/** The subjects of each project of `euroSciVoc.csv`. */
export function readSubjects(bytes: Uint8Array): { subjects: ReleaseSubjects; problems: CordisProblem[] } {
  const { rows, filled, problems } = readReleaseTable(bytes, "euroSciVoc.csv", columns, ["projectId"]);
  const subjects = new Map<string, ProjectSubject[]>();
  if (rows.length > 0 && !filled.has("code") && !filled.has("path") && !filled.has("title")) {
    return { subjects, problems: [...problems, cordisProblem("missing-columns", "euroSciVoc.csv", { column: columns.path[0] as string })] };
  }
  for (const row of rows) {
    const id = readId(row.cell("projectId"));
    if (id === null) problems.push(row.problem(row.cell("projectId") === "" ? "no-project-id" : "unreadable-project-id", "projectId"));
    else {
      const own = subjects.get(id) ?? [];
      subjects.set(id, own);
      own.push({ code: row.cell("code"), path: row.cell("path"), title: row.cell("title") });
    }
  }
  return { subjects, problems: problems.filter((problem) => problem.kind !== "empty-column") };
}
