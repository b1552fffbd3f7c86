import { groupBy } from "../../../lib/group-by.ts";
import { exposedMembers, type Hidden, type Told } from "./exposure.server.ts";
import { auditReleaseSet, type Detail } from "./release-set.ts";
import { isPublishable, protection } from "./sensitivity.ts";

/** A released or planned comparison of two years. */
export type Release = {
  year: number;
  detail: Detail;
  members: readonly { id: string; before: number; after: number }[];
  /** Growth beyond the market as it is published at "coarse", and the market's own, as logarithms. */
  excess: number;
  tide: number;
};

/** Published growth in whole points lies this far from the true one at most, as a logarithm: half a point, and what the market's own growth is rounded by. */
const coarseHalfStep = 0.0051;

/**
 * The most that a release may tell beside all earlier ones on the same part of the market: at each detail, whether any two
 * released sums of a year differ by too few members, and whether two members together could work out a third's value.
 */
export async function detailOf(candidate: Omit<Release, "detail">, earlier: readonly Release[]): Promise<Detail> {
  for (const detail of ["full", "coarse"] as const) if (await isAllowed({ ...candidate, detail }, earlier)) return detail;
  return "none";
}

async function isAllowed(candidate: Release, earlier: readonly Release[]): Promise<boolean> {
  if (candidate.detail === "full" && !areTotalsSafe(candidate, earlier)) return false;
  const all = [...earlier, candidate];
  const exposed = await exposedMembers(new Map(all.flatMap(hiddenOf)), all.flatMap(toldBy), protection.p);
  return exposed.length === 0;
}

/** Each total by itself, and each pair of totals of one year, the way an auditor of sets of releases looks at them. */
function areTotalsSafe({ year, members }: Release, earlier: readonly Release[]): boolean {
  if (![members.map(({ before }) => before), members.map(({ after }) => after)].every(isPublishable)) return false;
  const sums = earlier
    .filter(({ detail }) => detail === "full")
    .flatMap((release) => [
      { ...release, of: release.year - 1 },
      { ...release, of: release.year },
    ]);
  const byYear = groupBy(sums, ({ of }) => of);
  const request = { id: "request", members: members.map(({ id }) => id) };
  return [year - 1, year].every((of) => {
    const released = (byYear.get(of) ?? []).map((one, place) => ({ id: String(place), members: one.members.map(({ id }) => id) }));
    return auditReleaseSet(released, request, protection.nMin).allowed;
  });
}

/** A value that was corrected meanwhile is another one. */
const keyOf = (id: string, year: number, value: number) => `${id} ${year} ${value}`;

function hiddenOf({ year, members }: Release): [string, Hidden][] {
  return members.flatMap(({ id, before, after }) => [
    [keyOf(id, year - 1, before), { member: id, value: before }] as [string, Hidden],
    [keyOf(id, year, after), { member: id, value: after }] as [string, Hidden],
  ]);
}

/** What a release says of the members' numbers as linear statements; growth says how many times the one sum the other is. */
function toldBy({ year, detail, members, excess, tide }: Release): Told[] {
  const before = members.map((one) => [keyOf(one.id, year - 1, one.before), one.before] as const);
  const after = members.map((one) => [keyOf(one.id, year, one.after), one.after] as const);
  const total = (values: readonly (readonly [string, number])[]): Told => {
    const all = values.reduce((sum, [, value]) => sum + value, 0);
    return { weights: new Map(values.map(([key]) => [key, 1])), atLeast: all, atMost: all };
  };
  const against = (times: number) => new Map([...after.map(([key]) => [key, 1] as const), ...before.map(([key]) => [key, -times] as const)]);
  switch (detail) {
    case "full":
      return [total(before), total(after)];
    case "coarse":
      return [
        { weights: against(Math.exp(excess + tide + coarseHalfStep)), atLeast: Number.NEGATIVE_INFINITY, atMost: 0 },
        { weights: against(Math.exp(excess + tide - coarseHalfStep)), atLeast: 0, atMost: Number.POSITIVE_INFINITY },
      ];
    case "none":
      return [];
  }
}
