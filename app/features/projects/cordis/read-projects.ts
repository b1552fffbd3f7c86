import type { Day } from "../../../lib/day.ts";
import { readDay, readMoney } from "./cells.ts";
import type { CordisProblem } from "./cordis-problem.ts";
import { type Columns, type Row, readTable } from "./read-table.ts";

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
  topic: string | null;
};

type Column = "id" | "acronym" | "status" | "title" | "startsOn" | "endsOn" | "totalCost" | "funding" | "fundingScheme" | "programme" | "topic" | "objective";

// The second heading of a pair is that of the Horizon 2020 files of before 2021.
const columns: Columns<Column> = {
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
  topic: ["topics"],
  objective: ["objective"],
};

const statuses: Record<string, CordisStatus> = { signed: "signed", ongoing: "signed", closed: "closed", terminated: "terminated", "": "unknown" };

export function readProjects(text: string): { projects: CordisProject[]; problems: CordisProblem[] } {
  const { rows, problems } = readTable(text, "project.csv", columns, ["id", "title", "startsOn", "endsOn"]);
  const projects = new Map<string, CordisProject>();
  for (const row of rows) {
    const id = row.cell("id");
    if (id === "") problems.push(row.problem("no-project-id", "id"));
    else if (projects.has(id)) problems.push(row.problem("duplicate-project", "id", [id]));
    else if (row.cell("title") === "" && row.cell("acronym") === "") problems.push(row.problem("no-title", "title", [id]));
    else projects.set(id, projectOf(id, row, problems));
  }
  return { projects: [...projects.values()], problems };
}

function projectOf(id: string, row: Row<Column>, problems: CordisProblem[]): CordisProject {
  const status = statuses[row.cell("status").toLowerCase()];
  if (!status) problems.push(row.problem("unknown-status", "status", [id]));
  const startsOn = day(row, "startsOn", id, problems);
  const endsOn = day(row, "endsOn", id, problems);
  const isBackwards = startsOn !== null && endsOn !== null && endsOn < startsOn;
  if (isBackwards) problems.push(row.problem("end-before-start", "endsOn", [id]));
  const totalCost = money(row, "totalCost", id, problems);
  if (totalCost === 0n) problems.push(row.problem("zero-total-cost", "totalCost", [id]));
  return {
    id,
    line: row.line,
    acronym: row.text("acronym"),
    title: row.cell("title") || row.cell("acronym"),
    objective: row.text("objective"),
    status: status ?? "unknown",
    startsOn,
    endsOn: isBackwards ? null : endsOn,
    totalCostMinor: totalCost === 0n ? null : totalCost,
    fundingMinor: money(row, "funding", id, problems),
    fundingScheme: row.text("fundingScheme"),
    programme: row.text("programme"),
    topic: row.text("topic"),
  };
}

function day(row: Row<Column>, name: Column, id: string, problems: CordisProblem[]): Day | null {
  const text = row.cell(name);
  const value = readDay(text);
  if (text !== "" && !value) problems.push(row.problem("unreadable-day", name, [id]));
  return value;
}

function money(row: Row<Column>, name: Column, id: string, problems: CordisProblem[]): bigint | null {
  const text = row.cell(name);
  if (text === "") return null;
  const amount = readMoney(text);
  if (!amount) problems.push(row.problem("unreadable-money", name, [id]));
  else if (!amount.isExact) problems.push(row.problem("money-rounded", name, [id]));
  return amount?.minor ?? null;
}
