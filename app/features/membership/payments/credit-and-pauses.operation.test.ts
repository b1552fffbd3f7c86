import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { day } from "../../../lib/day.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { pauseDunning } from "../dunning/pause-dunning.server.ts";
import { remindOfDues } from "../dunning/remind-of-dues.server.ts";
import { findInvoice } from "../invoices/find-invoice.server.ts";
import { exemptLine } from "../invoices/invoice-parts.ts";
import { issueInvoice } from "../invoices/issue-invoice.server.ts";
import { listUnpaid } from "../invoices/list-unpaid.server.ts";
import { payFromCredit } from "./pay-from-credit.server.ts";
import { recordPayment } from "./record-payment.server.ts";
import { reversePayment } from "./reverse-payment.server.ts";

const now = new Date("2026-03-02T10:00:00Z");

async function world() {
  await createCluster();
  const [treasurer, admin] = [await createPerson(), await createPerson()];
  await appoint(treasurer, "treasurer");
  const clinic = await createOrganisation();
  await affiliate(admin, clinic, ["admin"]);
  const act = { ...(await actAs(treasurer)), now };
  const bill = async (minor: bigint, issuer: Act = act) => {
    const line = exemptLine({ what: "dues", minor, computation: "", band: null });
    const invoice = { organisationId: clinic.id, membershipId: null, kind: "invoice" as const, lines: [line], period: null, today: day("2026-01-05"), dueInDays: 14 };
    return (await transaction((tx) => issueInvoice(tx, issuer, invoice))).invoiceId;
  };
  const pay = (invoiceId: string, amountMinor: bigint, formKey: string) =>
    recordPayment(act, { invoiceId, amountMinor, receivedOn: day("2026-02-01"), method: "bank_transfer", reference: null, formKey });
  return { act, member: { ...(await actAs(admin)), now }, bill, pay };
}

const viewerOf = (act: Act) => (act.by.kind === "person" ? act.by.viewer : null);

test("what was paid too much pays the next invoices, the oldest payment first, and opens them again when it goes back", async () => {
  const { act, member, bill, pay } = await world();
  const [first, second, third] = [await bill(10_000n), await bill(4_000n), await bill(5_000n)];
  await pay(first, 16_000n, "a");
  expect(await payFromCredit(member, { invoiceId: second })).toEqual({ ok: false, problem: "not-found" });
  expect(await payFromCredit(act, { invoiceId: second })).toEqual({ ok: true, value: { isSettled: true } });
  expect(await payFromCredit(act, { invoiceId: second })).toEqual({ ok: true, value: { isSettled: true } });
  expect((await findInvoice(viewerOf(act) as never, third, now))?.creditMinor).toBe("2000");
  expect(await payFromCredit(act, { invoiceId: third })).toEqual({ ok: true, value: { isSettled: false } });
  expect(await payFromCredit(act, { invoiceId: third })).toEqual({ ok: false, problem: "no-credit" });
  const unpaid = await listUnpaid(viewerOf(act) as never, now);
  expect(unpaid?.rows.map(({ invoiceId, openMinor }) => [invoiceId, openMinor])).toEqual([[third, "3000"]]);
  expect(unpaid?.ages).toMatchObject([{ currency: "EUR", totalMinor: "3000" }]);
  const { id } = await db().payment.findFirstOrThrow();
  expect((await reversePayment(act, { paymentId: id, reason: "Returned" })).ok).toBe(true);
  expect((await listUnpaid(viewerOf(act) as never, now))?.rows.map(({ openMinor }) => openMinor)).toEqual(["10000", "4000", "5000"]);
  expect(await listUnpaid(viewerOf(member) as never, now)).toBeNull();
});

test("nobody is reminded while an invoice is disputed; when the pause is over, or ended, reminders go on", async () => {
  const { act, member, bill } = await world();
  const invoiceId = await bill(10_000n);
  expect(await pauseDunning(member, { invoiceId, until: day("2026-03-31"), reason: "No" })).toEqual({ ok: false, problem: "not-found" });
  expect((await pauseDunning(act, { invoiceId, until: day("2026-03-31"), reason: "They dispute the band." })).ok).toBe(true);
  expect((await pauseDunning(act, { invoiceId, until: day("2026-03-31"), reason: "They dispute the band." })).ok).toBe(true);
  expect(await db().dunningPause.count()).toBe(1);
  expect(await remindOfDues(now)).toEqual({ reminded: 0 });
  expect((await findInvoice(viewerOf(act) as never, invoiceId, now))?.pausedUntil).toBe("2026-03-31");
  expect((await findInvoice(viewerOf(member) as never, invoiceId, now))?.pausedUntil).toBeNull();
  await pauseDunning({ ...act, now: new Date("2026-03-03T10:00:00Z") }, { invoiceId, until: day("2026-03-02"), reason: "They agree." });
  expect(await remindOfDues(new Date("2026-03-03T10:00:00Z"))).toEqual({ reminded: 1 });
});
