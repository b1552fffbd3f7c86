import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, day } from "../../../lib/day.ts";
import { type Decision, type MembershipFacts, membershipEvents, membershipStates, membershipStatus, runsOf } from "./membership-status.ts";
import { decisionsIn, transitions } from "./transitions.ts";

const rules = { paymentDays: 30, graceDays: 60, listingDelayDays: 14, renewalLeadDays: 45 };
const year = (number: number) => ({ startsOn: day(`${number}-01-01`), endsBefore: day(`${number + 1}-01-01`) });
const facts = (overrides: Partial<MembershipFacts> = {}): MembershipFacts => ({ approvedOn: day("2024-01-01"), periods: [year(2024)], decisions: [], rules, ...overrides });
const on = (value: string, overrides: Partial<MembershipFacts> = {}) => membershipStatus(facts(overrides), day(value));

test("from 60 days before the end to 400 after it, each day has one state and one next action, and they follow in order", () => {
  const seen: string[] = [];
  for (let offset = -60; offset <= 400; offset += 1) {
    const { state, nextAction } = on(addDays(day("2024-12-31"), offset));
    const step = `${state} ${nextAction.kind}`;
    if (seen.at(-1) !== step) seen.push(step);
  }
  expect(seen).toEqual(["active nothing-to-do", "active renew", "grace renew-late", "lapsed reinstate"]);
});

test("the last covered day is still covered, the last day of grace is still grace, and the listing ends after its own delay", () => {
  expect(on("2024-12-31")).toMatchObject({ state: "active", coveredUntil: "2024-12-31", mayVote: true, nextAction: { kind: "renew", by: "2024-12-31" } });
  expect(on("2025-01-01")).toMatchObject({ state: "grace", isMember: true, mayVote: false, nextAction: { kind: "renew-late", by: "2025-03-01" } });
  expect(on("2025-03-01").state).toBe("grace");
  expect(on("2025-03-02")).toMatchObject({ state: "lapsed", isMember: false, isListed: true });
  expect(on("2025-03-15").isListed).toBe(true);
  expect(on("2025-03-16").isListed).toBe(false);
});

test("after a gap, member since stays and continuous since begins anew", () => {
  const periods = [year(2022), year(2024), { startsOn: day("2025-01-01"), endsBefore: day("2026-01-01") }];
  expect(on("2025-06-01", { periods })).toMatchObject({ memberSince: "2022-01-01", continuousSince: "2024-01-01", coveredUntil: "2025-12-31" });
  expect(on("2023-08-01", { periods })).toMatchObject({ state: "lapsed", continuousSince: null, coveredUntil: "2022-12-31" });
  expect(runsOf([year(2025), year(2024)])).toEqual([{ startsOn: "2024-01-01", endsBefore: "2026-01-01" }]);
});

test("who never pays waits for the payment, then lapses: no state lasts for ever by forgetting", () => {
  expect(on("2024-01-10", { periods: [] })).toMatchObject({ state: "awaiting_payment", isMember: false, nextAction: { kind: "pay-first-dues", by: "2024-01-31" } });
  expect(on("2024-03-31", { periods: [] })).toMatchObject({ state: "lapsed", isListed: false });
});

test("decisions hold from their day on and are answered by their opposite", () => {
  const decisions: Decision[] = [
    { event: "suspended", effectiveOn: day("2024-03-01") },
    { event: "resumed", effectiveOn: day("2024-04-01") },
    { event: "resigned", effectiveOn: day("2024-10-01") },
  ];
  const states = ["2024-02-29", "2024-03-01", "2024-04-01", "2024-09-30", "2024-10-01"].map((value) => on(value, { decisions }).state);
  expect(states).toEqual(["active", "suspended", "active", "active", "resigned"]);
  expect(on("2024-09-30", { decisions }).nextAction).toEqual({ kind: "leaving", on: "2024-10-01" });
  const withdrawn = [...decisions, { event: "resignation_withdrawn" as const, effectiveOn: day("2024-09-15") }];
  expect(["2024-09-30", "2024-10-01", "2024-12-31"].map((value) => on(value, { decisions: withdrawn }).state)).toEqual(["active", "active", "active"]);
  expect(on("2024-12-01", { decisions: withdrawn }).nextAction.kind).toBe("renew");
  expect(on("2024-06-01", { periods: [], decisions: [{ event: "honoured", effectiveOn: day("2024-05-01") }] })).toMatchObject({ state: "honorary", isMember: true, mayVote: true });
});

test("the table has an answer for every decision in every state, and every state has a way out", () => {
  for (const state of membershipStates) {
    expect(Object.keys(transitions[state]).sort()).toEqual([...membershipEvents].sort());
    expect(decisionsIn(state).length).toBeGreaterThan(0);
    for (const event of decisionsIn(state)) expect(transitions[state][event]).not.toBe(state);
  }
});

test("whatever is decided in whatever order, each day has a state of the table", () => {
  const decision = fc.record({ event: fc.constantFrom(...membershipEvents), effectiveOn: fc.integer({ min: 0, max: 900 }).map((offset) => addDays(day("2023-10-01"), offset)) });
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 6 }), fc.integer({ min: 0, max: 900 }), (decisions, offset) => {
      const today: Day = addDays(day("2023-10-01"), offset);
      const { state, isMember, mayVote } = membershipStatus(facts({ decisions }), today);
      expect(membershipStates).toContain(state);
      expect(mayVote && !isMember).toBe(false);
    }),
  );
});
