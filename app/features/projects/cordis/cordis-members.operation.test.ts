import { expect, test } from "vitest";
import { cordisRelease, importedRelease } from "../../../../tests/factories/cordis-release.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { undoImport } from "../../imports/undo-import.server.ts";
import { sizeOf } from "./comparison/cordis-plan.ts";
import { organisationKey } from "./cordis-choices.ts";
import { cordisImport } from "./cordis-import.server.ts";

const projects = "id;acronym;status;title;startDate;endDate\n1;SEA;SIGNED;Sea air;2024-01-01;2026-12-31\n2;ALP;;Alps;2024-01-01;";
const head = "projectID;organisationID;vatNumber;name;shortName;activityType;city;country;order;role;ecContribution;geolocation;organizationURL\n";
const rows = [
  "1;77;;UNIVERSIDADE DE COIMBRA;UC;HES;Coimbra;PT;1.0;coordinator;30.25;;www.uc.pt",
  "1;88;;CLINICA DO MAR;;PRC;Faro;PT;2.0;participant;20;;",
  "1;89;;CLINICA DO MAR;;PRC;Porto;PT;3.0;participant;;;",
].join("\n");
const release = cordisRelease(projects, head + rows);
const portuguese = { countryCode: "PT" };
const commandLine: Act = { by: { kind: "command-line" }, now: new Date("2026-03-10T09:00:00Z"), requestId: null };

async function contents() {
  return {
    organisations: await db().organisation.findMany({ include: { externalIds: true, sites: true, registerEntry: true }, orderBy: { slug: "asc" } }),
    projects: await db().project.findMany({ include: { partners: { orderBy: [{ position: "asc" }, { id: "asc" }] } }, orderBy: { externalId: "asc" } }),
  };
}

const member = (slug: string) => db().organisation.findUniqueOrThrow({ where: { slug }, include: { externalIds: true, partnerships: true, registerEntry: true, sites: true } });

test("a member with the VAT number gets the CORDIS number and the projects, and keeps what it says of itself", async () => {
  await createOrganisation({ slug: "mar", legalName: "Clínica do Mar Azul", countryCode: "PT", vatNumber: "PT501442600", isMember: true });
  const withVat = cordisRelease(projects, head + rows.replace("1;88;;", "1;88;501 442 600;"));
  const { plan, runId } = await importedRelease(commandLine, withVat, portuguese);
  expect(plan.join).toMatchObject([{ externalId: "88", reason: "vat-number", from: null }]);
  const mar = await member("mar");
  expect([mar.legalName, mar.sites, mar.registerEntry]).toEqual(["Clínica do Mar Azul", [], null]);
  expect(mar.externalIds).toMatchObject([{ scheme: "cordis", value: "88", origin: "joined" }]);
  expect(mar.partnerships).toHaveLength(1);
  const again = await importedRelease(commandLine, withVat, portuguese);
  expect([sizeOf(again.plan.create), again.plan.join, again.plan.change.organisations]).toEqual([0, [], []]);
  await undoImport(commandLine, runId, cordisImport);
  expect((await member("mar")).externalIds).toEqual([]);
});

test("a member that only the name speaks for is asked about: until then apart and unlisted, then as the office says", async () => {
  const mar = await createOrganisation({ slug: "mar", legalName: "Clínica do Mar, Lda.", countryCode: "PT", isMember: true });
  const first = await importedRelease(commandLine, release, portuguese);
  expect(first.plan.questions.map(({ externalId, candidates }) => [externalId, candidates.map(({ storedId }) => storedId)])).toEqual([
    ["88", [mar.id]],
    ["89", [mar.id]],
  ]);
  expect((await member("mar")).externalIds).toEqual([]);
  const apart = await member("clinica-do-mar");
  expect([apart.registerEntry, apart.externalIds[0]?.origin, apart.partnerships.length]).toEqual([null, "doubtful", 1]);

  const choices = { [organisationKey("88")]: `same:${mar.id}`, [organisationKey("89")]: "new" };
  const beforeAnswers = await contents();
  const answered = await importedRelease(commandLine, release, { ...portuguese, choices });
  const joined = await member("mar");
  expect([joined.externalIds[0]?.value, joined.partnerships.length, joined.registerEntry]).toEqual(["88", 1, null]);
  const other = await member("clinica-do-mar-89");
  expect([other.registerEntry?.register, other.externalIds[0]?.origin]).toEqual(["cordis", "created"]);
  expect((await member("clinica-do-mar")).archivedAt).not.toBeNull();

  const settled = await importedRelease(commandLine, release, portuguese);
  expect([settled.plan.questions, sizeOf(settled.plan.create), sizeOf(settled.plan.change)]).toEqual([[], 0, 0]);
  await undoImport(commandLine, answered.runId, cordisImport);
  expect(await contents()).toEqual(beforeAnswers);
});

test("two of the release cannot be the same member; of two with one VAT number neither is taken for certain", async () => {
  const mar = await createOrganisation({ slug: "mar", legalName: "Clínica do Mar", countryCode: "PT", vatNumber: "PT501442600", isMember: true });
  const twins = cordisRelease(projects, head + rows.replace("1;88;;", "1;88;501442600;").replace("1;89;;", "1;89;PT501442600;"));
  const unanswered = await importedRelease(commandLine, twins, { ...portuguese, commit: false });
  expect([unanswered.plan.join, unanswered.plan.questions.length]).toEqual([[], 2]);
  const same = `same:${mar.id}`;
  const both = await importedRelease(commandLine, twins, { ...portuguese, choices: { [organisationKey("88")]: same, [organisationKey("89")]: same } });
  expect(both.plan.join.map(({ externalId }) => externalId)).toEqual(["88"]);
  expect((await member("mar")).partnerships).toHaveLength(1);
});

test("a member with the release's name and website is the same, and one with the name of a part of it is not", async () => {
  const uc = await createOrganisation({ slug: "uc", legalName: "Universidade de Coimbra", countryCode: "PT", website: "https://www.uc.pt/", isMember: true });
  const { plan } = await importedRelease(commandLine, release, portuguese);
  expect(plan.join).toMatchObject([{ externalId: "77", storedId: uc.id, reason: "name-and-website" }]);
  expect((await member("uc")).partnerships).toHaveLength(1);
});

test("nothing of a member is overwritten by a later release; the difference is reported", async () => {
  await createOrganisation({ slug: "uc", legalName: "Universidade de Coimbra", countryCode: "PT", website: "https://www.uc.pt/", isMember: true });
  await importedRelease(commandLine, release, portuguese);
  const later = cordisRelease(projects, head + rows.replace("UNIVERSIDADE DE COIMBRA", "COIMBRA NOVA").replace("Coimbra;PT", "Lisboa;PT"));
  const { plan } = await importedRelease(commandLine, later, portuguese);
  expect(plan.change.organisations).toEqual([]);
  expect(plan.problems.filter((problem) => problem.kind === "edited-since").map((problem) => problem.ids)).toEqual([["77"]]);
  expect((await member("uc")).legalName).toBe("Universidade de Coimbra");
});
