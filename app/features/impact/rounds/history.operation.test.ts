import { expect, test } from "vitest";
import { type MarketWorld, marketWorld, must } from "../../../../tests/factories/market.ts";
import { day } from "../../../lib/day.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { quartersOf } from "../quarters.ts";
import { acceptAll } from "./accept-all.server.ts";
import { asReader } from "./as-reader.server.ts";
import { openRound } from "./open-round.server.ts";
import { sendHistory } from "./send-history.server.ts";
import { sendNumbers } from "./send-numbers.server.ts";

const past = [2023, 2024].flatMap(quartersOf).map((quarter, place) => ({ quarter, persons: 100 + place }));
type Member = MarketWorld["members"][number];

async function asked() {
  const all = await marketWorld();
  const { roundId } = must(await openRound(all.manager, { scopeId: all.scopeId, quarter: "2026-Q1", closesOn: day("2026-07-01") }));
  return { ...all, roundId };
}

const countOf = (where: { organisationId?: string }) => transaction((tx) => asReader(tx, "steward", () => tx.metricSubmission.count({ where })));

test("a member sends quarters from before it was asked; twice is once, and a second member's stand beside them", async () => {
  const { scopeId, members } = await asked();
  const [one, other] = members as [Member, Member];
  const send = ({ organisationId, admin }: Member) => sendHistory(admin, { organisationId, scopeId, quarters: past });
  expect(must(await send(one))).toEqual({ sent: 8 });
  expect(must(await send(one))).toEqual({ sent: 0 });
  expect(must(await send(other))).toEqual({ sent: 8 });
  expect(await db().metricRound.count({ where: { scopeId } })).toBe(9);
  expect(await countOf({})).toBe(16);
  expect(await db().auditEvent.count({ where: { action: "submission.history-sent" } })).toBe(2);
});

test("all or none: not over, not asked yet, being asked now, told otherwise, too many, somebody else's", async () => {
  const { scopeId, members, manager } = await asked();
  const [{ organisationId, admin }, rival] = members as [Member, Member];
  const send = (quarters: { quarter: string; persons: number }[], act = admin) => sendHistory(act, { organisationId, scopeId, quarters: [...past.slice(0, 2), ...quarters] });
  expect(await send([{ quarter: "2026-Q2", persons: 1 }])).toEqual({ ok: false, problem: "not-over" });
  expect(await send([{ quarter: "2026-Q1", persons: 1 }])).toEqual({ ok: false, problem: "round-open" });
  expect(await send(past.slice(2), rival.admin)).toEqual({ ok: false, problem: "not-found" });
  expect(await send(past.slice(2), manager)).toEqual({ ok: false, problem: "not-found" });
  const years = [2020, 2021, 2022, 2023].flatMap(quartersOf).map((quarter) => ({ quarter, persons: 1 }));
  expect(await sendHistory(admin, { organisationId, scopeId, quarters: years })).toEqual({ ok: false, problem: "too-many-quarters" });
  expect(await countOf({})).toBe(0);
  expect(await db().metricRound.count({ where: { scopeId } })).toBe(1);
  must(await send([]));
  expect(await send([{ quarter: "2023-Q4", persons: 1 }])).toEqual({ ok: false, problem: "never-asked" });
  expect(await sendHistory(admin, { organisationId, scopeId, quarters: [{ quarter: "2023-Q1", persons: 99 }] })).toEqual({ ok: false, problem: "told-before" });
  expect(await countOf({ organisationId })).toBe(2);
});

test("the steward accepts what is on the screen at one press, and not what was sent since", async () => {
  const { steward, manager, members, roundId } = await asked();
  const [one, other, late] = members as [Member, Member, Member];
  const send = ({ organisationId, admin }: Member) => sendNumbers(admin, { organisationId, roundId, kind: "reported", persons: 50, changeReason: null });
  for (const member of [one, other, late]) must(await send(member));
  const shown = { roundId, organisationIds: [one.organisationId, other.organisationId] };
  expect(await acceptAll(manager, shown)).toEqual({ ok: false, problem: "not-found" });
  expect(must(await acceptAll(steward, shown))).toEqual({ accepted: 2 });
  expect(must(await acceptAll(steward, shown))).toEqual({ accepted: 0 });
  const states = await transaction((tx) => asReader(tx, "steward", () => tx.metricSubmission.findMany({ where: { roundId }, select: { organisationId: true, state: true } })));
  expect(
    states
      .filter(({ state }) => state === "accepted")
      .map(({ organisationId }) => organisationId)
      .sort(),
  ).toEqual([...shown.organisationIds].sort());
});
