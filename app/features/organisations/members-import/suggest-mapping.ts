import { fold } from "../../../lib/fold.ts";
import { targetOfHeading, unusedHeadings } from "./heading-names.ts";
import { isMemberTarget, type MemberMapping, type MemberTarget, mayRepeat } from "./member-target.ts";

export type MappingReason =
  | "heading" // the heading names the field
  | "values" // the heading says nothing, the values do
  | "remembered" // it was chosen for a list with the same headings
  | "not-ours" // a heading of a known system that Muster has no use for
  | "taken" // another column feeds the field already
  | "empty" // no row has anything in it
  | "unknown"; // neither heading nor values say what it is

export type SuggestedColumn = {
  column: string;
  /** Null: the column is not used. */
  target: MemberTarget | null;
  reason: MappingReason;
  /** False where somebody should look before it is used. */
  isCertain: boolean;
};

export type SuggestedMapping = { columns: readonly SuggestedColumn[]; signature: string };

type Table = { columns: readonly string[]; rows: readonly { cells: readonly string[] }[] };

/** Whether a heading is one that members' lists use, in any of the languages known here: `readTable` finds the row of headings by it. */
export function isMemberHeading(heading: string): boolean {
  const folded = fold(heading);
  return folded !== "" && (targetOfHeading(folded) !== null || unusedHeadings.has(folded));
}

/** The same for all lists with the same headings in the same order: a mapping that somebody chose is remembered under it. */
export function headerSignature(columns: readonly string[]): string {
  return columns.map(fold).join("|");
}

/**
 * Suggests for each column what it feeds, from its heading and values. A mapping remembered for the same signature wins
 * where it fits the number of columns.
 */
export function suggestMapping(table: Table, remembered: MemberMapping | null = null): SuggestedMapping {
  const signature = headerSignature(table.columns);
  if (remembered && remembered.length === table.columns.length) {
    const columns = table.columns.map((column, place) => ({ column, target: remembered[place] ?? null, reason: "remembered" as const, isCertain: true }));
    return { columns, signature };
  }
  const taken = new Set<MemberTarget>();
  const columns = table.columns.map((column, place) => {
    const suggested = suggestOne(
      column,
      table.rows.map((row) => row.cells[place] ?? ""),
    );
    if (suggested.target === null) return suggested;
    if (taken.has(suggested.target) && !mayRepeat(suggested.target)) return { ...suggested, target: null, reason: "taken" as const, isCertain: false };
    taken.add(suggested.target);
    return suggested;
  });
  return { columns, signature };
}

function suggestOne(column: string, values: readonly string[]): SuggestedColumn {
  const folded = fold(column);
  const target = targetOfHeading(folded);
  if (target) return { column, target, reason: "heading", isCertain: true };
  if (unusedHeadings.has(folded)) return { column, target: null, reason: "not-ours", isCertain: true };
  if (values.every((value) => value.trim() === "")) return { column, target: null, reason: "empty", isCertain: true };
  return { column, target: null, reason: "unknown", isCertain: false };
}

/** What was chosen, as it is stored and sent by forms: targets, "" for a column that is not used. Null where it is no mapping. */
export function parseMapping(choices: readonly string[]): MemberMapping | null {
  const targets = choices.map((choice) => (choice === "" ? null : choice));
  return targets.every((target) => target === null || isMemberTarget(target)) ? (targets as MemberMapping) : null;
}

/** The suggestion as a mapping to read rows with. */
export function mappingOf(suggested: SuggestedMapping): MemberMapping {
  return suggested.columns.map((column) => column.target);
}
