import { quartersOf } from "../quarters.ts";
import type { Diversion } from "../rounds/diversion.ts";
import { sum } from "../statistics/moments.ts";

/** An accepted number of a member. */
export type Accepted = { organisationId: string; quarter: string; kind: "reported" | "not_applicable"; persons: number | null; diversion?: Diversion | null };
export type BuiltPanel = {
  /** Who has a number in all eight quarters, in the order of ids; volumes of both years beside it. */
  members: string[];
  v0: number[];
  v1: number[];
  /** The panel's last year over the last known volume of all who offer it; null where somebody's is not known. */
  coverage: number | null;
  /** Members who offer it and have not reported what would be needed. */
  missing: string[];
};

/** Accepted numbers by member and quarter: made once, since a verdict asks for many years of them. */
export type MemberNumbers = ReadonlyMap<string, ReadonlyMap<string, Accepted>>;

export function numbersByMember(accepted: readonly Accepted[]): MemberNumbers {
  const byMember = new Map<string, Map<string, Accepted>>();
  for (const number of accepted) {
    const own = byMember.get(number.organisationId);
    if (own) own.set(number.quarter, number);
    else byMember.set(number.organisationId, new Map([[number.quarter, number]]));
  }
  return byMember;
}

/**
 * The matched panel of a year against the year before (impact method, sections 2 and 9.4): only who reported all quarters of
 * both, so that who came or went does not look like growth. `offering` are the members who offer what the scope counts;
 * who said "not applicable" in the last year is none of them.
 */
export function buildPanel(year: number, numbers: MemberNumbers, offering: readonly string[]): BuiltPanel {
  const [before, after] = [quartersOf(year - 1), quartersOf(year)];
  const both = [...before, ...after];
  const members = [...numbers].flatMap(([id, own]) => (both.every((quarter) => own.get(quarter)?.kind === "reported") ? [id] : [])).sort();
  const inPanel = new Set(members);
  const saidNo = (id: string) => after.some((quarter) => numbers.get(id)?.get(quarter)?.kind === "not_applicable");
  const missing = offering.filter((id) => !inPanel.has(id) && !saidNo(id)).sort();
  const volumes = (quarters: readonly string[]) => members.map((id) => sum(quarters.map((quarter) => numbers.get(id)?.get(quarter)?.persons ?? 0)));
  const v1 = volumes(after);
  return { members, v0: volumes(before), v1, coverage: coverageOf(sum(v1), missing, numbers), missing };
}

/** What each member reported over a year's quarters; who answered in none of them is not there. */
export function yearVolumes(year: number, numbers: MemberNumbers): Map<string, number> {
  const quarters = quartersOf(year);
  const volumes = [...numbers].flatMap(([id, own]) => {
    const answered = quarters.flatMap((quarter) => own.get(quarter) ?? []);
    return answered.length === 0 ? [] : [[id, sum(answered.map(({ persons }) => persons ?? 0))] as const];
  });
  return new Map(volumes);
}

/** What is known of those outside of the panel is the year's worth of their last four numbers. */
function coverageOf(panel: number, missing: readonly string[], byMember: MemberNumbers): number | null {
  const known = missing.map((id) => {
    const numbers = [...(byMember.get(id)?.values() ?? [])].filter(({ persons }) => persons !== null).sort((one, other) => (one.quarter < other.quarter ? 1 : -1));
    return numbers.length < 4 ? null : sum(numbers.slice(0, 4).map(({ persons }) => persons as number));
  });
  if (known.includes(null)) return null;
  const total = panel + sum(known as number[]);
  return total === 0 ? null : panel / total;
}

export type BaselinePoint = { period: string; value: number; grade: "A" | "B" | "C" | "D"; source: string; vintageOn: string; holdsMembers: boolean };
export type BuiltBaseline = {
  ratio: number;
  grade: "A" | "B" | "C" | "D";
  sources: string[];
  vintageOn: string;
  /** The panel's own persons were part of the figures and are taken out: a market that is measured by its members proves nothing of them. */
  withoutPanel?: true;
} | null;

/**
 * The market of the year over that of the year before, by each period's latest vintage; the worst grade counts. By quarters
 * where all eight are there, else by whole years, never by both. Null where one lacks, or where nothing is left of the market
 * without the panel (impact method, section 9.3).
 */
export function buildBaseline(year: number, points: readonly BaselinePoint[], { v0, v1 }: Pick<BuiltPanel, "v0" | "v1">): BuiltBaseline {
  const latest = new Map<string, BaselinePoint>();
  for (const point of [...points].sort((one, other) => (one.vintageOn < other.vintageOn ? -1 : 1))) latest.set(point.period, point);
  const pick = (periods: readonly string[]) => periods.flatMap((period) => latest.get(period) ?? []);
  const ways = [[quartersOf(year - 1), quartersOf(year)] as const, [[`${year - 1}`], [`${year}`]] as const];
  const way = ways.find(([before, after]) => pick(before).length === before.length && pick(after).length === after.length);
  if (!way) return null;
  const [before, after] = [pick(way[0]), pick(way[1])];
  const used = [...before, ...after];
  const withoutPanel = used.some(({ holdsMembers }) => holdsMembers);
  const rest = (some: readonly BaselinePoint[], own: readonly number[]) => sum(some.map(({ value }) => value)) - (withoutPanel ? sum(own) : 0);
  const [market0, market1] = [rest(before, v0), rest(after, v1)];
  if (market0 <= 0 || market1 <= 0) return null;
  return {
    ratio: market1 / market0,
    grade: lastOf(used.map(({ grade }) => grade)) as BaselinePoint["grade"],
    sources: [...new Set(used.map(({ source }) => source))].sort(),
    vintageOn: lastOf(used.map(({ vintageOn }) => vintageOn)),
    ...(withoutPanel ? { withoutPanel } : {}),
  };
}

function lastOf(texts: readonly string[]): string {
  return [...texts].sort().at(-1) as string;
}

/** Excess growth of each earlier year that the same members and the market are known for, oldest first. */
export function pastExcess(year: number, members: readonly string[], numbers: MemberNumbers, points: readonly BaselinePoint[]): number[] {
  const own: MemberNumbers = new Map(members.flatMap((id) => (numbers.has(id) ? [[id, numbers.get(id) as ReadonlyMap<string, Accepted>] as const] : [])));
  const years = new Set([...own.values()].flatMap((quarters) => [...quarters.keys()].map((quarter) => Number(quarter.slice(0, 4)))));
  return [...years]
    .filter((one) => one < year)
    .sort()
    .flatMap((one) => {
      const panel = buildPanel(one, own, []);
      const baseline = buildBaseline(one, points, panel);
      const isWhole = panel.members.length === members.length && sum(panel.v0) > 0 && sum(panel.v1) > 0;
      return isWhole && baseline ? [Math.log(sum(panel.v1) / sum(panel.v0)) - Math.log(baseline.ratio)] : [];
    });
}
