import { ok, type Result, refuse } from "../../lib/result.ts";
import { db } from "../../platform/database/db.server.ts";
import { actorId, mayAct } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { atRest, startActivity } from "./activity.server.ts";
import { commitPlan } from "./commit-plan.server.ts";
import type { ImportKind, ImportSource, Planned } from "./import-kind.ts";
import type { ImportChoices } from "./import-preview.ts";
import type { ImportFailure } from "./import-run.ts";
import { planWithin } from "./plan-within.server.ts";
import { keepUntil } from "./start-import.server.ts";

type Input = { source: ImportSource; choices: ImportChoices; title: string; commit: boolean /** Commits this plan or nothing. */; expectedHash?: string };

export type ImportedNow<Plan> = {
  reading: unknown;
  /** Null where somebody has to decide first how the files are read: then nothing was written. */
  planned: (Planned<Plan> & { hash: string }) | null;
  /** Null where nothing was to be committed. */
  runId: string | null;
};

/** Plans, and where asked commits, an import from files that lie at hand: the command line's way, without upload and job. */
export async function importNow<In, Plan>(act: Act, kind: ImportKind<In, Plan>, input: Input): Promise<Result<ImportedNow<Plan>, ImportFailure>> {
  if (!mayAct(act, "imports.run")) return refuse("not-allowed");
  const read = await kind.read(input.source, act);
  if (!read.ok) return read;
  const { reading, input: readable } = read.value;
  if (readable === null) return ok({ reading, planned: null, runId: null });
  const { choices } = input;
  if (!input.commit) return ok({ reading, planned: (await planWithin(db(), kind, readable, { act, choices })) as Planned<Plan> & { hash: string }, runId: null });
  return commitNow(act, kind, { ...input, reading, readable });
}

async function commitNow<In, Plan>(act: Act, kind: ImportKind<In, Plan>, input: Input & { reading: unknown; readable: In }): Promise<Result<ImportedNow<Plan>, ImportFailure>> {
  const { reading, readable, choices, title } = input;
  const data = {
    kind: kind.name,
    status: "planned",
    title: title.slice(0, 200),
    choices: { ...choices },
    summary: {},
    createdAt: act.now,
    createdById: actorId(act),
    keepUntil: keepUntil(act.now),
  } as const;
  const { id: runId } = await db().importRun.create({ data });
  const signs = await startActivity(act, runId, "commit");
  const fail = (failure: ImportFailure) => db().importRun.update({ where: { id: runId }, data: { ...atRest, status: "failed", failure } });
  try {
    const outcome = await commitPlan(act, { runId, kind, input: readable, choices, expectedHash: input.expectedHash ?? null, report: signs.report });
    if (outcome.ok) return ok({ reading, planned: outcome.value as Planned<Plan> & { hash: string }, runId });
    await fail(outcome.problem);
    return refuse(outcome.problem);
  } catch (error) {
    await fail("our-fault");
    throw error;
  } finally {
    signs.stop();
  }
}
