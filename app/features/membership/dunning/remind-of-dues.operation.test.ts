import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { affiliate, createPerson } from "../../../../tests/factories/person.ts";
import { day } from "../../../lib/day.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { issueInvoice } from "../invoices/issue-invoice.server.ts";
import { remindOfDues } from "./remind-of-dues.server.ts";

const at = (value: string) => new Date(`${value}T08:00:00Z`);

test("one mail bundles what is overdue, to who looks after the bills, each step once, and never at the weekend", async () => {
  await createCluster();
  const organisation = await createOrganisation();
  const [admin, billing] = [await createPerson({ locale: "pt" }), await createPerson({ locale: "pt" })];
  await affiliate(admin, organisation, ["admin"]);
  await affiliate(billing, organisation, ["billing"]);
  const system: Act = { by: { kind: "system" }, now: at("2026-01-05"), requestId: null };
  const lines = [{ what: "dues" as const, computation: "", band: { from: 0, to: null }, minor: "40000", taxCategory: "E" as const, rateBasisPoints: 0 }];
  const bill = (today: string) =>
    transaction((tx) => issueInvoice(tx, system, { organisationId: organisation.id, membershipId: null, kind: "invoice", lines, period: null, today: day(today), dueInDays: 28 }));
  await bill("2026-01-05");
  const paid = await bill("2026-01-05");
  await db().payment.create({
    data: {
      ...{ organisationId: organisation.id, amountMinor: 40_000n, currency: "EUR", receivedOn: at("2026-01-20"), method: "cash", recordedAt: at("2026-01-20"), formKey: "x" },
      allocations: { create: [{ invoiceId: paid.invoiceId, amountMinor: 40_000n }] },
    },
  });
  // Due on Monday 2 February: the first reminder comes a week later.
  const reminded = async (value: string) => (await remindOfDues(at(value))).reminded;
  expect([await reminded("2026-02-06"), await reminded("2026-02-08"), await reminded("2026-02-09"), await reminded("2026-02-10")]).toEqual([0, 0, 1, 0]);
  await bill("2026-02-02");
  expect([await reminded("2026-02-23"), await reminded("2026-03-09"), await reminded("2026-03-10")]).toEqual([1, 1, 0]);
  expect(await reminded("2026-03-19")).toBe(1);
  const mails = await db().outgoingMail.findMany({ where: { template: "dues-reminder" }, orderBy: { createdAt: "asc" } });
  expect(mails.map(({ toEmail }) => toEmail)).toEqual([billing.email, billing.email, billing.email, billing.email]);
  expect(mails.map(({ text }) => (text.match(/2026-\d{4}:/g) ?? []).length)).toEqual([1, 1, 2, 2]);
  expect(mails[0]?.subject).toContain("Lembrete");
  expect(await db().task.findMany({ where: { kind: "call-late-payer" } })).toMatchObject([{ officeRole: "treasurer", organisationId: organisation.id }]);
});
