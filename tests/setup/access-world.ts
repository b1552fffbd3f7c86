import { packPaper } from "../../app/features/imports/paper.server.ts";
import { readMembers } from "../../app/features/organisations/members-import/read-members-in-thread.ts";
import { db } from "../../app/platform/database/db.server.ts";
import type { OfficeRole, Person } from "../../app/platform/database/generated/client.ts";
import { createMail } from "../factories/mail.ts";
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
  return { runId: await plannedImport(), termId: term.id, vocabulary: "service", projectId: project.id, mailId: mail.id, fileId: file.id };
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
