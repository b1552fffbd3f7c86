import { fold } from "../../../lib/fold.ts";
import type { MemberProblem } from "./member-problem.ts";
import type { MemberRow } from "./member-row.ts";
import type { MemberTarget } from "./member-target.ts";
import { mergeRow, type WritableMember } from "./merge-row.ts";
import { ownDomain } from "./own-domain.ts";

type Columns = (target: MemberTarget) => string | null;

/** Organisations of one name that a row is compared with. */
const maxNamesakes = 200;

/**
 * Rows that are one organisation become one: those with the same VAT number, number in another system or register number,
 * and those with the same name where nothing speaks against it. What a later row says otherwise is reported, and the earlier
 * row counts. Two organisations of one name stay apart where their numbers, domains or towns differ.
 */
export function gatherMembers(rows: readonly MemberRow[], columnOf: Columns): { members: MemberRow[]; problems: MemberProblem[] } {
  const members: WritableMember[] = [];
  const problems: MemberProblem[] = [];
  const byKey = new Map<string, WritableMember[]>();
  for (const row of rows) {
    const report = (kind: MemberProblem["kind"], target: MemberTarget, detail: number) => {
      problems.push({ kind, row: row.rows[0] ?? null, column: columnOf(target), target, detail });
    };
    const found = findSame(row, byKey, report);
    const member = found ?? { ...row };
    if (found) {
      const gained = mergeRow(found, row, report);
      if (!gained) report("repeated-row", "legalName", found.rows[0] as number);
      found.rows = [...found.rows, ...row.rows];
    } else members.push(member);
    for (const key of keysOf(member)) if (!byKey.get(key)?.includes(member)) byKey.set(key, [...(byKey.get(key) ?? []), member]);
  }
  return { members, problems };
}

type Report = (kind: MemberProblem["kind"], target: MemberTarget, detail: number) => void;

function findSame(row: MemberRow, byKey: ReadonlyMap<string, WritableMember[]>, report: Report): WritableMember | null {
  const [nameKey, ...numberKeys] = keysOf(row);
  const byNumber = numberKeys.flatMap((key) => byKey.get(key) ?? [])[0];
  if (byNumber) return byNumber;
  const namesakes = (byKey.get(nameKey as string) ?? []).slice(0, maxNamesakes);
  const same = namesakes.find((candidate) => !contradicts(candidate, row));
  if (same) {
    if (!isKnownToAgree(same, row)) report("gathered-by-name", "legalName", same.rows[0] as number);
    return same;
  }
  if (namesakes[0]) report("same-name-kept-apart", "legalName", namesakes[0].rows[0] as number);
  return null;
}

/** First the name, then every number that names one organisation only. */
function keysOf({ countryCode, legalName, vatNumber, registerNumber, externalIds }: MemberRow): string[] {
  return [
    `name ${countryCode} ${fold(legalName)}`,
    ...(vatNumber ? [`vat ${countryCode} ${vatNumber}`] : []),
    ...(registerNumber ? [`register ${countryCode} ${fold(registerNumber)} ${fold(legalName)}`] : []),
    ...externalIds.map(({ scheme, value }) => `id ${scheme} ${value}`),
  ];
}

function contradicts(one: MemberRow, other: MemberRow): boolean {
  const differ = <Value>(first: Value | null | undefined, second: Value | null | undefined) => first != null && second != null && first !== second;
  const ids = one.externalIds.some(({ scheme, value }) => other.externalIds.some((id) => id.scheme === scheme && id.value !== value));
  const towns = one.sites.length > 0 && other.sites.length > 0 && !one.sites.some((site) => other.sites.some((there) => fold(site.city) === fold(there.city)));
  return differ(one.vatNumber, other.vatNumber) || differ(one.registerNumber, other.registerNumber) || differ(ownDomain(one.website), ownDomain(other.website)) || ids || towns;
}

/** Whether more than the name speaks for the same organisation: the town, the domain, or that the later row has neither. */
function isKnownToAgree(one: MemberRow, other: MemberRow): boolean {
  return other.sites.length === 0 || one.sites.length > 0 || (ownDomain(one.website) !== null && ownDomain(one.website) === ownDomain(other.website));
}
