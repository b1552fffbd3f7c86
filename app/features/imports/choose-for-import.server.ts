import { ok, type Result, refuse } from "../../lib/result.ts";
import { transaction } from "../../platform/database/db.server.ts";
import type { Prisma } from "../../platform/database/generated/client.ts";
import { mayAct } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { beginActivity, lockRun } from "./activity.server.ts";
import type { ImportChoices } from "./import-preview.ts";
import { isBusy, mayBegin } from "./import-run.ts";

type Decision = {
  runId: string;
  /** How the files are read, in place of what was decided before. */
  options?: Prisma.InputJsonObject;
  /** Decisions about rows and groups, added to those made before; an empty text takes one back. */
  choices?: ImportChoices;
};

/** Keeps what the office decided about an import, and has it planned anew. */
export function chooseForImport(act: Act, { runId, options, choices }: Decision): Promise<Result<null, "not-found" | "busy" | "too-late">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "imports.run")) return refuse("not-found");
    const run = await lockRun(tx, runId);
    if (!run) return refuse("not-found");
    if (isBusy(run, act.now)) return refuse("busy");
    if (!mayBegin("plan", run.status)) return refuse("too-late");
    const kept = Object.fromEntries(Object.entries({ ...(run.choices as ImportChoices), ...choices }).filter(([, choice]) => choice !== ""));
    await tx.importRun.update({ where: { id: run.id }, data: { choices: kept, ...(options && { options }) } });
    await beginActivity(tx, act, run.id, "plan");
    return ok(null);
  });
}
