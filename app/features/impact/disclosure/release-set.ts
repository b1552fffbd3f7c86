/** How much a release tells of the members' numbers: totals and growth; growth in whole points without totals; the reading alone. */
export type Detail = "full" | "coarse" | "none";

/** Members whose values were added up into one published figure of a metric and period. */
export type ReleaseSet = { id: string; members: readonly string[] };

export type Audit = { allowed: true } | { allowed: false; difference: string[]; against: string };

/**
 * Whether a figure over the requested members may be published beside those that are out already: for any two sets, whoever
 * is in the one and not in the other must be n_min or more, since subtracting the figures tells their sum.
 */
export function auditReleaseSet(released: readonly ReleaseSet[], request: ReleaseSet, nMin: number): Audit {
  if (request.members.length < nMin) return { allowed: false, difference: sorted(request.members), against: request.id };
  for (const earlier of released) {
    for (const [one, other] of [
      [earlier.members, request.members],
      [request.members, earlier.members],
    ] as const) {
      const difference = one.filter((member) => !other.includes(member));
      if (difference.length > 0 && difference.length < nMin) return { allowed: false, difference: sorted(difference), against: earlier.id };
    }
  }
  return { allowed: true };
}

function sorted(members: readonly string[]): string[] {
  return [...members].sort((one, other) => (one < other ? -1 : 1));
}
