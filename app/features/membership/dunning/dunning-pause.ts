import { type Day, dayOfDate } from "../../../lib/day.ts";

/** What is read of an invoice's pauses: the latest counts. */
export const latestPause = { orderBy: [{ setAt: "desc" }, { id: "desc" }], take: 1 } satisfies { orderBy: [{ setAt: "desc" }, { id: "desc" }]; take: number };

/** Until when nobody is reminded of it, seen from the day; null where people are. */
export function pausedUntil(pauses: readonly { until: Date }[], today: Day): Day | null {
  const [latest] = pauses;
  const until = latest ? dayOfDate(latest.until) : null;
  return until !== null && until >= today ? until : null;
}
