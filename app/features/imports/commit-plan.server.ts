import { ok, type Result, refuse } from "../../lib/result.ts";
import { database, type Tx } from "../../platform/database/db.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { atRest } from "./activity.server.ts";
import { name } from "./change-sql.ts";
import { exclusively } from "./exclusively.server.ts";
import type { AnyImportKind, Report } from "./import-kind.ts";
import type { ImportChoices, ImportSummary } from "./import-preview.ts";
import { openJournal, touchedRows } from "./journal.server.ts";
import { type HashedPlan, planWithin } from "./plan-within.server.ts";
import { keepUntil } from "./start-import.server.ts";

/** From so many rows on. */
export const bulk = 1_000;

type Commit = { runId: string; kind: AnyImportKind; input: unknown; choices: ImportChoices /** Null: whatever the plan is now. */; expectedHash: string | null; report: Report };

/**
 * Executes the plan that the office saw: it is made again while nobody else can write, and where its hash is another
 * one, nothing is written and the new plan is answered. The run becomes committed in the same transaction as the rows.
 */
export async function commitPlan(act: Act, commit: Commit): Promise<Result<HashedPlan, "busy-tables"> | { ok: false; problem: "data-changed"; planned: HashedPlan }> {
  const outcome = await exclusively(commit.kind.tables, async (tx) => {
    const planned = await planWithin(tx, commit.kind, commit.input, { act, choices: commit.choices });
    if (commit.expectedHash !== null && commit.expectedHash !== planned.hash) return { ok: false as const, problem: "data-changed" as const, planned };
    await execute(tx, act, commit, planned);
    return ok(planned);
  });
  if (!outcome.ok) return refuse("busy-tables");
  if (outcome.value.ok) await tidyAfter(outcome.value.value.summary, commit.kind.tables);
  return outcome.value;
}

async function execute(tx: Tx, act: Act, { runId, kind, report }: Commit, { plan, hash, summary }: HashedPlan): Promise<void> {
  const journal = openJournal(tx, runId);
  await kind.execute(tx, act, plan, { runId, journal, report });
  const tables = await journal.seal();
  await kind.changed(tx, touchedRows(tx, runId));
  await tx.importRun.update({
    where: { id: runId },
    data: { ...atRest, status: "committed", planHash: hash, summary, tables, failure: null, committedAt: act.now, keepUntil: keepUntil(act.now) },
  });
  await recordEvent(tx, act, { action: "import.committed", subjectKind: "import-run", subjectId: runId, changes: countChanges(summary) });
}

/** The counts as lines of the audit trail. */
function countChanges({ counts }: ImportSummary) {
  return Object.entries(counts).flatMap(([thing, { created, changed }]) => [
    ...(created > 0 ? [{ field: `${thing}.created`, before: null, after: created }] : []),
    ...(changed > 0 ? [{ field: `${thing}.changed`, before: null, after: changed }] : []),
  ]);
}

/** The embedded database has nobody who tidies up behind a bulk load; a server has, but its statistics would lag. */
async function tidyAfter({ counts }: ImportSummary, tables: readonly string[]): Promise<void> {
  const written = Object.values(counts).reduce((sum, { created, changed }) => sum + created + changed, 0);
  if (written >= bulk) await tidy(tables);
}

export async function tidy(tables: readonly string[]): Promise<void> {
  const { kind, pool } = database();
  await pool.query(`${kind === "embedded" ? "vacuum (analyze)" : "analyze"} ${tables.map(name).join(", ")}`);
}
