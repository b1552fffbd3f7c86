import fs from "node:fs";
import { expect, test } from "vitest";
import type { Act } from "../../app/features/accounts/viewer.ts";
import { commitCordisImport } from "../../app/features/projects/cordis/commit-cordis-import.server.ts";
import { problemCounts } from "../../app/features/projects/cordis/cordis-problem.ts";
import { planCordisImport } from "../../app/features/projects/cordis/plan-cordis-import.server.ts";
import { type CordisRelease, readCordis } from "../../app/features/projects/cordis/read-cordis.ts";
import { listJointProjects } from "../../app/features/projects/list-joint-projects.server.ts";
import { listProjects } from "../../app/features/projects/list-projects.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { sharedPath } from "../setup/shared.ts";
import { jointProjects, ofCountry, type Raw, rawRelease } from "./recount.ts";

const act: Act = { by: { kind: "command-line" }, now: new Date("2026-09-01T09:00:00Z"), requestId: null };
const raws = new Map<string, Raw>();

function raw(folder: string): Raw {
  const known = raws.get(folder) ?? rawRelease(folder);
  raws.set(folder, known);
  return known;
}

function release(folder: string): CordisRelease {
  const text = (file: string) => fs.readFileSync(sharedPath("data", "cordis", folder, file), "utf8");
  return readCordis(text("project.csv"), text("organization.csv"));
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

  const first = await commitCordisImport(act, release(folder), { countryCode });
  expect(first.ok && first.value.plan.counts).toEqual({ ...expected, partners: distinct(rows.map((row) => row.organisationID)) - chosen.size });
  expect(await db().project.count()).toBe(expected.projects);
  expect(await db().projectPartner.count()).toBe(expected.participations);
  expect(await db().organisation.count()).toBe(distinct(rows.map((row) => row.organisationID)));
  const withCity = new Set(rows.filter((row) => chosen.has(row.organisationID as string) && row.city).map((row) => row.organisationID));
  expect(await db().registerEntry.count()).toBe(withCity.size);
  expect((await listProjects(null, { text: "", stage: null, organisationSlug: null, after: null }, act.now)).total).toBe(expected.projects);

  const again = await commitCordisImport(act, release(folder), { countryCode });
  expect(again.ok && [again.value.plan.create, again.value.plan.change, again.value.plan.suspicious].map((part) => Object.values(part).flat().length)).toEqual([0, 0, 0]);
  expect(await db().projectPartner.count()).toBe(expected.participations);
});

test("pt-horizon: every Portuguese organisation's joint projects and partners equal the recount", async () => {
  const country = ofCountry(raw("pt-horizon"), "PT");
  await commitCordisImport(act, release("pt-horizon"), { countryCode: "PT" });
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
  await commitCordisImport(act, release("nrw-health/2026-07"), { countryCode: null });
  const later = await planCordisImport(act, release("nrw-health/2026-08"), { countryCode: null });
  if (!later.ok) throw new Error(later.problem);
  const { plan } = later.value;
  const berlin = plan.problems.filter((problem) => problem.kind === "mass-move").flatMap((problem) => problem.ids);
  const moved = new Set(
    raw("nrw-health/2026-08")
      .rows.filter((row) => row.geolocation === "52.5177,13.38949")
      .map((row) => row.organisationID),
  );
  expect(new Set(berlin)).toEqual(moved);
  expect(raw("nrw-health/2026-08").rows.filter((row) => moved.has(row.organisationID))).toHaveLength(92);
  const before = new Map(raw("nrw-health/2026-07").projects.map((project) => [project.id, project]));
  const changed = raw("nrw-health/2026-08").projects.filter((project) => {
    const was = before.get(project.id);
    return was && ["acronym", "status", "title", "startDate", "endDate", "ecMaxContribution", "fundingScheme", "frameworkProgramme"].some((name) => was[name] !== project[name]);
  });
  expect(plan.change.projects).toHaveLength(changed.length);
  expect(plan.create.projects).toHaveLength(raw("nrw-health/2026-08").projects.filter((project) => !before.has(project.id)).length);
});

test("de-scale: every German participation is planned within seconds", async () => {
  const outcome = await planCordisImport(act, release("de-scale/2026-08"), { countryCode: "DE" });
  expect(outcome.ok && outcome.value.plan.counts).toEqual({ organisations: 6542, partners: 0, projects: 18030, participations: 36985 });
});
