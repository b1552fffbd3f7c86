import type { Day } from "../../../lib/day.ts";
import type { Period } from "../periods/period-rule.ts";

/** Dues that will be asked for: of whom, for when, from what day on, in minor units. */
export type ComingDue = { membershipId: string; organisation: string; type: string; asksOn: Day; dueOn: Day; period: Period; minor: bigint; computation: string };

/** What is expected to come in, by the month in which it falls due. */
export type ExpectedMonth = { month: string; count: number; minor: bigint };

export function expectedByMonth(dues: readonly ComingDue[]): ExpectedMonth[] {
  const months = new Map<string, ExpectedMonth>();
  for (const { dueOn, minor } of dues) {
    const month = dueOn.slice(0, 7);
    const { count, minor: sum } = months.get(month) ?? { count: 0, minor: 0n };
    months.set(month, { month, count: count + 1, minor: sum + minor });
  }
  return [...months.values()].sort((one, other) => (one.month < other.month ? -1 : 1));
}
