import { applyForMembership } from "../../app/features/membership/applications/apply-for-membership.server.ts";
import { decideApplication } from "../../app/features/membership/applications/decide-application.server.ts";
import { recordPayment } from "../../app/features/membership/payments/record-payment.server.ts";
import { findMembership } from "../../app/features/membership/status/find-membership.server.ts";
import { saveMembershipType } from "../../app/features/membership/types/save-membership-type.server.ts";
import { day } from "../../app/lib/day.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { createCluster } from "./cluster.ts";
import { runJobs } from "./members-list.ts";
import { actAs, appoint, createPerson, viewerOf } from "./person.ts";

export const at = (value: string) => new Date(`${value}T10:00:00Z`);
export const joined = at("2026-03-15");
const typeInput = {
  nameEn: "Full member",
  namePt: "Membro efetivo",
  openTo: ["provider" as const, "supplier" as const],
  periodRule: "calendar_year" as const,
  periodMonth: 1,
  rolloverMonth: 0,
  proration: "daily" as const,
  joiningFee: "150",
  bands: "0: 400\n50: 1200",
  question: "",
  paymentDays: 30,
  graceDays: 60,
  listingDelayDays: 0,
  renewalLeadDays: 45,
  noticeMonths: 3,
  seats: 25,
  hasVote: true,
};
export const identity = {
  kind: "provider" as const,
  legalName: "Clínica Nova, Lda",
  shortName: "Clínica Nova",
  countryCode: "PT",
  vatNumber: null,
  registerNumber: null,
  website: "https://www.clinica-nova.example/home",
};
export const application = { headcount: 120, statement: "We treat patients from abroad and want to do it together.", answer: null };

/** A cluster with one kind of membership, a manager, a treasurer and somebody who will apply. */
export async function membershipWorld() {
  await createCluster();
  const [manager, treasurer, applicant] = [await createPerson(), await createPerson(), await createPerson({ name: "Ana Nova" })];
  await appoint(manager, "manager");
  await appoint(treasurer, "treasurer");
  const as = (person: typeof manager, now: Date) => actAs(person, { secondFactor: true, now });
  const saved = await saveMembershipType(await as(manager, joined), null, typeInput);
  if (!saved.ok) throw new Error(saved.problem);
  return { manager, treasurer, applicant, as, typeId: saved.value.typeId };
}

/** The same, with one member that was approved in March and has not paid yet. */
export async function approvedMembership() {
  const all = await membershipWorld();
  const handed = await applyForMembership(await all.as(all.applicant, joined), { typeId: all.typeId, subject: { identity }, ...application });
  if (!handed.ok) throw new Error(handed.problem);
  const decided = await decideApplication(await all.as(all.manager, joined), { applicationId: handed.value.applicationId, decision: "approve", reason: null });
  if (!decided.ok) throw new Error(decided.problem);
  await runJobs();
  const organisationId = decided.value.organisationId as string;
  const membership = await db().membership.findUniqueOrThrow({ where: { organisationId } });
  const invoice = await db().invoice.findFirstOrThrow({ where: { organisationId } });
  const pay = async (invoiceId: string, amountMinor: bigint, on: string, formKey = `${invoiceId} ${on}`) =>
    recordPayment(await all.as(all.treasurer, at(on)), { invoiceId, amountMinor, receivedOn: day(on), method: "bank_transfer", reference: null, formKey });
  const stateOn = async (on: string) => (await findMembership({ ...(await viewerOf(all.manager)), secondFactorPassed: true }, { organisationId }, at(on)))?.status.state;
  return { ...all, applicationId: handed.value.applicationId, organisationId, membershipId: membership.id, invoice, pay, stateOn };
}
