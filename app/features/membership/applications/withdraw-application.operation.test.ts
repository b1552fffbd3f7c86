import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson, viewerOf } from "../../../../tests/factories/person.ts";
import { db } from "../../../platform/database/db.server.ts";
import { findAccountStatement } from "../payments/find-account-statement.server.ts";
import { applyForMembership } from "./apply-for-membership.server.ts";
import { decideApplication } from "./decide-application.server.ts";
import { withdrawApplication } from "./withdraw-application.server.ts";

test("an application is taken back before it is decided, by its organisation's admin alone; then it can be handed in again", async () => {
  await createCluster();
  const clinic = await createOrganisation({ isMember: false, kind: "provider" });
  const [admin, rival, manager] = [await createPerson(), await createPerson(), await createPerson()];
  await affiliate(admin, clinic, ["admin"]);
  await affiliate(rival, await createOrganisation(), ["admin"]);
  await appoint(manager, "manager");
  const type = await db().membershipType.create({ data: { names: { en: "Full" }, openTo: ["provider"], periodRule: "calendar_year", bands: [{ from: 0, minor: "40000" }] } });
  const act = await actAs(admin);
  const application = {
    typeId: type.id,
    headcount: 12,
    statement: "We treat patients from abroad and want to do it together.",
    answer: null,
    subject: { organisationId: clinic.id },
  };
  expect((await applyForMembership(act, application)).ok).toBe(true);
  expect(await withdrawApplication(await actAs(rival), { organisationId: clinic.id })).toEqual({ ok: false, problem: "not-found" });
  expect(await withdrawApplication(await actAs(manager), { organisationId: clinic.id })).toEqual({ ok: false, problem: "not-found" });
  for (let time = 0; time < 2; time += 1) expect(await withdrawApplication(act, { organisationId: clinic.id })).toEqual({ ok: true, value: null });
  const { id, state } = await db().membershipApplication.findFirstOrThrow();
  expect(state).toBe("withdrawn");
  expect(await decideApplication(await actAs(manager), { applicationId: id, decision: "approve", reason: null })).toEqual({ ok: false, problem: "decided-already" });
  expect(await db().task.count({ where: { kind: "decide-application", doneAt: null } })).toBe(0);
  expect(await db().auditEvent.count({ where: { action: "application.withdrawn" } })).toBe(1);
  expect((await applyForMembership(act, application)).ok).toBe(true);
});

test("an organisation's payments are shown to who looks after its bills, with what is left of them", async () => {
  await createCluster();
  const clinic = await createOrganisation();
  const [payer, colleague] = [await createPerson(), await createPerson()];
  await affiliate(payer, clinic, ["billing"]);
  await affiliate(colleague, clinic, ["member"]);
  const paid = { organisationId: clinic.id, currency: "EUR", receivedOn: new Date("2026-01-20"), method: "bank_transfer" as const, recordedAt: new Date() };
  await db().payment.create({ data: { ...paid, amountMinor: 5_000n, formKey: "a" } });
  await db().payment.create({ data: { ...paid, amountMinor: 9_000n, formKey: "b", reversedAt: new Date(), reversalReason: "Returned" } });
  const statement = await findAccountStatement(await viewerOf(payer), clinic.id);
  expect(statement?.credits).toEqual([{ currency: "EUR", minor: "5000" }]);
  expect(statement?.payments.map(({ amountMinor, isReversed }) => [amountMinor, isReversed]).sort()).toEqual([
    ["5000", false],
    ["9000", true],
  ]);
  expect(await findAccountStatement(await viewerOf(colleague), clinic.id)).toBeNull();
});
