import { ok, type Result, refuse } from "../../lib/result.ts";
import { transaction } from "../../platform/database/db.server.ts";
import { deleteUploads } from "../../platform/storage/upload-folder.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import { mayAct } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { lockRun } from "./activity.server.ts";
import { isBusy, isDiscardable } from "./import-run.ts";

/** Throws away an import that wrote nothing, with its files. */
export async function discardImport(act: Act, { runId }: { runId: string }): Promise<Result<null, "not-found" | "busy" | "too-late">> {
  const outcome = await transaction(async (tx): Promise<Result<string[], "not-found" | "busy" | "too-late">> => {
    if (!mayAct(act, "imports.run")) return refuse("not-found");
    const run = await lockRun(tx, runId);
    if (!run) return refuse("not-found");
    if (isBusy(run, act.now)) return refuse("busy");
    if (!isDiscardable(run.status)) return refuse("too-late");
    await tx.importRun.delete({ where: { id: run.id } });
    await recordEvent(tx, act, { action: "import.discarded", subjectKind: "import-run", subjectId: run.id, changes: [{ field: "kind", before: run.kind, after: null }] });
    return ok(run.files.map((file) => file.storageKey));
  });
  if (!outcome.ok) return outcome;
  await deleteUploads(outcome.value);
  return ok(null);
}
