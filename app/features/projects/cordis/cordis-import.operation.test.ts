import { expect, test } from "vitest";
import { cordisRelease, importedRelease, importRelease } from "../../../../tests/factories/cordis-release.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerWith } from "../../../../tests/factories/viewer.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { undoImport } from "../../imports/undo-import.server.ts";
import { sizeOf } from "./comparison/cordis-plan.ts";
import { cordisImport } from "./cordis-import.server.ts";

const projects = "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution\n1;SEA;SIGNED;Sea air;2024-01-01;2026-12-31;100,5;50\n2;ALP;;Alps;2024-01-01;;0;";
const head = "projectID;organisationID;vatNumber;name;shortName;activityType;city;country;order;role;ecContribution;geolocation;organizationURL\n";
const rows = [
  "1;77;;UNIVERSIDADE DE COIMBRA;UC;HES;Coimbra;PT;1.0;coordinator;30.25;40.2,-8.4;www.uc.pt",
  "1;88;;CLINICA DO MAR;;PRC;Faro;PT;2.0;participant;20;;",
  "1;89;;CLINICA DO MAR;;PRC;Porto;PT;3.0;participant;;;",
  "1;90;;HENDERSON ROBERT;;PRC;;NL;4.0;participant;;;",
  "2;77;;UNIVERSIDADE DE COIMBRA;UC;HES;Coimbra;PT;;thirdParty;0.0;40.2,-8.4;www.uc.pt",
  "2;77;;UNIVERSIDADE DE COIMBRA;UC;HES;Coimbra;PT;2.0;thirdParty;0.0;40.2,-8.4;www.uc.pt",
].join("\n");
const release = cordisRelease(projects, head + rows);
const portuguese = { countryCode: "PT" };
const commandLine: Act = { by: { kind: "command-line" }, now: new Date("2026-03-10T09:00:00Z"), requestId: null };

async function manager(): Promise<Act> {
  const person = await createPerson();
  await appoint(person, "manager");
  return actAs(person);
}

async function contents() {
  return {
    organisations: await db().organisation.findMany({ include: { externalIds: true, sites: true, registerEntry: true }, orderBy: { slug: "asc" } }),
    projects: await db().project.findMany({ include: { partners: { orderBy: [{ position: "asc" }, { id: "asc" }] } }, orderBy: { externalId: "asc" } }),
  };
}

test("organisations, projects and dated partners are stored as the release says", async () => {
  await createOrganisation({ slug: "universidade-de-coimbra" });
  await importedRelease(commandLine, release, portuguese);
  const { organisations, projects: stored } = await contents();
  expect(organisations.map((organisation) => organisation.slug)).toEqual([
    "clinica-do-mar",
    "clinica-do-mar-89",
    "henderson-robert",
    "universidade-de-coimbra",
    "universidade-de-coimbra-77",
  ]);
  const coimbra = organisations.find((organisation) => organisation.externalIds[0]?.value === "77");
  expect(coimbra).toMatchObject({ legalName: "UNIVERSIDADE DE COIMBRA", shortName: "UC", kind: "research", isMember: false, website: "https://www.uc.pt" });
  expect(coimbra?.sites).toMatchObject([{ city: "Coimbra", countryCode: "PT", latitude: 40.2, longitude: -8.4, isPrimary: true }]);
  expect([coimbra?.registerEntry?.register, coimbra?.externalIds[0]?.origin]).toEqual(["cordis", "created"]);
  const person = organisations.find((organisation) => organisation.legalName === "HENDERSON ROBERT");
  expect([person?.sites, person?.registerEntry]).toEqual([[], null]);
  expect(stored[0]).toMatchObject({ title: "Sea air", status: "signed", totalCostMinor: 10050n, fundingMinor: 5000n, currency: "EUR", endsOn: new Date("2026-12-31") });
  expect(stored[0]?.partners.map(({ role, position, fundingMinor }) => [role, position, fundingMinor])).toEqual([
    ["coordinator", 1, 3025n],
    ["participant", 2, 2000n],
    ["participant", 3, null],
    ["participant", 4, null],
  ]);
  expect(stored[1]).toMatchObject({ status: "unknown", totalCostMinor: null, endsOn: null });
  expect(stored[1]?.partners.map(({ occurrence }) => occurrence)).toEqual([1, 2]);
});

test("importing again changes nothing, and is on record", async () => {
  const act = await manager();
  await importedRelease(act, release, portuguese);
  const before = await contents();
  const again = await importedRelease(act, release, portuguese);
  expect([sizeOf(again.plan.create), sizeOf(again.plan.change), again.plan.groups]).toEqual([0, 0, []]);
  expect(await contents()).toEqual(before);
  expect(await db().importRun.count({ where: { kind: "cordis", status: "committed" } })).toBe(2);
  expect((await db().auditEvent.findMany()).map((event) => event.action)).toEqual(["import.committed", "import.committed"]);
});

test("a later release's changes are written, and only those", async () => {
  await importedRelease(commandLine, release, portuguese);
  const later = cordisRelease(projects.replace("SIGNED", "CLOSED"), head + rows.replace("Faro", "Lagos").replace("30.25", "31"));
  const { plan } = await importedRelease(commandLine, later, portuguese);
  expect([plan.change.organisations.length, plan.change.projects.length, plan.change.participations.length]).toEqual([1, 1, 1]);
  const { organisations, projects: stored } = await contents();
  expect(organisations.flatMap((organisation) => organisation.sites.map((site) => site.city)).sort()).toEqual(["Coimbra", "Lagos", "Porto"]);
  expect([stored[0]?.status, stored[0]?.externalId, stored[0]?.partners[0]?.fundingMinor]).toEqual(["closed", "1", 3100n]);
  const after = await importedRelease(commandLine, later, { ...portuguese, commit: false });
  expect(sizeOf(after.plan.change)).toBe(0);
});

test("an undo leaves every row as it was, after a first release and after a later one", async () => {
  const empty = await contents();
  const first = await importedRelease(commandLine, release, portuguese);
  const between = await contents();
  const later = cordisRelease(projects.replace("SIGNED", "CLOSED"), `${head}${rows.replace("Faro", "Lagos").replace("30.25", "31")}\n2;91;;NOVA;;REC;Braga;PT;5.0;participant;1;;`);
  const second = await importedRelease(commandLine, later, portuguese);
  expect(await contents()).not.toEqual(between);
  expect(await undoImport(commandLine, second.runId, cordisImport)).toMatchObject({ ok: true, value: { kept: 0 } });
  expect(await contents()).toEqual(between);
  expect(await undoImport(commandLine, first.runId, cordisImport)).toMatchObject({ ok: true, value: { kept: 0 } });
  expect(await contents()).toEqual(empty);
});

test("an undo leaves what someone edited since", async () => {
  const { runId } = await importedRelease(commandLine, release, portuguese);
  await db().organisation.update({ where: { slug: "clinica-do-mar" }, data: { shortName: "Mar" } });
  const undone = await undoImport(commandLine, runId, cordisImport);
  // Its project and the project's partners stay with it: the edited organisation is named in them.
  expect(undone.ok && undone.value.kept).toBeGreaterThan(0);
  expect(await db().organisation.count({ where: { slug: "clinica-do-mar", shortName: "Mar" } })).toBe(1);
});

test("the plan that was seen is the one that is executed; where data changed meanwhile nothing is written", async () => {
  const seen = await importedRelease(commandLine, release, { ...portuguese, commit: false });
  await importedRelease(commandLine, release, { ...portuguese, expectedHash: seen.hash });
  expect(await importRelease(commandLine, release, { ...portuguese, expectedHash: seen.hash })).toEqual({ ok: false, problem: "data-changed" });
  expect(await db().importRun.count({ where: { status: "committed" } })).toBe(1);
});

test("planning writes nothing", async () => {
  await importedRelease(commandLine, release, { commit: false });
  expect([await db().organisation.count(), await db().project.count(), await db().importRun.count()]).toEqual([0, 0, 0]);
});

test("only those who run imports may, and only a CORDIS release is taken", async () => {
  for (const viewer of [viewerWith(), officeViewer("observer")]) {
    expect(await importRelease(actBy(viewer), release, { commit: false })).toEqual({ ok: false, problem: "not-allowed" });
    expect(await importRelease(actBy(viewer), release)).toEqual({ ok: false, problem: "not-allowed" });
  }
  const foreign = await importRelease(commandLine, cordisRelease("hello", head + rows));
  expect(foreign.ok && foreign.value.planned).toBeNull();
});

test("the search index is asked for every organisation written, and only then", async () => {
  await importedRelease(commandLine, release, portuguese);
  await importedRelease(commandLine, release, portuguese);
  const jobs = await db().job.findMany({ where: { name: "directory.reindex" } });
  expect(jobs.map((job) => (job.payload as { organisationIds: string[] }).organisationIds.length)).toEqual([4]);
});

test("what looks like a mistake is left out until the office applies it", async () => {
  const many = (city: string, street: string) =>
    Array.from({ length: 12 }, (_, index) => `1;${100 + index};;ORG ${index};;HES;${city};PT;${index}.0;participant;1;${street};`).join("\n");
  await importedRelease(commandLine, cordisRelease(projects, head + many("LAGOS", "37.1,-8.6")), portuguese);
  const later = cordisRelease(projects, head + many("Lagos", "37.1,-8.6"));
  const left = await importedRelease(commandLine, later, portuguese);
  expect([sizeOf(left.plan.change), left.summary.suspicious]).toEqual([0, 12]);
  expect(await db().site.count({ where: { city: "LAGOS" } })).toBe(12);
  const applied = await importedRelease(commandLine, later, { ...portuguese, choices: { "respelling-city": "apply" } });
  expect([sizeOf(applied.plan.change), applied.plan.groups[0]?.isApplied]).toEqual([12, true]);
  expect(await db().site.count({ where: { city: "Lagos" } })).toBe(12);
});
