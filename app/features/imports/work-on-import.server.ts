import fs from "node:fs";
import { z } from "zod";
import { type Result, refuse } from "../../lib/result.ts";
import { now } from "../../platform/clock.server.ts";
import { db, transaction } from "../../platform/database/db.server.ts";
import type { ImportFile, ImportRun } from "../../platform/database/generated/client.ts";
import { uploadPath } from "../../platform/storage/upload-folder.server.ts";
import { findRequester } from "../accounts/find-requester.server.ts";
import { mayAct } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { type Activity, atRest, endActivity, type SignOfLife, signsOfLife, takeUp } from "./activity.server.ts";
import { commitPlan } from "./commit-plan.server.ts";
import type { AnyImportKind, ImportKinds, ImportReading } from "./import-kind.ts";
import { type ImportChoices, newsBetween } from "./import-preview.ts";
import { type ImportActivity, type ImportFailure, mayBegin } from "./import-run.ts";
import { type PlanPaper, packPaper, storePaper, unscopedPaper } from "./paper.server.ts";
import { type HashedPlan, planWithin } from "./plan-within.server.ts";
import { undoImport } from "./undo-import.server.ts";

const payloadShape = z.object({ runId: z.uuid(), token: z.uuid() });
type Run = ImportRun & { files: ImportFile[] };
type Work = { act: Act; run: Run; kind: AnyImportKind; activity: Activity; signs: SignOfLife };

/**
 * The job behind every step of an import. It may be started twice: the second finds the activity taken up. Where it ends
 * without an answer, with its process, the run shows that nothing was written and the step can be asked for again.
 */
export async function workOnImport(kinds: ImportKinds, payload: unknown): Promise<void> {
  const activity = payloadShape.parse(payload);
  const run = await takeUp(activity, now());
  const load = run && kinds[run.kind];
  if (!run || !load) return;
  const signs = signsOfLife(activity);
  try {
    const act = await actFor(run);
    const failure = act ? await doStep({ act, run, kind: await load(), activity, signs }) : "not-allowed";
    if (failure) await endActivity(activity, failure);
  } catch (error) {
    await endActivity(activity, "our-fault");
    throw error;
  } finally {
    signs.stop();
  }
}

/** Whoever asked, with the rights of now; null where they may no longer. */
async function actFor(run: Run): Promise<Act | null> {
  const viewer = run.activityById ? await findRequester(run.activityById, now()) : null;
  if (run.activityById && !viewer) return null;
  const act: Act = { by: viewer ? { kind: "person", viewer } : { kind: "system" }, now: now(), requestId: null };
  return mayAct(act, "imports.run") ? act : null;
}

async function doStep(work: Work): Promise<ImportFailure | null> {
  const step = work.run.activity as ImportActivity;
  if (!mayBegin(step, work.run.status)) return null;
  if (step === "undo") return failureOf(await undoImport(work.act, work.run.id, work.kind));
  const reading = await readFiles(work);
  if (!reading.ok) return failRun(work, reading.problem);
  if (step === "plan") return planRun(work, reading.value);
  return reading.value.input === null ? "unreadable" : commitRun(work, reading.value.input);
}

async function readFiles({ act, run, kind }: Work): Promise<Result<ImportReading<unknown>, ImportFailure>> {
  const files = run.files.map((file) => ({ role: file.role, path: uploadPath(file.storageKey), name: file.name, byteSize: Number(file.byteSize) }));
  if (files.length === 0 || files.some((file) => !fs.existsSync(file.path))) return refuse("file-gone");
  return kind.read({ files, options: run.options }, act);
}

async function failRun({ run, activity }: Work, failure: ImportFailure): Promise<null> {
  await db().importRun.updateMany({ where: { id: run.id, activityToken: activity.token }, data: { ...atRest, status: "failed", failure } });
  return null;
}

async function planRun(work: Work, { reading, input }: ImportReading<unknown>): Promise<null> {
  const planned = input === null ? null : await planWithin(db(), work.kind, input, { act: work.act, choices: choicesOf(work.run) });
  await storePlan(work, planned, { reading: await packPaper(reading), news: [], failure: null });
  return null;
}

async function commitRun(work: Work, input: unknown): Promise<ImportFailure | null> {
  const { act, run, kind, signs } = work;
  const outcome = await commitPlan(act, { runId: run.id, kind, input, choices: choicesOf(run), expectedHash: run.planHash ?? "", report: signs.report });
  if (outcome.ok) return null;
  if (outcome.problem === "busy-tables") return "busy-tables";
  const before = await unscopedPaper<PlanPaper>(run.id, "plan");
  const news = newsBetween(before ?? { rows: [], problems: [], groups: [] }, outcome.planned.preview);
  await storePlan(work, outcome.planned, { reading: null, news, failure: "data-changed" });
  return null;
}

type Papers = { reading: Uint8Array<ArrayBuffer> | null; news: readonly string[]; failure: ImportFailure | null };

/** Stores what was planned and ends the activity, unless another has begun since. */
async function storePlan({ run, activity }: Work, planned: HashedPlan | null, { reading, news, failure }: Papers): Promise<void> {
  const plan = planned && (await packPaper({ ...planned.preview, news } satisfies PlanPaper));
  await transaction(async (tx) => {
    const data = planned ? { status: "planned" as const, planHash: planned.hash, summary: planned.summary } : { status: "uploaded" as const, planHash: null };
    const { count } = await tx.importRun.updateMany({ where: { id: run.id, activityToken: activity.token }, data: { ...atRest, ...data, failure } });
    if (count === 0) return;
    if (reading) await storePaper(tx, run.id, "reading", reading);
    if (plan) await storePaper(tx, run.id, "plan", plan);
  });
}

function choicesOf(run: Run): ImportChoices {
  return run.choices as ImportChoices;
}

function failureOf(outcome: Result<unknown, ImportFailure>): ImportFailure | null {
  return outcome.ok ? null : outcome.problem;
}
