import { type Result, refuse } from "../../lib/result.ts";
import { db } from "../../platform/database/db.server.ts";
import { mayAct } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { atRest, startActivity } from "./activity.server.ts";
import type { ImportKinds } from "./import-kind.ts";
import { isBusy, mayBegin } from "./import-run.ts";
import type { Reversal } from "./reverse-changes.server.ts";
import { undoImport } from "./undo-import.server.ts";

/** Undoes an import in this process, without a job: the command line's way. */
export async function undoNow(act: Act, kinds: ImportKinds, runId: string): Promise<Result<Reversal, "not-found" | "busy" | "too-late" | "busy-tables">> {
  if (!mayAct(act, "imports.run")) return refuse("not-found");
  const run = await db().importRun.findUnique({ where: { id: runId } });
  const load = run && kinds[run.kind];
  if (!run || !load) return refuse("not-found");
  if (isBusy(run, act.now)) return refuse("busy");
  if (!mayBegin("undo", run.status) || run.keepUntil === null) return refuse("too-late");
  const signs = await startActivity(act, runId, "undo");
  try {
    return await undoImport(act, runId, await load());
  } finally {
    signs.stop();
    await db().importRun.updateMany({ where: { id: runId, activity: "undo" }, data: atRest });
  }
}
