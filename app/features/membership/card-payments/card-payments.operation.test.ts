import { beforeEach, expect, test } from "vitest";
import { runJobs } from "../../../../tests/factories/members-list.ts";
import { approvedMembership, at } from "../../../../tests/factories/membership.ts";
import { affiliate, createPerson } from "../../../../tests/factories/person.ts";
import { testEnv } from "../../../../tests/setup/test-env.ts";
import { day as toDay } from "../../../lib/day.ts";
import { moveClock } from "../../../platform/clock.server.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { setEnv } from "../../../platform/env.server.ts";
import { signedSandboxEvent } from "../../../platform/payments/sandbox/sandbox.server.ts";
import { exemptLine } from "../invoices/invoice-parts.ts";
import { issueInvoice } from "../invoices/issue-invoice.server.ts";
import { listUnpaidIds } from "../invoices/list-unpaid-ids.server.ts";
import { answerInvoiceForm } from "../payments/answer-invoice-form.server.ts";
import { reconcileCardPayments } from "./reconcile-card-payments.server.ts";
import { takeCheckoutStep } from "./sandbox-checkout.server.ts";
import { startCardPayment } from "./start-card-payment.server.ts";
import { takePaymentEvent } from "./take-payment-event.server.ts";

beforeEach(() => setEnv(testEnv({ payments: { kind: "sandbox" } })));

const day = "2026-03-20";

async function world() {
  const all = await approvedMembership();
  moveClock(at(day));
  const { applicant, organisationId, invoice, as } = all;
  const start = async () => startCardPayment(await as(applicant, at(day)), { organisationId, invoiceIds: [invoice.id], donePath: "/done", cancelPath: "/back" });
  const checkout = async () => {
    const started = await start();
    if (!started.ok) throw new Error(started.problem);
    return started.value.url.split("/").at(-1) as string;
  };
  /** What happens to a checkout, and all that follows from it. */
  const happen = async (checkoutId: string, ...steps: Parameters<typeof takeCheckoutStep>[1][]) => {
    for (const step of steps) {
      if (!(await takeCheckoutStep(checkoutId, step))) throw new Error(`${step} is not possible`);
      await runJobs();
    }
  };
  const standing = async () => (await db().payment.findMany({ where: { organisationId, reversedAt: null } })).map(({ method, amountMinor }) => [method, amountMinor]);
  return { ...all, start, checkout, happen, standing };
}

test("an invoice is paid by card: it counts when the vendor says so, once, and the membership is covered", async () => {
  const { checkout, happen, standing, invoice, stateOn } = await world();
  const id = await checkout();
  expect([await standing(), await stateOn(day)]).toEqual([[], "awaiting_payment"]);
  await happen(id, "decline-card");
  expect(await standing()).toEqual([]);
  await happen(id, "pay-card");
  expect([await standing(), await stateOn(day)]).toEqual([[["card", invoice.totalMinor]], "active"]);

  const [event] = await db().sandboxObject.findMany({ where: { kind: "event" } });
  const webhook = await signedSandboxEvent(event?.id as string, at(day));
  for (const _ of ["again", "and again"]) expect((await takePaymentEvent(webhook as NonNullable<typeof webhook>, at(day))).ok).toBe(true);
  await reconcileCardPayments(at(day));
  await runJobs();
  expect(await db().payment.count()).toBe(1);
});

test("who asks twice is led to the same checkout; nobody else is led anywhere", async () => {
  const { start, as, organisationId, invoice } = await world();
  const [one, other] = [await start(), await start()];
  expect(one).toEqual(other);
  expect(await db().cardPayment.count()).toBe(1);
  const stranger = await createPerson();
  expect(await startCardPayment(await as(stranger, at(day)), { organisationId, invoiceIds: [invoice.id], donePath: "/", cancelPath: "/" })).toMatchObject({ problem: "not-found" });
  const member = await createPerson();
  await affiliate(member, { id: organisationId }, ["member"]);
  expect(await startCardPayment(await as(member, at(day)), { organisationId, invoiceIds: [invoice.id], donePath: "/", cancelPath: "/" })).toMatchObject({ problem: "not-found" });
});

test("a direct debit pays when its money arrives; one that is returned pays nothing, and can be tried again", async () => {
  const { checkout, happen, standing, stateOn } = await world();
  const first = await checkout();
  await happen(first, "pay-debit");
  expect([await standing(), (await db().cardPayment.findFirstOrThrow()).state]).toEqual([[], "processing"]);
  await happen(first, "debit-fails");
  expect([await standing(), (await db().cardPayment.findFirstOrThrow()).state]).toEqual([[], "failed"]);
  const second = await checkout();
  expect(second).not.toBe(first);
  await happen(second, "pay-debit", "debit-arrives");
  expect([(await standing()).map(([method]) => method), await stateOn(day)]).toEqual([["direct_debit"], "active"]);
});

test("a dispute opens the invoice again and ends what hung on it; won, all is as before", async () => {
  const { checkout, happen, standing, stateOn, invoice } = await world();
  const id = await checkout();
  await happen(id, "pay-card", "dispute");
  expect([await standing(), await stateOn(day)]).toEqual([[], "awaiting_payment"]);
  await happen(id, "win-dispute");
  expect([await standing(), await stateOn(day)]).toEqual([[["card", invoice.totalMinor]], "active"]);
});

test("the office sends a payment back, once; by hand alone it cannot be taken out of the books", async () => {
  const { checkout, happen, standing, stateOn, as, treasurer, invoice, applicant } = await world();
  await happen(await checkout(), "pay-card");
  const { id: paymentId } = await db().payment.findFirstOrThrow();
  const office = await as(treasurer, at(day));
  expect(await answerInvoiceForm(office, invoice.id, { intent: "reverse", paymentId, reason: "Wrong" })).toMatchObject({ problem: "held-by-vendor" });
  expect(await answerInvoiceForm(await as(applicant, at(day)), invoice.id, { intent: "send-back", paymentId })).toMatchObject({ problem: "not-found" });
  for (const _ of ["once", "twice"]) expect((await answerInvoiceForm(office, invoice.id, { intent: "send-back", paymentId })).ok).toBe(true);
  await runJobs();
  expect([await standing(), await stateOn(day)]).toEqual([[], "awaiting_payment"]);
});

test("webhooks that were lost, or came in any order, change nothing in the end", async () => {
  const { checkout, standing, invoice } = await world();
  const id = await checkout();
  await takeCheckoutStep(id, "pay-debit");
  await takeCheckoutStep(id, "debit-arrives");
  const events = await db().sandboxObject.findMany({ where: { kind: "event" }, orderBy: { createdAt: "desc" } });
  await db().job.deleteMany({ where: { name: "payments.deliver-sandbox-event" } });
  for (const { id: eventId } of [...events].reverse()) {
    const webhook = await signedSandboxEvent(eventId, at(day));
    await takePaymentEvent(webhook as NonNullable<typeof webhook>, at(day));
  }
  await runJobs();
  expect(await standing()).toEqual([["direct_debit", invoice.totalMinor]]);

  await takeCheckoutStep(id, "dispute");
  await db().job.deleteMany({ where: { name: "payments.deliver-sandbox-event" } });
  await reconcileCardPayments(at(day));
  await runJobs();
  expect(await standing()).toEqual([]);
});

test("two people pay one invoice: what came twice is the organisation's credit", async () => {
  const { checkout, happen, standing, invoice } = await world();
  const first = await checkout();
  await db().cardPayment.updateMany({ data: { startedAt: at("2026-03-18") } });
  const second = await checkout();
  await happen(first, "pay-card");
  await happen(second, "pay-card");
  expect(await standing()).toEqual([
    ["card", invoice.totalMinor],
    ["card", invoice.totalMinor],
  ]);
  expect(await db().paymentAllocation.count()).toBe(1);
});

test("one payment pays several invoices, each in full", async () => {
  const { as, applicant, organisationId, invoice, happen, standing } = await world();
  const line = exemptLine({ what: "dues", minor: 40_000n, computation: "400.00", band: null });
  const another = { organisationId, membershipId: null, kind: "invoice" as const, lines: [line], period: null, today: toDay(day), dueInDays: 14 };
  const { invoiceId } = await transaction((tx) => issueInvoice(tx, { by: { kind: "system" }, now: at(day), requestId: null }, another));
  const started = await startCardPayment(await as(applicant, at(day)), { organisationId, invoiceIds: [invoice.id, invoiceId], donePath: "/", cancelPath: "/" });
  await happen(started.ok ? (started.value.url.split("/").at(-1) as string) : "", "pay-card");
  expect(await standing()).toEqual([["card", invoice.totalMinor + 40_000n]]);
  expect(await listUnpaidIds(db(), organisationId)).toEqual([]);
});

test("a webhook that the vendor did not sign is refused; without a vendor none is expected and nobody is led away", async () => {
  const { start } = await world();
  expect(await takePaymentEvent({ body: '{"id":"evt_1"}', signature: "t=1,v1=00" }, at(day))).toMatchObject({ problem: "not-signed" });
  setEnv(testEnv());
  expect(await takePaymentEvent({ body: "{}", signature: "" }, at(day))).toMatchObject({ problem: "not-expected" });
  expect(await start()).toMatchObject({ problem: "no-vendor" });
});
