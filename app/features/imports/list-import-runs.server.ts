import { db } from "../../platform/database/db.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Viewer } from "../accounts/viewer.ts";
import type { ImportSummary } from "./import-preview.ts";
import { type ImportState, type ImportStatus, stateOf } from "./import-run.ts";

export type ListedImport = {
  runId: string;
  kind: string;
  title: string;
  status: ImportStatus;
  state: ImportState;
  counts: ImportSummary["counts"];
  startedAt: Date;
  byName: string | null;
};

const atOnce = 30;

/** Imports, the latest first; null where the viewer may not run any. `after` is the last one of the page before. */
export async function listImportRuns(viewer: Viewer, now: Date, after?: string): Promise<{ runs: ListedImport[]; next: string | null } | null> {
  if (!can(viewer, "imports.run")) return null;
  const rows = await db().importRun.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { createdBy: { select: { name: true } } },
    take: atOnce + 1,
    ...(after && { cursor: { id: after }, skip: 1 }),
  });
  const runs = rows.slice(0, atOnce).map((row) => ({
    runId: row.id,
    kind: row.kind,
    title: row.title,
    status: row.status,
    state: stateOf(row, now),
    counts: countsOf(row.summary),
    startedAt: row.createdAt,
    byName: row.createdBy?.name ?? null,
  }));
  return { runs, next: rows.length > atOnce ? (runs.at(-1)?.runId ?? null) : null };
}

function countsOf(summary: unknown): ImportSummary["counts"] {
  return ((summary ?? {}) as Partial<ImportSummary>).counts ?? {};
}
