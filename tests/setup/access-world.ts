import { defaultPlan } from "../../app/features/impact/verdict/plan.ts";
import { packPaper } from "../../app/features/imports/paper.server.ts";
import { readMembers } from "../../app/features/organisations/members-import/read-members-in-thread.ts";
import { db } from "../../app/platform/database/db.server.ts";
import type { OfficeRole, Person } from "../../app/platform/database/generated/client.ts";
import { createMail } from "../factories/mail.ts";
import { releasedNothing } from "../factories/market.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, appoint, createPerson, signedIn } from "../factories/person.ts";

export const officeRoles = ["manager", "treasurer", "editor", "data_steward", "observer"] as const satisfies readonly OfficeRole[];

/** Everyone who may ask: nobody, an account without organisation, an admin and a plain member of A, an admin of its rival B, each office role. */
export const viewers = ["anonymous", "registered", "adminOfA", "memberOfA", "adminOfB", ...officeRoles] as const;
export type ViewerName = (typeof viewers)[number];

export type World = { cookies: Record<ViewerName, string | undefined>; params: Record<string, string> };

/** One cluster with two competing members, unpublished, and a person in every seat. */
export async function accessWorld(): Promise<World> {
  await db().cluster.create({
    data: {
      name: "Test cluster",
      legalEntityName: "Test cluster association",
      legalAddress: "Street 1, Faro",
      countryCode: "PT",
      nutsCode: "PT150",
      currency: "EUR",
      timeZone: "Europe/Lisbon",
      senderName: "Test cluster",
      senderEmail: "office@example.org",
      privacyNotice: "privacy",
      imprint: "imprint",
    },
  });
  const a = await createOrganisation({ legalName: "Clinic A", slug: "clinic-a" });
  const b = await createOrganisation({ legalName: "Clinic B", slug: "clinic-b" });
  const adminOfA = await createPerson();
  const memberOfA = await createPerson();
  const adminOfB = await createPerson();
  await affiliate(adminOfA, a, ["admin"]);
  const affiliationId = await affiliate(memberOfA, a, ["member"]);
  await affiliate(adminOfB, b, ["admin"]);
  const cookies: World["cookies"] = {
    anonymous: undefined,
    registered: await signedIn(await createPerson()),
    adminOfA: await signedIn(adminOfA),
    memberOfA: await signedIn(memberOfA),
    adminOfB: await signedIn(adminOfB),
    ...(await officeCookies()),
  };
  return { cookies, params: { ...(await subjects(adminOfA)), affiliationId, organisationId: a.id, slug: a.slug, personId: memberOfA.id } };
}

async function officeCookies(): Promise<Record<OfficeRole, string>> {
  const pairs: [OfficeRole, string][] = [];
  for (const role of officeRoles) {
    // A confirmed second factor, so that the role counts in the session.
    const person = await createPerson({ totpSecretSealed: "sealed", totpConfirmedAt: new Date("2020-01-01T00:00:00Z") });
    await appoint(person, role);
    pairs.push([role, await signedIn(person)]);
  }
  return Object.fromEntries(pairs) as Record<OfficeRole, string>;
}

/** Ids of existing things, named as the routes name their parameters. */
async function subjects(author: Person): Promise<Record<string, string>> {
  const project = await db().project.create({ data: { source: "portal", title: "A joint project of nobody here", status: "running" } });
  const mail = await createMail({ toEmail: author.email, status: "captured" });
  const file = await db().storedFile.create({ data: { sha256: "0".repeat(64), mediaType: "image/png", byteSize: 1, originalName: "x.png" } });
  const term = await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "care", labels: { en: "Care", pt: "Cuidados" } } });
  return {
    ...(await membershipSubjects(author)),
    ...(await impactSubjects()),
    ...(await proposal(author)),
    ...(await newsletter()),
    runId: await plannedImport(),
    termId: term.id,
    vocabulary: "service",
    projectId: project.id,
    mailId: mail.id,
    fileId: file.id,
  };
}

/** An issue that has left, for members only. */
async function newsletter(): Promise<Record<string, string>> {
  const at = new Date("2026-01-01T00:00:00Z");
  const list = await db().newsletterList.create({ data: { names: { en: "News" }, isPublic: false, createdAt: at } });
  const content = { heads: { en: { subject: "News", preheader: "" } }, blocks: [], audience: {} };
  const rendering = { locale: "en", subject: "News", html: "", text: "", blocks: [] };
  const { id } = await db().newsletterIssue.create({ data: { listId: list.id, state: "sent", frozenAt: at, createdAt: at, ...content, renderings: { create: [rendering] } } });
  return { issueId: id };
}

/** A proposal of the author's organisation that looks for partners. */
async function proposal(author: Person): Promise<Record<string, string>> {
  const { organisationId } = await db().affiliation.findFirstOrThrow({ where: { personId: author.id } });
  const at = new Date("2026-01-01T00:00:00Z");
  const text = { title: "One letter", why: "Letters differ.", what: "One letter.", sought: "A clinic." };
  const { id } = await db().initiative.create({ data: { leaderId: organisationId, state: "call_open", ...text, answerBy: at, createdAt: at } });
  return { initiativeId: id };
}

/** A part of the market with an open round and a verdict. */
async function impactSubjects(): Promise<Record<string, string>> {
  const at = new Date("2026-01-01T00:00:00Z");
  const scope = await db().marketScope.create({ data: { names: { en: "Care" }, serviceIds: [], countryCodes: [], payerClass: "all", createdAt: at, publicSince: at } });
  const round = await db().metricRound.create({ data: { scopeId: scope.id, quarter: "2026-Q1", openedAt: at, closesOn: at } });
  const plan = await db().evaluationPlan.create({ data: { scopeId: scope.id, year: 2025, rules: defaultPlan, hash: "hash", lockedAt: at } });
  const verdict = await db().verdict.create({ data: { planId: plan.id, content: releasedNothing(2025), dataHash: "hash", releasedAt: at } });
  return { scopeId: scope.id, roundId: round.id, verdictId: verdict.id };
}

/** A kind of membership, an application, and the membership of the author's organisation with an invoice. */
async function membershipSubjects(author: Person): Promise<Record<string, string>> {
  const { organisationId } = await db().affiliation.findFirstOrThrow({ where: { personId: author.id } });
  const day = new Date("2026-01-01T00:00:00Z");
  const type = await db().membershipType.create({ data: { names: { en: "Member" }, openTo: ["provider"], periodRule: "calendar_year", bands: [{ from: 0, minor: "100" }] } });
  const described = { typeId: type.id, applicantId: author.id, headcount: 3, statement: "We would like to join.", submittedAt: day, dueOn: day };
  const proposed = { kind: "provider", legalName: "Clinic D", shortName: null, countryCode: "PT", vatNumber: null, registerNumber: null, website: null };
  const application = await db().membershipApplication.create({ data: { ...described, proposed } });
  const membership = await db().membership.create({ data: { organisationId, typeId: type.id, approvedOn: day, headcount: 3 } });
  const seller = { name: "Test cluster", address: "Street 1", countryCode: "PT", accountHolder: null, iban: null, taxNote: "" };
  const snapshot = { seller, buyer: { name: "Clinic A", vatNumber: null, countryCode: "PT", address: null } };
  const amounts = { currency: "EUR", netMinor: 100n, taxMinor: 0n, totalMinor: 100n, lines: [], snapshot };
  const invoice = await db().invoice.create({
    data: { organisationId, membershipId: membership.id, number: "2026-0001", issuedOn: day, dueOn: day, finalisedAt: day, ...amounts },
  });
  return { typeId: type.id, applicationId: application.id, membershipId: membership.id, invoiceId: invoice.id };
}

/** A members' list that was read and planned, nothing written. */
async function plannedImport(): Promise<string> {
  const text = new TextEncoder().encode("Name;Country\nClinic C;PT\n");
  const { reading } = readMembers({ bytes: text, fileName: "list.csv", options: {}, limits: { maxBytes: 1_000, maxRows: 10 }, today: "2026-03-10" });
  const plan = { rows: [], problems: [], groups: [], news: [] };
  const run = await db().importRun.create({ data: { kind: "members", status: "planned", title: "list.csv", summary: {}, planHash: "hash" } });
  for (const [name, paper] of [
    ["reading", reading],
    ["plan", plan],
  ] as const) {
    await db().importPaper.create({ data: { runId: run.id, name, content: await packPaper(paper) } });
  }
  return run.id;
}
