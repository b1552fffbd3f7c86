import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentOfEveryTable } from "../../../../tests/factories/every-table.ts";
import { runJobs } from "../../../../tests/factories/members-list.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { database, db } from "../../../platform/database/db.server.ts";
import { newId } from "../../../platform/id.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { importNow } from "../../imports/import-now.server.ts";
import type { ImportChoices } from "../../imports/import-preview.ts";
import { undoImport } from "../../imports/undo-import.server.ts";
import { profilesChanged } from "../profiles-changed.server.ts";
import { providersImport } from "./providers-import.server.ts";

const list = [
  "id,hospital_name,lat,lon,street,postcode,city,cc,list_specs,tel,email,url",
  '0,Clínica do Mar,37.01,-7.93,Rua A,8000-001,Faro,PT,"CARDIOLOGIA, Urgência Adultos",289123456,a@mar.example,www.mar.example',
  "1,Clínica do Mar,37.1,-8.67,Rua B,8600-001,Lagos,PT,Cardiologia,,a@mar.example,",
  "2,Termas Novas,37.3,-8.5,,,Monchique,PT,,,,",
].join("\n");

let act: Act;
let folder: string;
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "providers-"));
  const person = await createPerson();
  await appoint(person, "manager");
  act = await actAs(person);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

async function run(commit: boolean, choices: ImportChoices = {}, content = list) {
  const file = path.join(folder, "list.csv");
  fs.writeFileSync(file, content);
  const source = { files: [{ role: "table", path: file, name: "list.csv", byteSize: content.length }], options: {} };
  const done = await importNow(act, providersImport, { source, choices, title: "list.csv", commit });
  if (!done.ok || !done.value.planned) throw new Error(`not planned: ${JSON.stringify(done)}`);
  await runJobs();
  const { summary, preview, hash } = done.value.planned;
  return { runId: done.value.runId as string, counts: summary.counts, preview, hash };
}

async function addService(labels: Record<string, string>) {
  const heading = await db().vocabularyTerm.create({ data: { id: newId(act.now), vocabulary: "service", code: `heading-${labels.en}`, labels: { en: "Care" } } });
  return db().vocabularyTerm.create({ data: { id: newId(act.now), vocabulary: "service", code: `term-${labels.en}`, parentId: heading.id, labels } });
}

const ofTheImportItself = ["ImportRun", "ImportChange", "AuditEvent", "Job", "DataVersion", "TimetableRun"];

async function everything() {
  const { rows } = await database().pool.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' and tablename not like '\\_%' order by 1");
  return contentOfEveryTable(
    database().pool,
    rows.map(({ name }) => name).filter((name) => !ofTheImportItself.includes(name)),
  );
}

test("a list becomes providers from a public register with their places; again it changes nothing; undone it leaves no trace", async () => {
  const term = await addService({ en: "Cardiology", pt: "Cardiologia" });
  const before = await everything();
  const planned = await run(false);
  expect(await everything()).toEqual(before);
  const { runId, hash, counts, preview } = await run(true);
  expect(hash).toBe(planned.hash);
  expect([counts.organisations?.created, counts.sites?.created, counts.services?.created]).toEqual([2, 3, 1]);
  expect(preview.problems.map(({ kind, row }) => [kind, row])).toEqual([
    ["unknown-speciality", null],
    ["place-of-same-name", 3],
  ]);
  const stored = await db().organisation.findMany({ include: { sites: true, terms: true, externalIds: true, registerEntry: true, contacts: true }, orderBy: { legalName: "asc" } });
  expect(stored.map(({ legalName, kind, isMember, registerEntry }) => [legalName, kind, isMember, registerEntry?.register])).toEqual([
    ["Clínica do Mar", "provider", false, "gisco"],
    ["Termas Novas", "provider", false, "gisco"],
  ]);
  const [mar] = stored;
  expect(mar?.externalIds.map(({ scheme, value }) => `${scheme} ${value}`).sort()).toEqual(["gisco-pt 0", "gisco-pt 1"]);
  expect(mar?.sites.map(({ city, latitude, isPrimary }) => [city, latitude, isPrimary])).toEqual([
    ["Faro", 37.01, true],
    ["Lagos", 37.1, false],
  ]);
  expect(mar?.terms.map(({ termId }) => termId)).toEqual([term.id]);
  expect(mar?.contacts.map(({ value }) => value)).toEqual(["289123456", "a@mar.example"]);
  const after = await everything();
  const again = await run(true);
  expect([again.counts.organisations, again.counts.sites?.created, again.counts.services?.created]).toEqual([{ created: 0, changed: 0, same: 2, left: 0 }, 0, 0]);
  expect(await everything()).toEqual(after);
  expect(await undoImport(act, runId, providersImport)).toMatchObject({ ok: true, value: { kept: 0 } });
  await runJobs();
  expect(await everything()).toEqual(before);
});

test("a certain match is only completed and gets its id, and no register entry; undoing it restores it", async () => {
  const mine = await createOrganisation({ legalName: "Clínica do Mar", countryCode: "PT", website: "https://own.example" });
  await db().site.create({ data: { id: newId(act.now), organisationId: mine.id, city: "Faro", countryCode: "PT", isPrimary: true } });
  await db().$transaction((tx) => profilesChanged(tx, [mine.id]));
  await runJobs();
  const before = await everything();
  const { runId, counts } = await run(true);
  expect([counts.organisations?.created, counts.organisations?.changed]).toEqual([1, 1]);
  const stored = await db().organisation.findUniqueOrThrow({ where: { id: mine.id }, include: { sites: true, externalIds: true, registerEntry: true } });
  expect([stored.website, stored.registerEntry, stored.externalIds.length]).toEqual(["https://own.example", null, 2]);
  expect(stored.sites.map(({ city, street, latitude }) => [city, street, latitude])).toEqual([
    ["Faro", "Rua A", 37.01],
    ["Lagos", "Rua B", 37.1],
  ]);
  expect(await undoImport(act, runId, providersImport)).toMatchObject({ ok: true, value: { kept: 0 } });
  await runJobs();
  expect(await everything()).toEqual(before);
});

test("a doubtful match asks the office and is left out without an answer", async () => {
  const other = await createOrganisation({ legalName: "Termas Novas", countryCode: "PT" });
  await db().site.create({ data: { id: newId(act.now), organisationId: other.id, city: "Porto", countryCode: "PT", isPrimary: true } });
  const left = await run(true);
  expect(left.counts.organisations).toMatchObject({ created: 1, changed: 0, left: 1 });
  expect(left.preview.rows.find(({ title }) => title === "Termas Novas")).toMatchObject({ outcome: "undecided", key: "row:4" });
  expect(await db().organisation.count({ where: { legalName: "Termas Novas" } })).toBe(1);
  const asNew = await run(true, { "row:4": "new" });
  expect(asNew.counts.organisations).toMatchObject({ created: 1, changed: 0, left: 0 });
  expect(await db().organisation.count({ where: { legalName: "Termas Novas" } })).toBe(2);
  expect((await run(false)).counts.organisations).toEqual({ created: 0, changed: 0, same: 2, left: 0 });
});

test("a term that is added later is found when the list is imported again, and undone with it", async () => {
  await run(true);
  await addService({ en: "Cardiology", pt: "Cardiología" });
  const before = await db().organisation.findFirstOrThrow({ where: { legalName: "Clínica do Mar" }, include: { terms: true } });
  const { runId, counts } = await run(true);
  expect([counts.organisations?.changed, counts.services?.created]).toEqual([1, 1]);
  const after = await db().organisation.findUniqueOrThrow({ where: { id: before.id }, include: { terms: true } });
  expect([after.terms.length, after.version]).toEqual([1, before.version + 1]);
  expect(await undoImport(act, runId, providersImport)).toMatchObject({ ok: true, value: { kept: 0 } });
  expect(await db().organisation.findUniqueOrThrow({ where: { id: before.id }, include: { terms: true } })).toEqual(before);
});
