import type { Day } from "../../../lib/day.ts";
import type { CountryCode } from "../../../lib/messages/countries.ts";
import { type DateOrder, type DateStyle, detectDateStyle } from "../../../lib/table/date-style.ts";
import { type DecimalMark, detectNumberStyle, type NumberStyle } from "../../../lib/table/number-style.ts";
import { filledCells } from "./column-values.ts";
import { gatherMembers } from "./gather-members.ts";
import { type MemberTable, memberCells } from "./member-cells.ts";
import type { MemberProblem } from "./member-problem.ts";
import type { MemberRow } from "./member-row.ts";
import type { MemberMapping, MemberTarget } from "./member-target.ts";
import { type ListStyle, readOrganisation } from "./read-organisation.ts";

/** What a person decided about the list; what is absent is detected, or asked where it cannot be. */
export type MemberChoices = {
  today: Day;
  /** The country of organisations whose row names none; null: such rows are reported. */
  defaultCountry: CountryCode | null;
  dateOrder?: DateOrder;
  decimal?: DecimalMark;
  /** Under which name the list's own numbers are stored as external ids. */
  externalIdScheme?: string;
  /** Whether "2019" and "03/2019" stand for the first day; otherwise they are reported. */
  wholeYears?: boolean;
};

export type MemberReading = {
  members: readonly MemberRow[];
  problems: readonly MemberProblem[];
  /** How days and amounts were read, with the evidence; null where no column holds any. */
  dates: DateStyle | null;
  numbers: NumberStyle | null;
};

/**
 * Reads the rows of a table as organisations and their people. A row that cannot be read right is reported and left out; a
 * cell that cannot is reported and left empty. Several rows of one organisation are gathered into one. A question among the
 * problems means that something has to be decided first: what depends on it is left empty.
 */
export function readMemberRows(table: MemberTable, mapping: MemberMapping, choices: MemberChoices): MemberReading {
  const columnOf = (target: MemberTarget) => table.columns[mapping.indexOf(target)] ?? null;
  const question = (kind: MemberProblem["kind"], target: MemberTarget): MemberProblem => ({ kind, row: null, column: columnOf(target), target, detail: null });
  if (!mapping.includes("legalName")) return { members: [], problems: [question("no-name-column", "legalName")], dates: null, numbers: null };
  const dates = mapping.includes("memberSince") ? dateStyle(columnCells(table, mapping, "memberSince"), choices) : null;
  const numbers = mapping.includes("revenueBand") ? numberStyle(columnCells(table, mapping, "revenueBand"), choices) : null;
  const problems: MemberProblem[] = [];
  if (dates && !dates.isCertain) problems.push(question("doubtful-dates", "memberSince"));
  if (numbers && !numbers.isCertain) problems.push(question("doubtful-numbers", "revenueBand"));
  const style: ListStyle = {
    today: choices.today,
    defaultCountry: choices.defaultCountry,
    dateOrder: dates?.order ?? null,
    decimal: numbers?.decimal ?? null,
    externalIdScheme: choices.externalIdScheme ?? "list",
    wholeYears: choices.wholeYears ?? false,
    descriptions: mapping.filter((target) => target?.startsWith("description:")) as MemberTarget[],
  };
  const rows = table.rows.flatMap((row) => readOrganisation(memberCells(table, row, mapping, problems), style) ?? []);
  const gathered = gatherMembers(rows, columnOf);
  return { members: gathered.members, problems: inOrder([...problems, ...gathered.problems]), dates, numbers };
}

function columnCells(table: MemberTable, mapping: MemberMapping, target: MemberTarget): string[] {
  return filledCells(table.rows, mapping.indexOf(target), Number.POSITIVE_INFINITY);
}

function dateStyle(values: readonly string[], { dateOrder }: MemberChoices): DateStyle {
  const detected = detectDateStyle(values);
  return dateOrder === undefined ? detected : { ...detected, order: dateOrder, isCertain: true, evidence: "chosen" };
}

/** Amounts without their units and words, so that only digits and marks decide. */
function numberStyle(values: readonly string[], { decimal }: MemberChoices): NumberStyle {
  const detected = detectNumberStyle(values.flatMap((value) => value.match(/\d[\d.,' ’]*\d|\d/g) ?? []));
  return decimal === undefined ? detected : { decimal, isCertain: true, evidence: "chosen" };
}

/** Questions first, then by row. */
function inOrder(problems: readonly MemberProblem[]): MemberProblem[] {
  return [...problems].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
}
