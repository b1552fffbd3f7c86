import { fold } from "../../../lib/fold.ts";
import { areDegrees, filledCells, languageOfTexts, targetOfValues, valuesFit } from "./column-values.ts";
import { isMemberTarget, type MemberMapping, mayRepeat } from "./member-target.ts";
import { settlePeople } from "./settle-people.ts";
import type { SuggestedColumn } from "./suggested-column.ts";
import { understandHeading } from "./understand-heading.ts";

export type SuggestedMapping = { columns: readonly SuggestedColumn[]; signature: string };

type Table = { columns: readonly string[]; groups?: readonly (string | null)[]; rows: readonly { cells: readonly string[] }[] };

/** Whether a heading is one that members' lists use, in any of the languages known here: `readTable` finds the row of headings by it. */
export function isMemberHeading(heading: string): boolean {
  if (heading.length > longestHeading || heading.trim() === "") return false;
  const before = knownAnswers.get(heading);
  if (before !== undefined) return before;
  if (knownAnswers.size >= mostAnswers) knownAnswers.clear();
  const answer = understandHeading(heading) !== null;
  knownAnswers.set(heading, answer);
  return answer;
}

const longestHeading = 80;
/** The same cells are asked about again for every way of cutting a text. */
const knownAnswers = new Map<string, boolean>();
const mostAnswers = 10_000;

/** The same for all lists with the same headings in the same order: a mapping that somebody chose is remembered under it. */
export function headerSignature(columns: readonly string[]): string {
  return columns.map(fold).join("|");
}

/**
 * Suggests for each column what it feeds: from its heading (and what stands above it), from its values, and from the other
 * columns, since "Name" beside "Company" is a person's. A mapping remembered for the same signature wins where it fits the
 * number of columns. What is not recognised is not used, and says so.
 */
export function suggestMapping(table: Table, remembered: MemberMapping | null = null): SuggestedMapping {
  const signature = headerSignature(table.columns);
  if (remembered && remembered.length === table.columns.length) {
    const columns = table.columns.map((column, place) => ({ column, target: remembered[place] ?? null, reason: "remembered" as const, isCertain: true }));
    return { columns, signature };
  }
  const values = table.columns.map((_, place) => filledCells(table.rows, place));
  const alone = table.columns.map((column, place) => suggestOne(column, table.groups?.[place] ?? null, values[place] as string[]));
  const together = settlePeople(withDegrees(alone, values));
  return { columns: withoutRepeats(together, values), signature };
}

function suggestOne(column: string, group: string | null, values: readonly string[]): SuggestedColumn {
  const understood = understandHeading(column, group);
  if (understood === "unused") return { column, target: null, reason: "not-ours", isCertain: true };
  if (values.length === 0 && understood === null) return { column, target: null, reason: "empty", isCertain: true };
  if (understood === null) return suggestByValues(column, values);
  if (!valuesFit(understood, values)) return { column, target: null, reason: "unfit", isCertain: false };
  if (!understood.startsWith("description:") || /\b(pt|en|de|fr|es|it|hr|nl)\b|\(/i.test(column)) return { column, target: understood, reason: "heading", isCertain: true };
  const locale = languageOfTexts(values);
  const isSame = locale === null || understood === `description:${locale}`;
  return { column, target: locale === null ? understood : `description:${locale}`, reason: "heading", isCertain: isSame && locale !== null };
}

function suggestByValues(column: string, values: readonly string[]): SuggestedColumn {
  const target = targetOfValues(values);
  return target ? { column, target, reason: "values", isCertain: false } : { column, target: null, reason: "unknown", isCertain: false };
}

/** Two unknown columns side by side that hold degrees are latitude and longitude. */
function withDegrees(columns: readonly SuggestedColumn[], values: readonly (readonly string[])[]): SuggestedColumn[] {
  const result = [...columns];
  if (columns.some(({ target }) => target === "latitude" || target === "longitude" || target === "coordinates")) return result;
  for (let place = 0; place + 1 < columns.length; place += 1) {
    const [one, other] = [columns[place], columns[place + 1]];
    if (one?.reason !== "unknown" || other?.reason !== "unknown" || !areDegrees(values[place] ?? [], values[place + 1] ?? [])) continue;
    result[place] = { ...one, target: "latitude", reason: "values" };
    result[place + 1] = { ...other, target: "longitude", reason: "values" };
    break;
  }
  return result;
}

/** One column for each field that takes one: of several the heading before the values, the one with more content, the longer heading. */
function withoutRepeats(columns: readonly SuggestedColumn[], values: readonly (readonly string[])[]): SuggestedColumn[] {
  const rank = (place: number) =>
    (columns[place]?.reason === "heading" ? 1_000_000 : 0) + (values[place]?.length ?? 0) + fold(columns[place]?.column ?? "").split(" ").length / 100;
  return columns.map((column, place) => {
    const { target } = column;
    if (target === null || mayRepeat(target)) return column;
    const rivals = columns.flatMap((other, index) => (other.target === target ? [index] : []));
    const best = rivals.reduce((first, other) => (rank(other) > rank(first) ? other : first));
    return best === place
      ? { ...column, isCertain: column.isCertain && rivals.filter((rival) => columns[rival]?.reason === "heading").length < 2 }
      : { ...column, target: null, reason: "taken", isCertain: false };
  });
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
