import { expect, test } from "vitest";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson } from "../../../tests/factories/person.ts";
import { db } from "../../platform/database/db.server.ts";
import { decideStanding } from "./decide-standing.server.ts";
import { giveListingConsent } from "./give-listing-consent.server.ts";
import { withdrawListingConsent } from "./withdraw-listing-consent.server.ts";

async function office() {
  const person = await createPerson();
  await appoint(person, "manager");
  return actAs(person);
}

async function adminOf(organisation: { id: string }) {
  const person = await createPerson();
  await affiliate(person, organisation, ["admin"]);
  return actAs(person);
}

test("the manager decides on standing, with a reason, and the same decision again writes nothing", async () => {
  const clinic = await createOrganisation();
  const act = await office();
  expect(await decideStanding(act, { organisationId: clinic.id, standing: "good", reason: "  " })).toEqual({ ok: false, problem: "reason-missing" });
  expect((await decideStanding(act, { organisationId: clinic.id, standing: "good", reason: "dues are paid" })).ok).toBe(true);
  expect((await decideStanding(act, { organisationId: clinic.id, standing: "good", reason: "again" })).ok).toBe(true);
  expect(await db().standingDecision.count()).toBe(1);
  expect(await db().auditEvent.findFirstOrThrow()).toMatchObject({ action: "organisation.standing-decided", reason: "dues are paid", subjectId: clinic.id });
  expect(await db().job.findMany({ select: { name: true, payload: true } })).toEqual([{ name: "directory.reindex", payload: { organisationId: clinic.id } }]);
});

test("an organisation's own admin does not decide on its standing", async () => {
  const clinic = await createOrganisation();
  expect(await decideStanding(await adminOf(clinic), { organisationId: clinic.id, standing: "good", reason: "we are fine" })).toEqual({ ok: false, problem: "not-found" });
  expect(await db().standingDecision.count()).toBe(0);
});

test("an organisation that does not exist has no standing", async () => {
  expect(await decideStanding(await office(), { organisationId: "00000000-0000-7000-8000-000000000000", standing: "good", reason: "x" })).toEqual({
    ok: false,
    problem: "not-found",
  });
});

test("losing good standing takes the public search document away with the same commit", async () => {
  const clinic = await createOrganisation();
  await listed(clinic.id);
  await decideStanding(await office(), { organisationId: clinic.id, standing: "not_good", reason: "dues unpaid" });
  expect((await db().searchDocument.findMany()).map((row) => row.audience)).toEqual(["members"]);
});

test("the owner's admin consents and withdraws; both are on record and repeating changes nothing", async () => {
  const clinic = await createOrganisation();
  const act = await adminOf(clinic);
  await giveListingConsent(act, { organisationId: clinic.id });
  await giveListingConsent(act, { organisationId: clinic.id });
  await listed(clinic.id);
  await withdrawListingConsent(act, { organisationId: clinic.id });
  await withdrawListingConsent(act, { organisationId: clinic.id });
  const consents = await db().listingConsent.findMany();
  expect(consents).toHaveLength(1);
  expect(consents[0]?.withdrawnAt).toEqual(act.now);
  expect((await db().auditEvent.findMany({ orderBy: { at: "asc" } })).map((event) => event.action).sort()).toEqual([
    "organisation.listing-consent-given",
    "organisation.listing-consent-withdrawn",
  ]);
  expect((await db().searchDocument.findMany()).map((row) => row.audience)).toEqual(["members"]);
});

test("the office records consent only with evidence, and the evidence stays out of the audit trail", async () => {
  const clinic = await createOrganisation();
  const act = await office();
  expect(await giveListingConsent(act, { organisationId: clinic.id })).toEqual({ ok: false, problem: "evidence-missing" });
  expect((await giveListingConsent(act, { organisationId: clinic.id, evidence: "letter of 3 May, folder 12" })).ok).toBe(true);
  expect(JSON.stringify(await db().auditEvent.findMany())).not.toContain("folder 12");
});

test("nobody consents for somebody else's organisation", async () => {
  const clinic = await createOrganisation();
  const rival = await createOrganisation();
  const act = await adminOf(rival);
  expect(await giveListingConsent(act, { organisationId: clinic.id, evidence: "they told me" })).toEqual({ ok: false, problem: "not-found" });
  expect(await withdrawListingConsent(act, { organisationId: clinic.id })).toEqual({ ok: false, problem: "not-found" });
});

test("withdrawing objects to the listing from a public register as well", async () => {
  const institute = await createOrganisation({ kind: "research" });
  await db().registerEntry.create({ data: { organisationId: institute.id, register: "cordis", listedAt: new Date() } });
  const act = await adminOf(institute);
  await withdrawListingConsent(act, { organisationId: institute.id, reason: "we have moved" });
  expect((await db().registerEntry.findFirstOrThrow()).withdrawnAt).toEqual(act.now);
  expect(await db().auditEvent.count()).toBe(1);
});

async function listed(organisationId: string): Promise<void> {
  const document = { organisationId, kind: "provider" as const, slug: "clinic", name: "Clinic", sortKey: "clinic", folded: "clinic", card: {}, facets: {} };
  await db().searchDocument.createMany({
    data: [
      { ...document, audience: "public" },
      { ...document, audience: "members" },
    ],
  });
}
