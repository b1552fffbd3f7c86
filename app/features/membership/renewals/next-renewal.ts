import { addDays, type Day } from "../../../lib/day.ts";
import { type Period, type PeriodRule, periodFrom } from "../periods/period-rule.ts";
import { type MembershipFacts, membershipStatus, resignationAhead, runsOf } from "../status/membership-status.ts";

/** The period that a membership is asked for next, and the day from which on it is. */
export type NextRenewal = { period: Period; joinedOn: Day; asksOn: Day };

/**
 * What comes after the time that is covered: null where nothing was ever covered, where the membership does not stand by
 * then, or where its resignation takes effect before. As things are on `today`; a later decision changes it.
 */
export function nextRenewal(facts: MembershipFacts, rule: PeriodRule, today: Day): NextRenewal | null {
  const runs = runsOf(facts.periods);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  const asksOn = addDays(last.endsBefore, -facts.rules.renewalLeadDays);
  const { state } = membershipStatus(facts, asksOn > today ? asksOn : today);
  if (state !== "active" && state !== "grace") return null;
  const leaving = resignationAhead(facts.decisions, today);
  if (leaving !== null && leaving <= last.endsBefore) return null;
  return { period: periodFrom(rule, first.startsOn, last.endsBefore), joinedOn: first.startsOn, asksOn };
}
