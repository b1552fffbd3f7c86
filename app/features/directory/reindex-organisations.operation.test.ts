import { expect, test } from "vitest";
import { createListedOrganisation } from "../../../tests/factories/listed-organisation.ts";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { dateOfDay, day } from "../../lib/day.ts";
import { db } from "../../platform/database/db.server.ts";
import { reindexDatedOrganisations } from "./reindex-dated-organisations.server.ts";
import { reindexOrganisations } from "./reindex-organisations.server.ts";

const noon = new Date("2026-03-01T12:00:00Z");

async function audiencesOf(organisationId: string): Promise<string[]> {
  const rows = await db().searchDocument.findMany({ where: { organisationId } });
  return rows.map((row) => row.audience).sort();
}

const version = async () => (await db().dataVersion.findUnique({ where: { name: "directory" } }))?.version ?? 0n;

test("a published organisation has a document for each audience, another member one for members and the office", async () => {
  const listed = await createListedOrganisation();
  const unlisted = await createOrganisation();
  await reindexOrganisations({ all: true }, noon);
  expect(await audiencesOf(listed.id)).toEqual(["members", "office", "public", "registered"]);
  expect(await audiencesOf(unlisted.id)).toEqual(["members", "office"]);
});

test("who is neither a member nor published is found by the office only", async () => {
  const partner = await createOrganisation({ isMember: false });
  await reindexOrganisations({ all: true }, noon);
  expect(await audiencesOf(partner.id)).toEqual(["office"]);
});

test("an archived organisation has none", async () => {
  const clinic = await createListedOrganisation();
  await reindexOrganisations({ organisationId: clinic.id }, noon);
  await db().organisation.update({ where: { id: clinic.id }, data: { archivedAt: noon } });
  await reindexOrganisations({ organisationId: clinic.id }, noon);
  expect(await audiencesOf(clinic.id)).toEqual([]);
});

test("indexing again what did not change writes nothing and leaves the version", async () => {
  const clinic = await createListedOrganisation();
  await reindexOrganisations({ organisationId: clinic.id }, noon);
  const before = await version();
  await reindexOrganisations({ organisationId: clinic.id }, noon);
  expect(await version()).toBe(before);
  await db().organisation.update({ where: { id: clinic.id }, data: { shortName: "Renamed" } });
  await reindexOrganisations({ organisationId: clinic.id }, noon);
  expect(await version()).toBeGreaterThan(before);
});

test("a description that the public may not see does not make an organisation public", async () => {
  const clinic = await createListedOrganisation();
  await db().fieldVisibility.create({ data: { organisationId: clinic.id, field: "descriptions", visibility: "members" } });
  await reindexOrganisations({ organisationId: clinic.id }, noon);
  expect(await audiencesOf(clinic.id)).toEqual(["members", "office"]);
});

test("a register's entry shows the register's fields to the public and says so", async () => {
  const institute = await createOrganisation({ kind: "research", website: "https://institute.example" });
  await db().registerEntry.create({ data: { organisationId: institute.id, register: "cordis", listedAt: noon } });
  await db().organisationDescription.create({ data: { organisationId: institute.id, locale: "en", text: "A secret of the owner" } });
  await reindexOrganisations({ organisationId: institute.id }, noon);
  const open = await db().searchDocument.findUniqueOrThrow({ where: { organisationId_audience: { organisationId: institute.id, audience: "public" } } });
  expect(open.card).toMatchObject({ register: "cordis", summary: null });
  expect(JSON.stringify(open)).not.toContain("secret");
});

test("the calendar alone takes an accreditation out of the index on the day after its last", async () => {
  const clinic = await createListedOrganisation();
  const period = { validFromOn: dateOfDay(day("2025-01-01")), validToOn: dateOfDay(day("2026-03-01")) };
  await db().accreditation.create({ data: { organisationId: clinic.id, scheme: "JCI", issuer: "Joint Commission", ...period } });
  await reindexOrganisations({ organisationId: clinic.id }, noon);
  const publicFacets = async () => JSON.stringify((await db().searchDocument.findFirstOrThrow({ where: { audience: "public" } })).facets);
  await reindexDatedOrganisations(noon);
  expect(await publicFacets()).toContain("JCI");
  await reindexDatedOrganisations(new Date("2026-03-02T00:30:00Z"));
  expect(await publicFacets()).not.toContain("JCI");
});

test("many organisations are indexed in batches", async () => {
  for (let index = 0; index < 205; index += 1) await createOrganisation();
  await reindexOrganisations({ all: true }, noon);
  expect(await db().searchDocument.count()).toBe(205 * 2);
});
