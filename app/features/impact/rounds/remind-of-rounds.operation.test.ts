import { expect, test } from "vitest";
import { marketWorld, must } from "../../../../tests/factories/market.ts";
import { createPerson } from "../../../../tests/factories/person.ts";
import { day } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { appointToOffice } from "../../accounts/appointments/appoint-to-office.server.ts";
import { findScope } from "../scopes/find-scope.server.ts";
import { judgeNumbers } from "./judge-numbers.server.ts";
import { openRound } from "./open-round.server.ts";
import { readNumbers } from "./read-numbers.server.ts";
import { remindOfRounds } from "./remind-of-rounds.server.ts";
import { sendNumbers } from "./send-numbers.server.ts";
import { stewardManages } from "./steward-manages.server.ts";

const at = (value: string) => new Date(`${value}T08:00:00Z`);

test("members are asked once, reminded before the end while they have not answered, never at the weekend; the office sees how many did, not which", async () => {
  const { manager, steward, scopeId, members } = await marketWorld();
  const { roundId } = must(await openRound(manager, { scopeId, quarter: "2026-Q2", closesOn: day("2026-07-31") }));
  const reminded = async (value: string) => (await remindOfRounds(at(value))).reminded;
  expect([await reminded("2026-07-05"), await reminded("2026-07-06"), await reminded("2026-07-07")]).toEqual([0, 6, 0]);
  const [first, second] = members;
  for (const member of [first, second]) {
    const { organisationId, admin, size } = member as NonNullable<typeof member>;
    must(await sendNumbers(admin, { organisationId, roundId, kind: "reported", persons: size, changeReason: null }));
  }
  const returned = second?.organisationId as string;
  must(await judgeNumbers(steward, { roundId, organisationId: returned, judgement: { returnReason: "typing-error" } }));
  expect([await reminded("2026-07-21"), await reminded("2026-07-22"), await reminded("2026-07-29"), await reminded("2026-08-03")]).toEqual([5, 0, 5, 0]);

  const mails = await db().outgoingMail.findMany({ where: { template: "round-reminder" } });
  expect(mails).toHaveLength(2 * (6 + 5 + 5));
  expect(mails.every(({ text }) => text.includes("2026-Q2") && !/\d{3} persons/.test(text))).toBe(true);

  const viewer = manager.by.kind === "person" ? manager.by.viewer : null;
  const scope = viewer && (await findScope(viewer, scopeId));
  expect(scope?.rounds[0]).toMatchObject({ answered: 1, asked: 6 });
  expect(JSON.stringify(scope)).not.toContain(first?.organisationId);
});

test("the steward sees how much of what was last known the answers cover", async () => {
  const { manager, steward, scopeId, members } = await marketWorld();
  const send = async (quarter: string, count: number) => {
    const { roundId } = must(await openRound(manager, { scopeId, quarter, closesOn: day("2026-07-31") }));
    for (const { organisationId, admin, size } of members.slice(0, count)) {
      must(await sendNumbers(admin, { organisationId, roundId, kind: "reported", persons: size, changeReason: null }));
      must(await judgeNumbers(steward, { roundId, organisationId, judgement: "accept" }));
    }
    return roundId;
  };
  await send("2026-Q1", 6);
  const roundId = await send("2026-Q2", 2);
  const read = await readNumbers(steward, { roundId, reason: "Checking who answered" });
  // 400 and 320 of 1,430 persons.
  expect(read).toMatchObject({ ok: true, value: { coverage: { known: 1430, answered: 720 } } });
});

test("members are told where one person is data steward and manager, and by which decision", async () => {
  const { manager } = await marketWorld();
  expect(await stewardManages()).toBeNull();
  const { id } = await createPerson();
  for (const role of ["data_steward", "manager"] as const) must(await appointToOffice(manager, { personId: id, role, decision: "Board, 3 June 2026" }));
  expect(await stewardManages()).toEqual({ decision: "Board, 3 June 2026" });
});
