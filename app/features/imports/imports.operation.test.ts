import fs from "node:fs/promises";
import { expect, test } from "vitest";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson } from "../../../tests/factories/person.ts";
import { startToyImport, type ToyRow, toyImport } from "../../../tests/factories/toy-import.ts";
import { db } from "../../platform/database/db.server.ts";
import { JobRunner } from "../../platform/queue/job-runner.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { requestActivity, takeUp } from "./activity.server.ts";
import { chooseForImport } from "./choose-for-import.server.ts";
import { clearImports } from "./clear-imports.server.ts";
import { discardImport } from "./discard-import.server.ts";
import type { AnyImportKind } from "./import-kind.ts";
import { type ImportActivity, stateOf } from "./import-run.ts";
import { type PlanPaper, unscopedPaper } from "./paper.server.ts";
import { workOnImport } from "./work-on-import.server.ts";

const toys: ToyRow[] = [
  { slug: "alpha", legalName: "Alpha", city: "Faro" },
  { slug: "beta", legalName: "Beta", city: "Lagos" },
];

const runnerWith = (kind: AnyImportKind = toyImport) => new JobRunner({ "imports.work": (payload) => workOnImport({ toy: async () => kind }, payload) }, []);
const work = (kind?: AnyImportKind) => runnerWith(kind).runDue();
const runOf = (id: string) => db().importRun.findUniqueOrThrow({ where: { id } });

async function manager(): Promise<Act> {
  const person = await createPerson();
  await appoint(person, "manager");
  return actAs(person);
}

async function ask(act: Act, runId: string, activity: ImportActivity, kind?: AnyImportKind) {
  const { planHash } = await runOf(runId);
  const answer = await requestActivity(act, { runId, activity, planHash: planHash ?? "" });
  await work(kind);
  return answer;
}

async function committed(act: Act, rows: readonly ToyRow[]): Promise<string> {
  const runId = await startToyImport(act, rows);
  await work();
  await ask(act, runId, "commit");
  expect((await runOf(runId)).status).toBe("committed");
  return runId;
}

const stored = async () => ({
  organisations: await db().organisation.findMany({ orderBy: { slug: "asc" } }),
  sites: await db().site.findMany({ orderBy: { id: "asc" } }),
});

test("an import is read, planned, committed and undone, and the undo leaves every row as it was", async () => {
  const act = await manager();
  const alpha = await createOrganisation({ slug: "alpha", legalName: "Old name" });
  await db().site.create({ data: { organisationId: alpha.id, city: "Tavira", countryCode: "PT", isPrimary: true, latitude: 37.1234567890123 } });
  const before = await stored();
  const runId = await startToyImport(act, toys);
  expect(stateOf(await runOf(runId), act.now)).toEqual({ kind: "waiting", activity: "plan" });
  await work();
  const planned = await runOf(runId);
  expect(planned).toMatchObject({ status: "planned", activity: null, summary: { counts: { organisations: { created: 1, changed: 1, same: 0, left: 0 } } } });
  expect(await stored()).toEqual(before);
  expect(await ask(act, runId, "commit")).toEqual({ ok: true, value: null });
  expect(await runOf(runId)).toMatchObject({ status: "committed", planHash: planned.planHash, activity: null, failure: null });
  expect((await stored()).organisations.map((row) => row.legalName)).toEqual(["Alpha", "Beta"]);
  expect((await stored()).sites.map((row) => row.city).sort()).toEqual(["Faro", "Lagos"]);
  await ask(act, runId, "undo");
  expect(await runOf(runId)).toMatchObject({ status: "undone", activity: null });
  expect(await stored()).toEqual(before);
  expect(await db().importChange.count()).toBe(0);
  expect((await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map((event) => event.action)).toEqual(["import.started", "import.committed", "import.undone"]);
});

test("what is not the plan that was seen is not committed: the new plan says what is news", async () => {
  const act = await manager();
  const runId = await startToyImport(act, toys);
  await work();
  const seen = await runOf(runId);
  await createOrganisation({ slug: "beta", legalName: "Someone was faster" });
  await ask(act, runId, "commit");
  const run = await runOf(runId);
  expect(run).toMatchObject({ status: "planned", failure: "data-changed", activity: null });
  expect(run.planHash).not.toBe(seen.planHash);
  expect((await unscopedPaper<PlanPaper>(runId, "plan"))?.news).toEqual(["beta"]);
  expect(await db().organisation.count()).toBe(1);
  expect(await requestActivity(act, { runId, activity: "commit", planHash: seen.planHash as string })).toEqual({ ok: false, problem: "data-changed" });
  await ask(act, runId, "commit");
  expect((await runOf(runId)).status).toBe("committed");
});

test("a commit that breaks in the middle leaves nothing behind and says so; it can be asked for again", async () => {
  const act = await manager();
  const runId = await startToyImport(act, toys);
  await work();
  const before = await stored();
  const breaking: AnyImportKind = {
    ...toyImport,
    async execute(...args) {
      await toyImport.execute(...args);
      throw new Error("the disk is full");
    },
  };
  await ask(act, runId, "commit", breaking);
  expect(await runOf(runId)).toMatchObject({ status: "planned", failure: "our-fault", activity: null });
  expect(await stored()).toEqual(before);
  expect(await db().importChange.count()).toBe(0);
  await ask(act, runId, "commit");
  expect((await runOf(runId)).status).toBe("committed");
});

test("a process that dies leaves a run that shows it was interrupted, never one that works for ever", async () => {
  const act = await manager();
  const runId = await startToyImport(act, toys);
  await work();
  const { planHash } = await runOf(runId);
  await requestActivity(act, { runId, activity: "commit", planHash: planHash ?? "" });
  const asked = await runOf(runId);
  await takeUp({ runId, token: asked.activityToken as string }, act.now);
  const taken = await runOf(runId);
  expect(stateOf(taken, act.now)).toEqual({ kind: "working", activity: "commit" });
  const later = new Date(act.now.getTime() + 200_000);
  expect(stateOf(taken, later)).toEqual({ kind: "interrupted", activity: "commit" });
  expect(await requestActivity(act, { runId, activity: "commit", planHash: planHash ?? "" })).toEqual({ ok: false, problem: "busy" });
  expect(await requestActivity({ ...act, now: later }, { runId, activity: "commit", planHash: planHash ?? "" })).toEqual({ ok: true, value: null });
  await work();
  expect((await runOf(runId)).status).toBe("committed");
  expect(await db().organisation.count()).toBe(2);
});

test("the undo leaves what someone changed since, with its whole unit, and takes back the rest", async () => {
  const act = await manager();
  const runId = await committed(act, [...toys, { slug: "gamma", legalName: "Gamma", city: "Silves" }]);
  const [alpha, beta, gamma] = (await stored()).organisations;
  await db().site.updateMany({ where: { organisationId: alpha?.id }, data: { street: "Rua Nova" } });
  await affiliate(await createPerson(), { id: beta?.id ?? "" }, ["member"]);
  await ask(act, runId, "undo");
  expect(await runOf(runId)).toMatchObject({ status: "partly_undone" });
  expect((await stored()).organisations.map((row) => row.slug)).toEqual(["alpha", "beta"]);
  expect((await stored()).sites).toHaveLength(2);
  const reasons = await db().importChange.findMany({ select: { table: true, unit: true, refusal: true }, orderBy: [{ unit: "asc" }, { table: "asc" }] });
  expect(reasons).toEqual(
    [
      { table: "Organisation", unit: alpha?.id, refusal: "with-others" },
      { table: "Site", unit: alpha?.id, refusal: "changed-since" },
      { table: "Organisation", unit: beta?.id, refusal: "used-since" },
      { table: "Site", unit: beta?.id, refusal: "with-others" },
    ].sort((one, other) => ((one.unit ?? "") < (other.unit ?? "") ? -1 : 1)),
  );
  expect(gamma?.slug).toBe("gamma");
  await db().site.updateMany({ where: { organisationId: alpha?.id }, data: { street: null } });
  await ask(act, runId, "undo");
  expect((await stored()).organisations.map((row) => row.slug)).toEqual(["beta"]);
});

test("the undo does not put back what would collide with what is there now", async () => {
  const act = await manager();
  const held = await createOrganisation({ slug: "alpha", legalName: "Alpha", vatNumber: "PT501442600" });
  const giving: AnyImportKind = {
    ...toyImport,
    async execute(tx, by, plan, tools) {
      await toyImport.execute(tx, by, plan, tools);
      await tx.organisation.updateMany({ where: { slug: "alpha" }, data: { vatNumber: null } });
    },
  };
  const runId = await startToyImport(act, toys);
  await work();
  await ask(act, runId, "commit", giving);
  await createOrganisation({ slug: "taker", vatNumber: "PT501442600" });
  await ask(act, runId, "undo");
  expect(await db().importChange.findMany({ where: { table: "Organisation" }, select: { key: true, refusal: true } })).toEqual([{ key: held.id, refusal: "taken-since" }]);
  expect(await db().organisation.count({ where: { slug: "beta" } })).toBe(0);
});

test("decisions change the plan; without enough of them there is none", async () => {
  const act = await manager();
  const runId = await startToyImport(act, toys);
  await work();
  const first = (await runOf(runId)).planHash;
  expect(await chooseForImport(act, { runId, choices: { beta: "skip" } })).toEqual({ ok: true, value: null });
  expect(await chooseForImport(act, { runId, choices: { beta: "skip" } })).toEqual({ ok: false, problem: "busy" });
  await work();
  expect((await runOf(runId)).planHash).not.toBe(first);
  await ask(act, runId, "commit");
  expect((await stored()).organisations.map((row) => row.slug)).toEqual(["alpha"]);
  expect(await chooseForImport(act, { runId, choices: { beta: "" } })).toEqual({ ok: false, problem: "too-late" });
  const open = await startToyImport(act, "undecided");
  await work();
  expect(await runOf(open)).toMatchObject({ status: "uploaded", planHash: null, activity: null });
  expect(await unscopedPaper(open, "reading")).toEqual({ length: 9 });
});

test("who may not run imports finds none, and who lost the right meanwhile commits nothing", async () => {
  const outsider = await actAs(await createPerson());
  const act = await manager();
  const runId = await startToyImport(act, toys);
  await work();
  const planHash = (await runOf(runId)).planHash ?? "";
  await expect(startToyImport(outsider, toys)).rejects.toThrow("not-found");
  expect(await requestActivity(outsider, { runId, activity: "commit", planHash })).toEqual({ ok: false, problem: "not-found" });
  expect(await chooseForImport(outsider, { runId })).toEqual({ ok: false, problem: "not-found" });
  expect(await discardImport(outsider, { runId })).toEqual({ ok: false, problem: "not-found" });
  await requestActivity(act, { runId, activity: "commit", planHash });
  await db().officeAppointment.updateMany({ data: { endedAt: new Date() } });
  await work();
  expect(await runOf(runId)).toMatchObject({ status: "planned", failure: "not-allowed" });
  expect(await db().organisation.count()).toBe(0);
});

test("what is thrown away or past its time leaves no file, plan or former value", async () => {
  const act = await manager();
  const thrown = await startToyImport(act, toys);
  await work();
  const kept = await committed(act, toys);
  const files = await db().importFile.findMany();
  const { uploadPath } = await import("../../platform/storage/upload-folder.server.ts");
  const exist = () =>
    Promise.all(
      files.map((file) =>
        fs.access(uploadPath(file.storageKey)).then(
          () => true,
          () => false,
        ),
      ),
    );
  expect(await exist()).toEqual([true, true]);
  expect(await discardImport(act, { runId: thrown })).toEqual({ ok: true, value: null });
  expect(await discardImport(act, { runId: kept })).toEqual({ ok: false, problem: "too-late" });
  await clearImports(new Date(act.now.getTime() + 91 * 86_400_000));
  expect(await exist()).toEqual([false, false]);
  expect(await runOf(kept)).toMatchObject({ status: "committed", title: "", keepUntil: null });
  expect([await db().importPaper.count(), await db().importChange.count(), await db().importFile.count()]).toEqual([0, 0, 0]);
  expect(await db().organisation.count()).toBe(2);
});
