import type { Day } from "../../../../lib/day.ts";
import { dayReaderFor, readId } from "./cells.ts";
import type { CordisProblem } from "./cordis-problem.ts";
import { type Money, moneyReaderFor } from "./money.ts";
import { type Columns, type ReleaseTable, type Row, readReleaseTable } from "./release-table.ts";
import { hasShifted, RowCells } from "./row-cells.ts";

export type CordisStatus = "signed" | "closed" | "terminated" | "unknown";

export type CordisProject = {
  id: string;
  line: number;
  acronym: string | null;
  title: string;
  objective: string | null;
  status: CordisStatus;
  startsOn: Day | null;
  /** The last day. */
  endsOn: Day | null;
  /** Euro cents; null: not given. Lump-sum projects are published with a zero that means the same. */
  totalCostMinor: bigint | null;
  fundingMinor: bigint | null;
  fundingScheme: string | null;
  programme: string | null;
  keywords: string | null;
  /** What the release says but nobody can read: it counts neither as given nor as taken back. */
  unread: readonly ProjectColumn[];
};

export type ProjectColumn = "id" | "acronym" | "status" | "title" | "startsOn" | "endsOn" | "totalCost" | "funding" | "fundingScheme" | "programme" | "objective" | "keywords";

// The second heading of a pair is that of the Horizon 2020 files of before 2021.
export const projectColumns: Columns<ProjectColumn> = {
  id: ["id"],
  acronym: ["acronym"],
  status: ["status"],
  title: ["title"],
  startsOn: ["startDate"],
  endsOn: ["endDate"],
  totalCost: ["totalCost"],
  funding: ["ecMaxContribution"],
  fundingScheme: ["fundingScheme"],
  programme: ["frameworkProgramme"],
  objective: ["objective"],
  keywords: ["keywords"],
};

type Readers = { day: (text: string) => Day | null; totalCost: (text: string) => Money | null; funding: (text: string) => Money | null };
export type ReadProjects = Omit<ReleaseTable<ProjectColumn>, "rows"> & { projects: CordisProject[] };

export function readProjects(bytes: Uint8Array): ReadProjects {
  const { rows, filled, problems } = readReleaseTable(bytes, "project.csv", projectColumns, ["id", "title", "startsOn", "endsOn"]);
  const column = (name: ProjectColumn) => rows.map((row) => row.cell(name));
  const readers: Readers = {
    day: dayReaderFor([...column("startsOn"), ...column("endsOn")]),
    totalCost: moneyReaderFor(() => column("totalCost")),
    funding: moneyReaderFor(() => column("funding")),
  };
  const projects = new Map<string, CordisProject>();
  for (const row of rows) {
    const refusal = refuse(row, projects);
    if (refusal) problems.push(refusal);
    else keep(row, readers, projects, problems);
  }
  return { projects: [...projects.values()], filled, problems };
}

function refuse(row: Row<ProjectColumn>, projects: ReadonlyMap<string, CordisProject>): CordisProblem | null {
  if (row.cell("id") === "") return row.problem("no-project-id", "id");
  const id = readId(row.cell("id"));
  if (id === null) return row.problem("unreadable-project-id", "id");
  if (projects.has(id)) return row.problem("duplicate-project", "id", [id]);
  return row.cell("title") === "" && row.cell("acronym") === "" ? row.problem("no-title", "title", [id]) : null;
}

function keep(row: Row<ProjectColumn>, readers: Readers, projects: Map<string, CordisProject>, problems: CordisProblem[]): void {
  const id = readId(row.cell("id")) as string;
  const cells = new RowCells(row, [id]);
  const project = projectOf(id, row, cells, readers);
  if (hasShifted(cells.problems)) {
    problems.push(row.problem("shifted-row", null, [id]));
    return;
  }
  problems.push(...cells.problems);
  projects.set(id, project);
}

const statuses: Record<string, CordisStatus> = { signed: "signed", ongoing: "signed", closed: "closed", terminated: "terminated" };

function projectOf(id: string, row: Row<ProjectColumn>, cells: RowCells<ProjectColumn>, readers: Readers): CordisProject {
  const startsOn = cells.read("startsOn", readers.day, "unreadable-day");
  const endsOn = cells.read("endsOn", readers.day, "unreadable-day");
  const isBackwards = startsOn !== null && endsOn !== null && endsOn < startsOn;
  if (isBackwards) {
    cells.remark("end-before-start", "endsOn");
    cells.unread.push("endsOn");
  }
  const totalCost = readAmount(cells, "totalCost", readers.totalCost);
  if (totalCost === 0n) cells.remark("zero-total-cost", "totalCost");
  return {
    id,
    line: row.line,
    acronym: row.text("acronym"),
    title: row.cell("title") || row.cell("acronym"),
    objective: row.text("objective"),
    status: cells.read("status", (text) => statuses[text.toLowerCase()] ?? null, "unknown-status") ?? "unknown",
    startsOn,
    endsOn: isBackwards ? null : endsOn,
    totalCostMinor: totalCost === 0n ? null : totalCost,
    fundingMinor: readAmount(cells, "funding", readers.funding),
    fundingScheme: row.text("fundingScheme"),
    programme: row.text("programme"),
    keywords: row.text("keywords"),
    unread: cells.unread,
  };
}

/** In cents; what is smaller is rounded and said to be. */
export function readAmount<Name extends string>(cells: RowCells<Name>, name: Name, reader: (text: string) => Money | null): bigint | null {
  const amount = cells.read(name, reader, "unreadable-money");
  if (amount && !amount.isExact) cells.remark("money-rounded", name);
  return amount?.minor ?? null;
}
