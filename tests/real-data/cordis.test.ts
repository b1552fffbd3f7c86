import fs from "node:fs";
import { expect, test } from "vitest";
import type { Act } from "../../app/features/accounts/viewer.ts";
import { importNow } from "../../app/features/imports/import-now.server.ts";
import { undoImport } from "../../app/features/imports/undo-import.server.ts";
import { sizeOf } from "../../app/features/projects/cordis/comparison/cordis-plan.ts";
import { cordisImport } from "../../app/features/projects/cordis/cordis-import.server.ts";
import { problemCounts } from "../../app/features/projects/cordis/reading/cordis-problem.ts";
import { type CordisRelease, readCordis } from "../../app/features/projects/cordis/reading/read-cordis.ts";
import { chooseFromRelease } from "../../app/features/projects/cordis/selection/chosen-release.ts";
import { type CordisChoice, everything } from "../../app/features/projects/cordis/selection/cordis-choice.ts";
import { readWantedOrganisations } from "../../app/features/projects/cordis/selection/wanted-organisations.ts";
import { listJointProjects } from "../../app/features/projects/list-joint-projects.server.ts";
import { listProjects } from "../../app/features/projects/list-projects.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { importedRelease } from "../factories/cordis-release.ts";
import { sharedPath } from "../setup/shared.ts";
import { type Chosen, jointProjects, ofCountry, ofRows, type Raw, rawRelease, rawRows } from "./recount.ts";

const act: Act = { by: { kind: "command-line" }, now: new Date("2026-09-01T09:00:00Z"), requestId: null };
const raws = new Map<string, Raw>();

function raw(folder: string): Raw {
  const known = raws.get(folder) ?? rawRelease(folder);
  raws.set(folder, known);
  return known;
}

const fileOf = (...parts: string[]) => sharedPath("data", "cordis", ...parts);

function release(folder: string, subjects = fileOf(folder, "euroSciVoc.csv")): CordisRelease {
  const bytes = (file: string) => fs.readFileSync(fileOf(folder, file));
  return readCordis({ projects: bytes("project.csv"), organisations: bytes("organization.csv"), subjects: fs.existsSync(subjects) ? fs.readFileSync(subjects) : null });
}

const distinct = (values: Iterable<unknown>) => new Set(values).size;
const cents = (text: string) => {
  const [whole = "", fraction = ""] = text.replace(",", ".").split(".");
  return BigInt(whole + fraction.padEnd(2, "0").slice(0, 2));
};
const sum = (values: (bigint | null)[]) => values.reduce<bigint>((total, value) => total + (value ?? 0n), 0n);

const folders = ["pt-horizon", "hr-horizon", "nrw-health/2026-07", "nrw-health/2026-08", "de-scale/2026-08"];

test.each(folders)("%s: every row is read, and the sums are those of the file", (folder) => {
  const { projects, rows } = raw(folder);
  const read = release(folder);
  expect(read.projects).toHaveLength(projects.length);
  expect(read.participations).toHaveLength(rows.length);
  expect(read.organisations).toHaveLength(distinct(rows.map((row) => row.organisationID)));
  expect(sum(read.participations.map((row) => row.fundingMinor))).toBe(sum(rows.map((row) => (row.ecContribution ? cents(row.ecContribution) : null))));
  expect(sum(read.projects.map((project) => project.totalCostMinor))).toBe(sum(projects.map((project) => (project.totalCost ? cents(project.totalCost) : null))));
  expect(sum(read.projects.map((project) => project.fundingMinor))).toBe(sum(projects.map((project) => (project.ecMaxContribution ? cents(project.ecMaxContribution) : null))));
});

test.each(folders)("%s: every trap is counted", (folder) => {
  const { projects, rows } = raw(folder);
  const byOrganisation = new Map<string, typeof rows>();
  for (const row of rows) byOrganisation.set(row.organisationID as string, [...(byOrganisation.get(row.organisationID as string) ?? []), row]);
  const coordinated = new Set(rows.filter((row) => row.role === "coordinator").map((row) => row.projectID));
  const counts = problemCounts(release(folder).problems);
  const withoutRest = (rows: (string | undefined)[]) => rows.every((value) => !value);
  expect(counts["zero-total-cost"] ?? 0).toBe(projects.filter((project) => project.totalCost === "0").length);
  expect(counts["no-coordinator"] ?? 0).toBe(projects.filter((project) => !coordinated.has(project.id)).length);
  expect(counts["no-city"] ?? 0).toBe([...byOrganisation.values()].filter((own) => withoutRest(own.map((row) => row.city))).length);
  expect(counts["no-country"] ?? 0).toBe([...byOrganisation.values()].filter((own) => withoutRest(own.map((row) => row.country))).length);
  expect(counts["repeated-participation"] ?? 0).toBe(rows.length - distinct(rows.map((row) => `${row.projectID} ${row.organisationID} ${row.role}`)));
  expect(counts["money-rounded"] ?? 0).toBe(
    rows.filter((row) => /[.,]\d\d\d*[1-9]/.test(row.netEcContribution ?? "")).filter((row) => /[.,]\d{3,}/.test(row.netEcContribution ?? "")).length,
  );
  for (const kind of ["unreadable-money", "unreadable-day", "unreadable-number", "ragged-row", "broken-quotes", "unknown-project", "unknown-role", "unknown-status"] as const)
    expect(counts[kind], kind).toBeUndefined();
});

test("one name with two numbers stays two organisations, and is pointed out", () => {
  const twins = release("pt-horizon").problems.filter((problem) => problem.kind === "same-name");
  expect(twins).toHaveLength(1);
  expect(twins[0]?.ids).toHaveLength(2);
});

test.each([
  ["pt-horizon", "PT", { organisations: 219, projects: 235, participations: 3168 }],
  ["hr-horizon", "HR", { organisations: 72, projects: 53, participations: 828 }],
])("%s: what is stored equals a recount of the raw files, and importing again changes nothing", async (folder, countryCode, expected) => {
  const { chosen, projects, rows } = ofCountry(raw(folder), countryCode);
  expect({ organisations: chosen.size, projects: projects.length, participations: rows.length }).toEqual(expected);

  const first = await importedRelease(act, release(folder), { countryCode });
  expect(first.plan.counts).toEqual({ ...expected, partners: distinct(rows.map((row) => row.organisationID)) - chosen.size });
  expect(await db().project.count()).toBe(expected.projects);
  expect(await db().projectPartner.count()).toBe(expected.participations);
  expect(await db().organisation.count()).toBe(distinct(rows.map((row) => row.organisationID)));
  const withCity = new Set(rows.filter((row) => chosen.has(row.organisationID as string) && row.city).map((row) => row.organisationID));
  expect(await db().registerEntry.count()).toBe(withCity.size);
  expect((await listProjects(null, { text: "", stage: null, organisationSlug: null, after: null }, act.now)).total).toBe(expected.projects);

  const again = await importedRelease(act, release(folder), { countryCode });
  expect([sizeOf(again.plan.create), sizeOf(again.plan.change), again.plan.groups]).toEqual([0, 0, []]);
  expect(await db().projectPartner.count()).toBe(expected.participations);
  expect(await undoImport(act, first.runId, cordisImport)).toMatchObject({ ok: true, value: { kept: 0 } });
  expect([await db().organisation.count(), await db().project.count(), await db().projectPartner.count()]).toEqual([0, 0, 0]);
});

test("pt-horizon: every Portuguese organisation's joint projects and partners equal the recount", async () => {
  const country = ofCountry(raw("pt-horizon"), "PT");
  await importedRelease(act, release("pt-horizon"), { countryCode: "PT" });
  const expected = jointProjects(country);
  const stored = await db().organisationExternalId.findMany({ where: { value: { in: [...country.chosen] } } });
  const numbers = new Map((await db().organisationExternalId.findMany()).map((row) => [row.organisationId, row.value]));
  expect(stored).toHaveLength(country.chosen.size);
  for (const { organisationId, value } of stored) {
    const { projects, partners } = await listJointProjects(null, organisationId, act.now);
    const own = expected.get(value);
    expect(projects).toHaveLength(own?.projects.size ?? 0);
    expect(Object.fromEntries(partners.map((partner) => [numbers.get(partner.organisationId), partner.projectCount]))).toEqual(
      Object.fromEntries([...(own?.partners ?? [])].map(([partner, shared]) => [partner, shared.size])),
    );
  }
});

test("nrw-health: the later release's wrong point and re-spelt cities are set apart, its real news is not", async () => {
  await importedRelease(act, release("nrw-health/2026-07"));
  const [before, after] = [raw("nrw-health/2026-07"), raw("nrw-health/2026-08")];
  const { plan } = await importedRelease(act, release("nrw-health/2026-08"), { commit: false });
  const berlin = after.rows.filter((row) => row.geolocation === "52.5177,13.38949");
  const [moved, respelt] = [plan.groups.find((group) => group.kind === "mass-move"), plan.groups.find((group) => group.kind === "mass-respelling")];
  expect(moved).toMatchObject({ group: "point-52.5177,13.38949", rows: 92, column: "geolocation", isApplied: false });
  expect(new Set(moved?.ids)).toEqual(new Set(berlin.map((row) => row.organisationID)));

  const cityOf = (rows: Raw["rows"], id: string) => mostOften(rows.filter((row) => row.organisationID === id).map((row) => row.city ?? ""));
  const known = new Set(before.rows.map((row) => row.organisationID as string));
  const otherCity = [...known].filter((id) => cityOf(before.rows, id) !== cityOf(after.rows, id));
  expect(new Set(respelt?.ids)).toEqual(new Set(otherCity));

  const projectsBefore = new Map(before.projects.map((project) => [project.id, project]));
  const compared = ["acronym", "status", "title", "startDate", "endDate", "ecMaxContribution", "fundingScheme", "frameworkProgramme"];
  const changed = after.projects.filter((project) => projectsBefore.has(project.id) && compared.some((name) => projectsBefore.get(project.id)?.[name] !== project[name]));
  expect(plan.change.projects).toHaveLength(changed.length);
  expect(plan.create.projects).toHaveLength(after.projects.filter((project) => !projectsBefore.has(project.id)).length);
  expect(plan.create.organisations.map(({ externalId }) => externalId).sort()).toEqual(
    [...new Set(after.rows.map((row) => row.organisationID as string))].filter((id) => !known.has(id)).sort(),
  );
  expect(plan.problems.filter((problem) => problem.kind === "gone-from-release")).toEqual([]);
});

test("nrw-health: what is set apart is written only where the office applies it, and never takes the rest with it", async () => {
  await importedRelease(act, release("nrw-health/2026-07"));
  const atBerlin = () => db().site.count({ where: { latitude: 52.5177, longitude: 13.38949 } });
  await importedRelease(act, release("nrw-health/2026-08"));
  expect([await atBerlin(), await db().site.count({ where: { city: "Bonn" } })]).toEqual([0, rowsOf("2026-07", "Bonn")]);
  await importedRelease(act, release("nrw-health/2026-08"), { choices: { "point-52.5177,13.38949": "apply", "respelling-city": "apply" } });
  expect([await atBerlin(), await db().site.count({ where: { city: "Bonn" } })]).toEqual([5, rowsOf("2026-08", "Bonn")]);
});

test("nrw-health: organisations of different cities at one point are seen in a first import too", async () => {
  const { plan } = await importedRelease(act, release("nrw-health/2026-08"), { commit: false });
  const shared = plan.groups.filter((group) => group.kind === "shared-point");
  expect(shared.map(({ group, rows }) => [group, rows])).toEqual(expect.arrayContaining([["point-52.5177,13.38949", 92]]));
  const ids = shared.flatMap((group) => group.ids);
  expect(plan.create.organisations.filter(({ externalId }) => ids.includes(externalId)).map(({ point, nutsCode }) => [point, nutsCode])).toEqual(ids.map(() => [null, null]));
});

function rowsOf(month: string, city: string): number {
  const { rows } = raw(`nrw-health/${month}`);
  const cities = new Map<string, string[]>();
  for (const row of rows) cities.set(row.organisationID as string, [...(cities.get(row.organisationID as string) ?? []), row.city ?? ""]);
  return [...cities.values()].filter((own) => mostOften(own) === city).length;
}

function mostOften(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values.filter((one) => one !== "")) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["", 0] as [string, number])[0];
}

const countsOf = ({ chosen, projects, rows }: Chosen) => ({
  organisations: chosen.size,
  partners: distinct(rows.map((row) => row.organisationID)) - chosen.size,
  projects: projects.length,
  participations: rows.length,
});

function counted(read: CordisRelease, choice: Partial<CordisChoice>) {
  const { selection } = chooseFromRelease(read, { ...everything, ...choice });
  const { chosenIds, organisations, projects, participations } = selection;
  return { organisations: chosenIds.size, partners: organisations.length - chosenIds.size, projects: projects.length, participations: participations.length };
}

test.each(["DEA", "DEA2", "DE300", "DE9"])("de-scale: the region %s is chosen as a recount of the raw files says", (prefix) => {
  const expected = ofRows(raw("de-scale/2026-08"), (row) => row.nutsCode?.startsWith(prefix) ?? false);
  expect(expected.chosen.size).toBeGreaterThan(0);
  expect(counted(release("de-scale/2026-08"), { nutsPrefixes: [prefix] })).toEqual(countsOf(expected));
});

test.each([
  ["pt-horizon", "/medical and health sciences", (path: string) => path.startsWith("/medical and health sciences/")],
  ["pt-horizon", "machine learning", (path: string) => path.includes("machine learning")],
  ["hr-horizon", "/natural sciences/biological sciences", (path: string) => path.startsWith("/natural sciences/biological sciences/")],
])("%s: the subject %s is chosen as a recount of the raw files says", (folder, subject, isAbout) => {
  const countryCode = folder.slice(0, 2).toUpperCase();
  const about = new Set(
    rawRows(folder, "euroSciVoc.csv")
      .filter((row) => isAbout(row.euroSciVocPath ?? ""))
      .map((row) => row.projectID),
  );
  const expected = ofRows(
    raw(folder),
    (row) => row.country === countryCode,
    (id) => about.has(id),
  );
  expect(expected.projects.length).toBeGreaterThan(0);
  expect(counted(release(folder), { countryCode, subjects: [subject] })).toEqual(countsOf(expected));
});

test("a subject's code takes what its path does", () => {
  const read = release("pt-horizon");
  expect(counted(read, { subjects: ["/21"] })).toEqual(counted(read, { subjects: ["/medical and health sciences"] }));
});

test("nrw-health: the list of fields that the set was selected by selects it again", () => {
  const { projects, rows } = raw("nrw-health/2026-08");
  const read = release("nrw-health/2026-08", fileOf("nrw-health", "fields_nrw.csv"));
  expect(counted(read, { subjects: ["medical and health sciences"] })).toEqual({
    organisations: distinct(rows.map((row) => row.organisationID)),
    partners: 0,
    projects: projects.length,
    participations: rows.length,
  });
});

test("pt-horizon: a list of numbers and names chooses those organisations", () => {
  const names = ["UNIVERSIDADE DE COIMBRA", "UNIVERSIDADE DO PORTO"];
  const list = `999984059\nUniversidade de Coimbra\r\nuniversidade do porto\nNo such organisation, Lda`;
  const { wanted } = readWantedOrganisations(new TextEncoder().encode(list));
  const expected = ofRows(raw("pt-horizon"), (row) => row.organisationID === "999984059" || names.includes(row.name ?? ""));
  const read = release("pt-horizon");
  expect(counted(read, { wanted })).toEqual(countsOf(expected));
  expect(chooseFromRelease(read, { ...everything, wanted }).selection.problems.map(({ kind, line }) => [kind, line])).toEqual([["not-in-release", 4]]);
});

test("de-scale: every German participation is read in a thread and planned within seconds", async () => {
  const file = (role: string, name: string) => ({ role, name, path: fileOf("de-scale/2026-08", name), byteSize: 0 });
  const source = { files: [file("projects", "project.csv"), file("organisations", "organization.csv")], options: { countryCode: "DE" } };
  const outcome = await importNow(act, cordisImport, { source, choices: {}, title: "de-scale", commit: false });
  expect(outcome.ok && outcome.value.planned?.plan.counts).toEqual({ organisations: 6542, partners: 0, projects: 18030, participations: 36985 });
});
