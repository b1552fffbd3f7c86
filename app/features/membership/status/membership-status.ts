import { addDays, type Day } from "../../../lib/day.ts";
import { dayBefore } from "../../../lib/months.ts";
import type { Period } from "../periods/period-rule.ts";

export const membershipStates = ["awaiting_payment", "active", "grace", "lapsed", "suspended", "resigned", "excluded", "honorary"] as const;
export type MembershipState = (typeof membershipStates)[number];

export const membershipEvents = ["suspended", "resumed", "resigned", "resignation_withdrawn", "excluded", "honoured", "honour_ended", "reinstated"] as const;
export type MembershipEvent = (typeof membershipEvents)[number];

/** A decision holds from its day on; of several of one day the later in the list holds. */
export type Decision = { event: MembershipEvent; effectiveOn: Day };
export type StatusRules = { paymentDays: number; graceDays: number; listingDelayDays: number; renewalLeadDays: number };
export type MembershipFacts = { approvedOn: Day; periods: readonly Period[]; decisions: readonly Decision[]; rules: StatusRules };

/** The one thing that a member best does next; `by` is the last day for it, where there is one. */
export type MembershipAction =
  | { kind: "pay-first-dues"; by: Day }
  | { kind: "nothing-to-do"; until: Day | null }
  | { kind: "renew"; by: Day }
  | { kind: "renew-late"; by: Day }
  | { kind: "reinstate" }
  | { kind: "ask-the-office" }
  | { kind: "leaving"; on: Day }
  | { kind: "apply-again" };

export type MembershipStatus = {
  state: MembershipState;
  /** The last day that is covered without a break from today on, or was; null before anything was. */
  coveredUntil: Day | null;
  memberSince: Day | null;
  /** Since when without a gap; null where today is in one. */
  continuousSince: Day | null;
  /** Whether it counts as a member today: with grace, without suspension. */
  isMember: boolean;
  isListed: boolean;
  mayVote: boolean;
  nextAction: MembershipAction;
};

/**
 * What a membership is on a day: a function of what was covered, what was decided, the type's rules and the day; nothing
 * of it is stored as truth. Decisions come before periods; periods are half open inside, and the last covered day is told.
 */
export function membershipStatus(facts: MembershipFacts, today: Day): MembershipStatus {
  const runs = runsOf(facts.periods);
  const current = runs.find((run) => run.startsOn <= today && today < run.endsBefore) ?? null;
  const last = current ?? runs.findLast((run) => run.endsBefore <= today) ?? null;
  const decided = standingDecision(facts.decisions, today);
  const state = stateOf(facts, { current, last, decided }, today);
  const isMember = state === "active" || state === "grace" || state === "honorary";
  return {
    state,
    coveredUntil: last && dayBefore(last.endsBefore),
    memberSince: runs[0]?.startsOn ?? null,
    continuousSince: isMember ? (last?.startsOn ?? null) : null,
    isMember,
    isListed: isMember || (state === "lapsed" && last !== null && today < addDays(graceEnd(last, facts.rules), facts.rules.listingDelayDays)),
    // Whoever is late keeps the profile but not the vote: dues come first.
    mayVote: state === "active" || state === "honorary",
    nextAction: nextAction(facts, { state, last }, today),
  };
}

/** Covered time without gaps, in order: periods that meet or overlap are one. */
export function runsOf(periods: readonly Period[]): Period[] {
  const runs: Period[] = [];
  for (const period of [...periods].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))) {
    const run = runs.at(-1);
    if (!run || period.startsOn > run.endsBefore) runs.push({ ...period });
    else if (period.endsBefore > run.endsBefore) run.endsBefore = period.endsBefore;
  }
  return runs;
}

type Standing = "suspended" | "resigned" | "excluded" | "honorary" | null;

const after: Record<MembershipEvent, Standing> = {
  suspended: "suspended",
  resumed: null,
  resigned: "resigned",
  resignation_withdrawn: null,
  excluded: "excluded",
  honoured: "honorary",
  honour_ended: null,
  reinstated: null,
};

const takesBack: Partial<Record<MembershipEvent, readonly MembershipEvent[]>> = {
  resumed: ["suspended"],
  resignation_withdrawn: ["resigned"],
  honour_ended: ["honoured"],
  reinstated: ["excluded", "resigned"],
};

/** What the decisions, in the order in which they were taken, come to on the day: the one whose day came last holds. */
export function standingDecision(decisions: readonly Decision[], today: Day): Standing {
  const held = decisions.filter((decision, index) => decision.effectiveOn <= today && !isTakenBack(decision, decisions.slice(index + 1)));
  return [...held]
    .sort((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : Number(one.effectiveOn > other.effectiveOn)))
    .reduce<Standing>((_, { event }) => after[event], null);
}

/** Whether a later decision took it back before its day came: a resignation for the year's end that was withdrawn in autumn. */
function isTakenBack({ event, effectiveOn }: Decision, later: readonly Decision[]): boolean {
  return later.some((answer) => takesBack[answer.event]?.includes(event) && answer.effectiveOn <= effectiveOn);
}

type Found = { current: Period | null; last: Period | null; decided: Standing };

function stateOf({ approvedOn, rules }: MembershipFacts, { current, last, decided }: Found, today: Day): MembershipState {
  if (decided !== null) return decided;
  if (current) return "active";
  if (last) return today < graceEnd(last, rules) ? "grace" : "lapsed";
  return today < addDays(approvedOn, rules.paymentDays + rules.graceDays) ? "awaiting_payment" : "lapsed";
}

/** The first day that is not grace any more. */
function graceEnd({ endsBefore }: Period, { graceDays }: StatusRules): Day {
  return addDays(endsBefore, graceDays);
}

function nextAction({ approvedOn, decisions, rules }: MembershipFacts, { state, last }: { state: MembershipState; last: Period | null }, today: Day): MembershipAction {
  switch (state) {
    case "awaiting_payment":
      return { kind: "pay-first-dues", by: addDays(approvedOn, rules.paymentDays) };
    case "active":
      return whileActive(decisions, rules, last as Period, today);
    case "grace":
      return { kind: "renew-late", by: dayBefore(graceEnd(last as Period, rules)) };
    case "lapsed":
      return { kind: "reinstate" };
    case "suspended":
      return { kind: "ask-the-office" };
    case "honorary":
      return { kind: "nothing-to-do", until: null };
    case "resigned":
    case "excluded":
      return { kind: "apply-again" };
  }
}

function whileActive(decisions: readonly Decision[], { renewalLeadDays }: StatusRules, run: Period, today: Day): MembershipAction {
  const leaving = resignationAhead(decisions, today);
  if (leaving) return { kind: "leaving", on: leaving };
  const asksFrom = addDays(run.endsBefore, -renewalLeadDays);
  return today < asksFrom ? { kind: "nothing-to-do", until: asksFrom } : { kind: "renew", by: dayBefore(run.endsBefore) };
}

/** The day on which a resignation that was handed in takes effect; null where none is ahead. Decisions in the order in which they were taken. */
export function resignationAhead(decisions: readonly Decision[], today: Day): Day | null {
  const last = decisions.findLast(({ event }) => event === "resigned" || event === "resignation_withdrawn");
  return last?.event === "resigned" && last.effectiveOn > today ? last.effectiveOn : null;
}
