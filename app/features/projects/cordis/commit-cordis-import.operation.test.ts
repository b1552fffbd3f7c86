import { expect, test } from "vitest";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerWith } from "../../../../tests/factories/viewer.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { commitCordisImport } from "./commit-cordis-import.server.ts";
import { planCordisImport } from "./plan-cordis-import.server.ts";
import { readCordis } from "./read-cordis.ts";

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
const release = readCordis(projects, head + rows);
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
  const outcome = await commitCordisImport(commandLine, release, { countryCode: "PT" });
  expect(outcome.ok).toBe(true);
  const { organisations, projects: stored } = await contents();
  expect(organisations.map((organisation) => organisation.slug).slice(1)).toEqual(
    ["clinica-do-mar-89", "henderson-robert", "universidade-de-coimbra", "universidade-de-coimbra-77"].slice(0, 4),
  );
  const coimbra = organisations.find((organisation) => organisation.externalIds[0]?.value === "77");
  expect(coimbra).toMatchObject({ legalName: "UNIVERSIDADE DE COIMBRA", shortName: "UC", kind: "research", isMember: false, website: "https://www.uc.pt" });
  expect(coimbra?.sites).toMatchObject([{ city: "Coimbra", countryCode: "PT", latitude: 40.2, longitude: -8.4, isPrimary: true }]);
  expect(coimbra?.registerEntry?.register).toBe("cordis");
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
  await commitCordisImport(act, release, { countryCode: "PT" });
  const before = await contents();
  const again = await commitCordisImport(act, release, { countryCode: "PT" });
  expect(again.ok && [again.value.plan.create, again.value.plan.change]).toEqual([
    { organisations: [], projects: [], participations: [] },
    { organisations: [], projects: [], participations: [] },
  ]);
  expect(await contents()).toEqual(before);
  expect(await db().importRun.count({ where: { kind: "cordis", status: "committed" } })).toBe(2);
  expect((await db().auditEvent.findMany()).map((event) => event.action)).toEqual(["cordis.imported", "cordis.imported"]);
});

test("a later release's changes are written, and only those", async () => {
  await commitCordisImport(commandLine, release, { countryCode: "PT" });
  const later = readCordis(projects.replace("SIGNED", "CLOSED"), head + rows.replace("Faro", "Lagos").replace("30.25", "31"));
  const outcome = await commitCordisImport(commandLine, later, { countryCode: "PT" });
  expect(outcome.ok && Object.values(outcome.value.plan.change).map((list) => list.length)).toEqual([1, 1, 1]);
  const { organisations, projects: stored } = await contents();
  expect(organisations.flatMap((organisation) => organisation.sites.map((site) => site.city)).sort()).toEqual(["Coimbra", "Lagos", "Porto"]);
  expect([stored[0]?.status, stored[0]?.externalId, stored[0]?.partners[0]?.fundingMinor]).toEqual(["closed", "1", 3100n]);
  const after = await planCordisImport(commandLine, later, { countryCode: "PT" });
  expect(after.ok && after.value.plan.change).toEqual({ organisations: [], projects: [], participations: [] });
});

test("the plan that was seen is the one that is executed; where data changed meanwhile nothing is written", async () => {
  const seen = await planCordisImport(commandLine, release, { countryCode: "PT" });
  if (!seen.ok) throw new Error(seen.problem);
  await commitCordisImport(commandLine, release, { countryCode: "PT" }, seen.value.hash);
  expect(await commitCordisImport(commandLine, release, { countryCode: "PT" }, seen.value.hash)).toEqual({ ok: false, problem: "data-changed" });
  expect(await db().importRun.count()).toBe(1);
});

test("planning writes nothing", async () => {
  await planCordisImport(commandLine, release, { countryCode: null });
  expect([await db().organisation.count(), await db().project.count(), await db().importRun.count()]).toEqual([0, 0, 0]);
});

test("only those who run imports may, and only a CORDIS release is taken", async () => {
  for (const viewer of [viewerWith(), officeViewer("observer")]) {
    expect(await planCordisImport(actBy(viewer), release, { countryCode: null })).toEqual({ ok: false, problem: "not-allowed" });
    expect(await commitCordisImport(actBy(viewer), release, { countryCode: null })).toEqual({ ok: false, problem: "not-allowed" });
  }
  expect(await commitCordisImport(commandLine, readCordis("hello", head + rows), { countryCode: null })).toEqual({ ok: false, problem: "not-cordis" });
});

test("the search index is asked for every organisation written, and only then", async () => {
  await commitCordisImport(commandLine, release, { countryCode: "PT" });
  await commitCordisImport(commandLine, release, { countryCode: "PT" });
  const jobs = await db().job.findMany({ where: { name: "directory.reindex" } });
  expect(jobs.map((job) => (job.payload as { organisationIds: string[] }).organisationIds.length)).toEqual([4]);
});
