import { day } from "../../../lib/day.ts";
import { needsDecision, readTable, type TableReading } from "../../../lib/table/read-table.ts";
import { weightOfMemberProblem } from "./member-problem.ts";
import { type MembersOptions, parseMembersOptions, tableChoices } from "./members-options.ts";
import type { MembersInput, MembersReading, ReadInThread } from "./members-reading.ts";
import { readMemberRows } from "./read-member-rows.ts";
import { isMemberHeading, suggestMapping } from "./suggest-mapping.ts";

const shownRows = 8;
const shownSamples = 3;

/** Reads a members' list as far as its decisions allow. Called in a thread of its own: a large list takes seconds. */
export function readMembers({ bytes, fileName, options, limits, today }: ReadInThread): { reading: MembersReading; input: MembersInput | null } {
  const chosen = parseMembersOptions(options);
  const read = readTable(bytes, tableChoices(chosen, fileName), limits, isMemberHeading);
  const { table } = read;
  if (!table) return { reading: { table: null, problems: read.problems, suggested: null, samples: [], questions: [] }, input: null };
  const { rows, ...rest } = table;
  const reading: MembersReading = {
    table: { ...rest, rowCount: rows.length, firstRows: rows.slice(0, shownRows).map(({ row, cells }) => ({ row, cells })) },
    problems: read.problems,
    suggested: suggestMapping(table),
    samples: table.columns.map((_, place) => samplesOf(rows, place)),
    questions: [],
  };
  return withMembers(read, reading, chosen, today);
}

function withMembers(read: TableReading, reading: MembersReading, chosen: MembersOptions, today: string): { reading: MembersReading; input: MembersInput | null } {
  const { table } = read;
  if (!table || needsDecision(read) || chosen.mapping?.length !== table.columns.length) return { reading, input: null };
  const { members, problems } = readMemberRows(table, chosen.mapping, {
    today: day(today),
    defaultCountry: chosen.defaultCountry,
    ...(chosen.dateOrder && { dateOrder: chosen.dateOrder }),
    ...(chosen.decimal && { decimal: chosen.decimal }),
  });
  const questions = problems.filter((problem) => weightOfMemberProblem(problem.kind) === "question");
  if (questions.length > 0) return { reading: { ...reading, questions }, input: null };
  return { reading, input: { members, problems: { table: read.problems, members: problems } } };
}

function samplesOf(rows: readonly { cells: readonly string[] }[], place: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[place]?.trim();
    if (cell) found.add(cell.slice(0, 80));
    if (found.size === shownSamples) break;
  }
  return [...found];
}
