import type { Result } from "../../lib/result.ts";
import { db } from "../../platform/database/db.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { atRest } from "./activity.server.ts";
import { bulk, tidy } from "./commit-plan.server.ts";
import { exclusively } from "./exclusively.server.ts";
import type { AnyImportKind } from "./import-kind.ts";
import { touchedRows } from "./journal.server.ts";
import { type Reversal, reverseChanges } from "./reverse-changes.server.ts";

/** Takes back what the run wrote, except what someone changed or uses since; all that can be undone in one transaction. */
export async function undoImport(act: Act, runId: string, kind: AnyImportKind): Promise<Result<Reversal, "busy-tables">> {
  const { tables } = await db().importRun.findUniqueOrThrow({ where: { id: runId }, select: { tables: true } });
  const written = (tables ?? {}) as Record<string, string[]>;
  const outcome = await exclusively([...new Set([...kind.tables, ...Object.keys(written)])], async (tx) => {
    const reversal = await reverseChanges(tx, { id: runId, tables: written }, () => kind.changed(tx, touchedRows(tx, runId)));
    await tx.importRun.update({ where: { id: runId }, data: { ...atRest, status: reversal.kept > 0 ? "partly_undone" : "undone", failure: null, undoneAt: act.now } });
    await recordEvent(tx, act, {
      action: "import.undone",
      subjectKind: "import-run",
      subjectId: runId,
      changes: [
        { field: "undone", before: null, after: reversal.undone },
        { field: "kept", before: null, after: reversal.kept },
      ],
    });
    return reversal;
  });
  if (outcome.ok && outcome.value.undone >= bulk) await tidy(kind.tables);
  return outcome;
}
