import type { MemberProblemKind } from "../../../lib/messages/members-import.ts";
import { cellText, onOneLine, withoutDecimalTail } from "./cell-text.ts";
import type { MemberProblem } from "./member-problem.ts";
import type { MemberMapping, MemberTarget } from "./member-target.ts";

export type MemberTable = { columns: readonly string[]; rows: readonly { row: number; cells: readonly string[] }[] };

/** The cells of one row by what they feed. */
export type MemberCells = {
  row: number;
  /** All cells of a field in the order of their columns, empty ones left out. */
  all(target: MemberTarget): { text: string; column: string }[];
  /** The first of them on one line; "" where there is none. */
  one(target: MemberTarget): string;
  /** The first with its line ends. */
  long(target: MemberTarget): string;
  /** Whether any field of them has content. */
  hasAny(targets: readonly MemberTarget[]): boolean;
  /** Whether a cell of the field was reported while it was cleaned, and counts as empty. */
  hasFault(target: MemberTarget): boolean;
  report(kind: MemberProblemKind, target: MemberTarget, detail?: string | number | null): void;
};

/** Fields of which the longest text is given: that of the profile's own forms. Longer ones are reported and left out. */
const longest: Partial<Record<MemberTarget, number>> = {
  shortName: 80,
  registerNumber: 40,
  street: 200,
  postcode: 20,
  city: 120,
  siteName: 120,
  externalId: 200,
  notes: 10_000,
  personName: 120,
  personFirstName: 60,
  personLastName: 60,
  personJobTitle: 200,
};
const longestDescription = 4000;
const numbers: readonly MemberTarget[] = ["vatNumber", "registerNumber", "postcode", "phone", "personPhone", "externalId", "headcount"];

type Read = { text: string; column: string };

/** Cleans the mapped cells of a row. Faults of single cells are reported once here; the cell then counts as empty. */
export function memberCells(table: MemberTable, row: MemberTable["rows"][number], mapping: MemberMapping, problems: MemberProblem[]): MemberCells {
  const found = new Map<MemberTarget, Read[]>();
  const faults = new Set<MemberTarget>();
  const report = (kind: MemberProblemKind, target: MemberTarget, detail: string | number | null = null, place = mapping.indexOf(target)) => {
    problems.push({ kind, row: row.row, column: table.columns[place] ?? null, target, detail });
  };
  for (const [place, target] of mapping.entries()) {
    if (target === null) continue;
    const text = readCell(row.cells[place] ?? "", target, (kind, detail) => {
      faults.add(target);
      report(kind, target, detail, place);
    });
    if (text !== "") found.set(target, [...(found.get(target) ?? []), { text, column: table.columns[place] ?? "" }]);
  }
  const all = (target: MemberTarget) => found.get(target) ?? [];
  return {
    row: row.row,
    all,
    one: (target) => onOneLine(all(target)[0]?.text ?? ""),
    long: (target) => all(target)[0]?.text ?? "",
    hasFault: (target) => faults.has(target),
    hasAny: (targets) => targets.some((target) => all(target).length > 0),
    report: (kind, target, detail = null) => report(kind, target, detail),
  };
}

function readCell(cell: string, target: MemberTarget, report: (kind: MemberProblemKind, detail: number | null) => void): string {
  const read = cellText(cell);
  if ("fault" in read) {
    if (target === "legalName") report(read.fault === "formula" ? "name-is-formula" : "name-is-no-name", null);
    else report(read.fault, null);
    return "";
  }
  const text = numbers.includes(target) ? withoutDecimalTail(read.text) : read.text;
  const limit = target.startsWith("description:") ? longestDescription : longest[target];
  if (limit === undefined || text.length <= limit) return text;
  report("too-long", limit);
  return "";
}
