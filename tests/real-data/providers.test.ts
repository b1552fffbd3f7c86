import fs from "node:fs";
import { expect, test } from "vitest";
import type { Act } from "../../app/features/accounts/viewer.ts";
import { importNow } from "../../app/features/imports/import-now.server.ts";
import { undoImport } from "../../app/features/imports/undo-import.server.ts";
import type { ProvidersReading } from "../../app/features/organisations/providers-import/provider.ts";
import { providersImport } from "../../app/features/organisations/providers-import/providers-import.server.ts";
import { providersReport } from "../../app/features/organisations/providers-import/providers-report.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { runJobs } from "../factories/members-list.ts";
import { sharedPath } from "../setup/shared.ts";

const act: Act = { by: { kind: "command-line" }, now: new Date("2026-03-10T09:00:00Z"), requestId: null };
const columns = ["id", "hospital_name", "site_name", "lat", "lon", "geo_qual", "street", "house_number", "postcode", "city"] as const;

/** Rows cut by one expression of its own: what the product's reader is checked against. */
function rawRows(country: string): Record<string, string>[] {
  const lines = fs
    .readFileSync(sharedPath("data", "providers", `${country}.csv`), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? "").trim().replace(/\s+/g, " "));
    return { ...Object.fromEntries(columns.map((column, place) => [column, cells[place] as string])), line };
  });
}

async function run(country: string, commit: boolean) {
  const file = sharedPath("data", "providers", `${country}.csv`);
  const source = { files: [{ role: "table", path: file, name: `${country}.csv`, byteSize: fs.statSync(file).size }], options: {} };
  const done = await importNow(act, providersImport, { source, choices: {}, title: country, commit });
  if (!done.ok || !done.value.planned) throw new Error(`not planned: ${JSON.stringify(done)}`);
  const { reading, planned, runId } = done.value;
  return providersReport({ reading: reading as ProvidersReading, planned, runId });
}

test.each(["PT", "HR", "DE"])("the hospitals of %s: every row, id, name and place is there or reported; again nothing changes; undone nothing is left", async (country) => {
  const raw = rawRows(country);
  const organisation = (row: Record<string, string>) => `${row.hospital_name} ${country === "DE" ? row.id?.split("_")[0] : ""}`;
  const report = await run(country, true);
  await runJobs();
  expect(report.rows).toBe(raw.length);
  expect(report.organisations).toBe(new Set(raw.map(organisation)).size);
  expect([report.created, report.changed, report.skipped, report.undecided]).toEqual([report.organisations, 0, 0, 0]);
  const stored = await db().organisation.findMany({ include: { sites: true, externalIds: true, registerEntry: true } });
  expect(stored.map(({ legalName }) => legalName).sort()).toEqual([...new Map(raw.map((row) => [organisation(row), row.hospital_name as string])).values()].sort());
  expect(stored.flatMap(({ externalIds }) => externalIds.map(({ scheme, value }) => `${scheme} ${value}`)).sort()).toEqual(
    [...new Set(raw.map(({ id }) => `gisco-${country.toLowerCase()} ${id}`))].sort(),
  );
  const points = new Set(stored.flatMap(({ legalName, sites }) => sites.map(({ city, latitude, longitude }) => `${legalName} ${city} ${latitude} ${longitude}`)));
  expect(points).toEqual(new Set(raw.map((row) => `${row.hospital_name} ${row.city} ${Number(row.lat)} ${Number(row.lon)}`)));
  expect(stored.every(({ registerEntry }) => registerEntry?.register === "gisco")).toBe(true);
  const lines = new Map<string, Set<string>>();
  for (const { id, line } of raw) lines.set(id as string, (lines.get(id as string) ?? new Set()).add(line as string));
  const different = [...lines.values()].reduce((sum, of) => sum + of.size - 1, 0);
  expect([report.problemCounts["repeated-row"] ?? 0, report.problemCounts["id-with-other-facts"] ?? 0]).toEqual([raw.length - lines.size - different, different]);
  const again = await run(country, true);
  expect([again.created, again.changed, again.same, again.services]).toEqual([0, 0, report.organisations, 0]);
  expect(await undoImport(act, report.runId as string, providersImport)).toMatchObject({ ok: true, value: { kept: 0 } });
  expect([await db().organisation.count(), await db().site.count(), await db().registerEntry.count()]).toEqual([0, 0, 0]);
});

test("the days of the lists are read in both of their styles", async () => {
  const days = await Promise.all(["PT", "HR", "DE"].map(async (country) => (await run(country, false)).referenceDays));
  expect(days.map((found) => [found?.earliestOn, found?.latestOn])).toEqual([
    ["2019-12-01", "2019-12-01"],
    ["2017-09-22", "2017-09-22"],
    ["2020-03-08", "2020-03-08"],
  ]);
});
