import { expect, test } from "vitest";
import { createCluster } from "../../../tests/factories/cluster.ts";
import { runJobs } from "../../../tests/factories/members-list.ts";
import { application, approvedMembership, at, identity, joined, membershipWorld } from "../../../tests/factories/membership.ts";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { affiliate, createPerson, viewerOf } from "../../../tests/factories/person.ts";
import { jobs } from "../../jobs.server.ts";
import { day } from "../../lib/day.ts";
import { moveClock } from "../../platform/clock.server.ts";
import { db, transaction } from "../../platform/database/db.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { applyForMembership } from "./applications/apply-for-membership.server.ts";
import { askToJoin } from "./applications/ask-to-join.server.ts";
import { decideApplication } from "./applications/decide-application.server.ts";
import { cancelInvoice } from "./invoices/cancel-invoice.server.ts";
import { findInvoice } from "./invoices/find-invoice.server.ts";
import { issueInvoice } from "./invoices/issue-invoice.server.ts";
import { unscopedVerifyInvoices } from "./invoices/verify-invoices.server.ts";
import { recordPayment } from "./payments/record-payment.server.ts";
import { reversePayment } from "./payments/reverse-payment.server.ts";
import { listComingDues } from "./renewals/list-coming-dues.server.ts";
import { requestRenewals } from "./renewals/request-renewals.server.ts";
import { decideMembership } from "./status/decide-membership.server.ts";
import { findMembership } from "./status/find-membership.server.ts";

/** What runs every hour, as if it were that day. */
async function followOn(value: string): Promise<void> {
  moveClock(at(value));
  try {
    await jobs["membership.follow"]?.({} as never, { id: "job", attempt: 1 });
  } finally {
    moveClock(null);
  }
}

test("apply, approve, invoice, pay, active, renew, grace, lapse, and back again", async () => {
  const all = await approvedMembership();
  const { organisationId, invoice, pay, stateOn, applicant } = all;
  expect(await stateOn("2026-03-16")).toBe("awaiting_payment");
  expect(invoice).toMatchObject({ number: "2026-0001", totalMinor: 111_000n, reference: expect.stringMatching(/^RF\d\d20260001$/) });
  expect(await db().organisation.findUniqueOrThrow({ where: { id: organisationId } })).toMatchObject({ legalName: "Clínica Nova, Lda", isMember: false });

  expect(await pay(invoice.id, 100_000n, "2026-03-20")).toEqual({ ok: true, value: { isSettled: false } });
  expect(await stateOn("2026-03-20")).toBe("awaiting_payment");
  expect(await pay(invoice.id, 11_000n, "2026-03-21")).toEqual({ ok: true, value: { isSettled: true } });
  await runJobs();
  expect(await stateOn("2026-03-21")).toBe("active");
  expect((await db().organisation.findUniqueOrThrow({ where: { id: organisationId } })).isMember).toBe(true);
  expect(await db().standingDecision.findFirstOrThrow({ where: { organisationId }, orderBy: { id: "desc" } })).toMatchObject({ standing: "good" });

  const treasurer = { ...(await viewerOf(all.treasurer)), secondFactorPassed: true };
  const coming = { asksOn: "2026-11-17", minor: "120000", period: { startsOn: "2027-01-01" }, computation: "1200.00" };
  expect(await listComingDues(treasurer, at("2026-06-01"))).toMatchObject({ dues: [coming], months: [{ count: 1, minor: "120000" }], totalMinor: "120000" });
  expect(await listComingDues(await viewerOf(applicant), at("2026-06-01"))).toBeNull();
  expect(await requestRenewals(at("2026-11-16"))).toEqual({ requested: 0 });
  expect(await requestRenewals(at("2026-11-17"))).toEqual({ requested: 1 });
  expect(await requestRenewals(at("2026-11-18"))).toEqual({ requested: 0 });
  expect((await listComingDues(treasurer, at("2026-11-18")))?.dues).toEqual([]);
  const renewal = await db().invoice.findFirstOrThrow({ where: { organisationId, number: "2026-0002" } });
  expect(renewal.totalMinor).toBe(120_000n);

  expect(await stateOn("2026-12-31")).toBe("active");
  expect(await stateOn("2027-01-01")).toBe("grace");
  expect(await stateOn("2027-03-02")).toBe("lapsed");
  await followOn("2027-03-02");
  expect((await db().organisation.findUniqueOrThrow({ where: { id: organisationId } })).isMember).toBe(false);
  expect(await db().standingDecision.findFirstOrThrow({ where: { organisationId }, orderBy: { id: "desc" } })).toMatchObject({ standing: "not_good" });

  await pay(renewal.id, 120_000n, "2027-04-01");
  expect(await stateOn("2027-04-01")).toBe("active");
  const mails = await db().outgoingMail.findMany({ where: { toEmail: applicant.email }, orderBy: { createdAt: "asc" } });
  expect(mails.map(({ template }) => template).sort()).toEqual(["application-decided", "dues-invoice", "dues-invoice"]);
});

test("a payment that goes back opens the invoice again and ends the time that hung on it; the same form twice is one payment", async () => {
  const { invoice, pay, stateOn, treasurer, as } = await approvedMembership();
  await pay(invoice.id, 111_000n, "2026-03-20", "one-form");
  expect(await pay(invoice.id, 111_000n, "2026-03-20", "one-form")).toEqual({ ok: true, value: { isSettled: true } });
  expect(await db().payment.count()).toBe(1);
  expect(await stateOn("2026-03-21")).toBe("active");
  const payment = await db().payment.findFirstOrThrow();
  const act = await as(treasurer, at("2026-04-01"));
  expect(await reversePayment(act, { paymentId: payment.id, reason: " " })).toEqual({ ok: false, problem: "reason-missing" });
  expect(await reversePayment(act, { paymentId: payment.id, reason: "Returned by the bank (AC04)" })).toEqual({ ok: true, value: null });
  expect(await stateOn("2026-04-01")).toBe("awaiting_payment");
  await pay(invoice.id, 111_000n, "2026-04-10");
  expect(await stateOn("2026-04-10")).toBe("active");
  expect(await db().membershipPeriod.count()).toBe(2);
});

test("what is paid above the invoice stays as credit, and an invoice that money came in for is not cancelled", async () => {
  const { invoice, pay, treasurer, as } = await approvedMembership();
  const act = await as(treasurer, at("2026-03-25"));
  await pay(invoice.id, 120_000n, "2026-03-20");
  expect(await db().paymentAllocation.findFirstOrThrow()).toMatchObject({ amountMinor: 111_000n });
  expect(await cancelInvoice(act, { invoiceId: invoice.id })).toEqual({ ok: false, problem: "paid" });
});

test("an invoice is taken back by a document of its own; itself it never changes, whoever asks", async () => {
  const { invoice, treasurer, as, pay } = await approvedMembership();
  const act = await as(treasurer, at("2026-03-25"));
  expect((await cancelInvoice(act, { invoiceId: invoice.id })).ok).toBe(true);
  expect(await db().invoice.findFirstOrThrow({ where: { kind: "cancellation" } })).toMatchObject({ number: "C2026-0001", totalMinor: -111_000n, cancelsId: invoice.id });
  expect(await cancelInvoice(act, { invoiceId: invoice.id })).toEqual({ ok: false, problem: "cancelled" });
  expect(await pay(invoice.id, 1n, "2026-03-26")).toEqual({ ok: false, problem: "cancelled" });
  await expect(db().invoice.update({ where: { id: invoice.id }, data: { totalMinor: 1n } })).rejects.toThrow(/finalised/);
  await expect(db().invoice.delete({ where: { id: invoice.id } })).rejects.toThrow(/finalised/);
  expect((await unscopedVerifyInvoices()).map(({ kind, documents, problems }) => [kind, documents, problems])).toEqual([
    ["invoice", 1, []],
    ["cancellation", 1, []],
  ]);
});

test("of fifty invoices at once, ten of which fail, the numbers are exactly 1 to 40, and the chain is whole", async () => {
  await createCluster();
  const organisation = await createOrganisation();
  const act: Act = { by: { kind: "system" }, now: joined, requestId: null };
  const lines = [{ what: "dues" as const, computation: "1.00", band: { from: 0, to: null }, minor: "100", taxCategory: "E" as const, rateBasisPoints: 0 }];
  const issue = (index: number) =>
    transaction(async (tx) => {
      await issueInvoice(tx, act, { organisationId: organisation.id, membershipId: null, kind: "invoice", lines, period: null, today: day("2026-03-15"), dueInDays: 30 });
      if (index % 5 === 0) throw new Error("forced");
    }).catch((error: unknown) => expect(String(error)).toContain("forced"));
  await Promise.all(Array.from({ length: 50 }, (_, index) => issue(index)));
  const sequences = (await db().invoice.findMany({ orderBy: { sequence: "asc" } })).map(({ sequence }) => sequence);
  expect(sequences).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(await unscopedVerifyInvoices()).toEqual([{ kind: "invoice", year: 2026, isTest: false, documents: 40, problems: [] }]);
});

test("who is here already is not entered twice: by name, by website, by VAT number; asking to join lets nobody in", async () => {
  const { applicant, as, typeId } = await membershipWorld();
  const known = await createOrganisation({ legalName: "Termas do Vale", website: "https://termas.example", vatNumber: "PT501442600" });
  const act = await as(applicant, joined);
  const applyAs = (changes: Partial<typeof identity> & { vatNumber?: string | null }) =>
    applyForMembership(act, { typeId, subject: { identity: { ...identity, ...changes } as typeof identity }, ...application });
  expect(await applyAs({ legalName: "TERMAS DO VALE", website: null as never })).toEqual({ ok: false, problem: "known-already" });
  expect(await applyAs({ website: "http://termas.example/en" })).toEqual({ ok: false, problem: "known-already" });
  expect(await applyAs({ vatNumber: "PT 501442600" as never })).toEqual({ ok: false, problem: "known-already" });
  expect(await db().membershipApplication.count()).toBe(0);
  expect(await askToJoin(act, { ...identity, website: "https://termas.example" })).toEqual({ ok: true, value: null });
  await askToJoin(act, { ...identity, website: "https://termas.example" });
  expect(await db().task.count({ where: { kind: "answer-join-request", organisationId: known.id } })).toBe(1);
  expect(await db().affiliation.count()).toBe(0);
});

test("an application needs a confirmed address, an open kind, and is handed in once", async () => {
  const { applicant, as, typeId } = await membershipWorld();
  const act = await as(applicant, joined);
  const input = { typeId, subject: { identity }, ...application };
  const unconfirmed = act.by.kind === "person" ? { ...act, by: { ...act.by, viewer: { ...act.by.viewer, emailVerified: false } } } : act;
  expect(await applyForMembership(unconfirmed, input)).toEqual({ ok: false, problem: "address-unconfirmed" });
  expect(await applyForMembership(act, { ...input, subject: { identity: { ...identity, kind: "research" } } })).toEqual({ ok: false, problem: "not-open-to-kind" });
  expect((await applyForMembership(act, input)).ok).toBe(true);
  expect(await applyForMembership(act, input)).toEqual({ ok: false, problem: "applied-already" });
  expect(await db().task.findFirstOrThrow({ where: { kind: "decide-application" } })).toMatchObject({ officeRole: "manager", dueOn: new Date("2026-03-29T00:00:00Z") });
});

test("nobody decides, pays in or reads the bill of another", async () => {
  const { applicationId, invoice, membershipId, treasurer, applicant, as } = await approvedMembership();
  const rival = await createPerson();
  await affiliate(rival, await createOrganisation(), ["admin", "billing"]);
  for (const person of [rival, applicant, treasurer]) {
    const act = await as(person, joined);
    expect(await decideApplication(act, { applicationId, decision: "refuse", reason: "No" })).toEqual({ ok: false, problem: "not-found" });
    expect(await decideMembership(act, { membershipId, event: "suspended", effectiveOn: day("2026-03-16"), reason: "No", reference: null })).toEqual({
      ok: false,
      problem: "not-found",
    });
  }
  const act = await as(rival, joined);
  expect(await recordPayment(act, { invoiceId: invoice.id, amountMinor: 1n, receivedOn: day("2026-03-15"), method: "cash", reference: null, formKey: "x" })).toEqual({
    ok: false,
    problem: "not-found",
  });
  expect(await cancelInvoice(act, { invoiceId: invoice.id })).toEqual({ ok: false, problem: "not-found" });
  expect(await findInvoice(await viewerOf(rival), invoice.id, joined)).toBeNull();
  expect(await findMembership(await viewerOf(rival), { membershipId }, joined)).toBeNull();
  expect((await findInvoice(await viewerOf(applicant), invoice.id, joined))?.number).toBe("2026-0001");
});

test("decisions keep to the statutes: notice, the document of an exclusion, what makes sense", async () => {
  const { manager, as, membershipId, pay, invoice, stateOn } = await approvedMembership();
  await pay(invoice.id, 111_000n, "2026-03-20");
  const act = await as(manager, at("2026-05-04"));
  const decide = (event: "resigned" | "excluded" | "resumed" | "suspended", on: string, reference: string | null = null) =>
    decideMembership(act, { membershipId, event, effectiveOn: day(on), reason: "As the board decided", reference });
  expect(await decide("resigned", "2026-08-03")).toEqual({ ok: false, problem: "notice-too-short" });
  expect(await decide("excluded", "2026-06-01")).toEqual({ ok: false, problem: "reference-missing" });
  expect(await decide("resumed", "2026-06-01")).toEqual({ ok: false, problem: "not-in-this-state" });
  expect((await decide("resigned", "2026-08-04")).ok).toBe(true);
  expect([await stateOn("2026-08-03"), await stateOn("2026-08-04")]).toEqual(["active", "resigned"]);
  await runJobs();
  expect(await requestRenewals(at("2026-11-20"))).toEqual({ requested: 0 });
});
