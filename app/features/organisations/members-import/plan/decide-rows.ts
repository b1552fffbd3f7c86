import { groupBy } from "../../../../lib/group-by.ts";
import { chosenSame, type ImportChoices, newChoice, skipChoice } from "../../../imports/import-preview.ts";
import type { MemberDuplicate, MemberMatch } from "../match-members.ts";
import type { MemberRow } from "../member-row.ts";

/** What becomes of an entry of the list. */
export type Decision = { kind: "new" | "skip" | "undecided" } | { kind: "stored"; organisationId: string } | { kind: "row"; key: string };

/** An organisation or an earlier row that an entry may be the same as. */
export type Alternative = { value: string; organisationId: string | null; rowKey: string | null; reasons: readonly string[]; isCertain: boolean };

export type DecidedRow = { key: string; place: number; decision: Decision; alternatives: readonly Alternative[]; chosen: string | null };

export const rowKey = (member: MemberRow): string => `row:${member.rows[0]}`;

/**
 * Decides for each entry of a list whether it is new or the same as something: as the office chose, else by itself where
 * one match is certain. Where a match is doubtful, or two are certain, the entry waits for the office.
 */
export function decideRows(members: readonly MemberRow[], matches: readonly MemberMatch[], duplicates: readonly MemberDuplicate[], choices: ImportChoices): DecidedRow[] {
  const earlier = groupBy(duplicates, (pair) => Math.max(...pair.places));
  return members.map((member, place) => {
    const alternatives = [...storedAlternatives(matches[place]), ...rowAlternatives(members, place, earlier.get(place) ?? [])];
    const key = rowKey(member);
    const chosen = decisionOf(choices[key], alternatives);
    return { key, place, alternatives, decision: chosen ?? byItself(alternatives), chosen: chosen ? (choices[key] ?? null) : null };
  });
}

function storedAlternatives(match: MemberMatch | undefined): Alternative[] {
  return (match?.candidates ?? []).map(({ organisationId, reasons, band }) => ({
    value: `same:${organisationId}`,
    organisationId,
    rowKey: null,
    reasons,
    isCertain: band === "certain",
  }));
}

function rowAlternatives(members: readonly MemberRow[], place: number, pairs: readonly MemberDuplicate[]): Alternative[] {
  return pairs.map(({ places, reasons, band }) => {
    const other = rowKey(members[places[0] === place ? places[1] : places[0]] as MemberRow);
    return { value: `same:${other}`, organisationId: null, rowKey: other, reasons, isCertain: band === "certain" };
  });
}

/** The office's choice; null where there is none, or it names something that is no longer among the alternatives. */
function decisionOf(choice: string | undefined, alternatives: readonly Alternative[]): Decision | null {
  if (choice === skipChoice) return { kind: "skip" };
  if (choice === newChoice) return { kind: "new" };
  const same = chosenSame(choice);
  const found = same === null ? undefined : alternatives.find(({ value }) => value === choice);
  return found ? targetOf(found) : null;
}

function byItself(alternatives: readonly Alternative[]): Decision {
  const [first, ...others] = alternatives;
  if (!first) return { kind: "new" };
  const stored = alternatives.filter(({ organisationId, isCertain }) => organisationId !== null && isCertain);
  if (stored.length === 1) return targetOf(stored[0] as Alternative);
  return stored.length === 0 && others.length === 0 && first.isCertain ? targetOf(first) : { kind: "undecided" };
}

function targetOf({ organisationId, rowKey: key }: Alternative): Decision {
  return organisationId !== null ? { kind: "stored", organisationId } : { kind: "row", key: key ?? "" };
}

export type Group = { lead: DecidedRow; followers: readonly DecidedRow[]; organisationId: string | null };

/**
 * Entries that are one organisation, led by the first of them. An entry that is the same as another one follows that
 * one, to wherever it goes; where that one waits or is left out, so does it (`stranded`).
 */
export function groupRows(rows: readonly DecidedRow[]): { groups: Group[]; stranded: DecidedRow[] } {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const ends = rows.map((row) => ({ row, end: endOf(row, byKey) }));
  const joined = groupBy(
    ends.filter(({ end }) => end.decision.kind === "new" || end.decision.kind === "stored"),
    ({ end }) => (end.decision.kind === "stored" ? end.decision.organisationId : end.key),
  );
  const groups = [...joined.values()].map((members): Group => {
    const [lead, ...followers] = members.map(({ row }) => row) as [DecidedRow, ...DecidedRow[]];
    const { decision } = (members[0] as (typeof members)[number]).end;
    return { lead, followers, organisationId: decision.kind === "stored" ? decision.organisationId : null };
  });
  const stranded = ends.filter(({ row, end }) => row.decision.kind === "row" && end.decision.kind !== "new" && end.decision.kind !== "stored").map(({ row }) => row);
  return { groups, stranded };
}

/** Rows name earlier rows only, so this ends. */
function endOf(row: DecidedRow, byKey: ReadonlyMap<string, DecidedRow>): DecidedRow {
  const next = row.decision.kind === "row" ? byKey.get(row.decision.key) : undefined;
  return next && next.place < row.place ? endOf(next, byKey) : row;
}
