import { db } from "../../platform/database/db.server.ts";
import type { Prisma } from "../../platform/database/generated/client.ts";
import { can } from "../accounts/permissions.ts";
import type { Viewer } from "../accounts/viewer.ts";
import type { ImportSummary } from "./import-preview.ts";
import { type ImportFailure, type ImportState, type ImportStatus, isBusy, type Progress, stateOf } from "./import-run.ts";

export type FoundImport = {
  runId: string;
  kind: string;
  title: string;
  status: ImportStatus;
  state: ImportState;
  progress: Progress | null;
  failure: ImportFailure | null;
  planHash: string | null;
  options: Prisma.JsonValue;
  summary: Partial<ImportSummary>;
  files: readonly { name: string; byteSize: number }[];
  startedAt: Date;
  byName: string | null;
  committedAt: Date | null;
  undoneAt: Date | null;
  keepUntil: Date | null;
};

const lookEveryMs = 150;

/**
 * One import; null where there is none or the viewer may not run any. Where something is under way it waits up to
 * `waitMs` for its end, so that what takes a moment needs no second look.
 */
export async function findImportRun(viewer: Viewer, runId: string, clock: () => Date, waitMs = 0): Promise<FoundImport | null> {
  if (!can(viewer, "imports.run")) return null;
  const giveUpAt = Date.now() + waitMs;
  for (;;) {
    const row = await db().importRun.findUnique({ where: { id: runId }, include: { createdBy: { select: { name: true } }, files: true } });
    if (!row) return null;
    if (!isBusy(row, clock()) || Date.now() >= giveUpAt) return found(row, clock());
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

type Row = Prisma.ImportRunGetPayload<{ include: { createdBy: { select: { name: true } }; files: true } }>;

function found(row: Row, now: Date): FoundImport {
  return {
    runId: row.id,
    kind: row.kind,
    title: row.title,
    status: row.status,
    state: stateOf(row, now),
    progress: row.progress as Progress | null,
    failure: row.failure as ImportFailure | null,
    planHash: row.planHash,
    options: row.options,
    summary: (row.summary ?? {}) as Partial<ImportSummary>,
    files: row.files.map(({ name, byteSize }) => ({ name, byteSize: Number(byteSize) })),
    startedAt: row.createdAt,
    byName: row.createdBy?.name ?? null,
    committedAt: row.committedAt,
    undoneAt: row.undoneAt,
    keepUntil: row.keepUntil,
  };
}
