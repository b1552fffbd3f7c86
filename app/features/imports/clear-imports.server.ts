import { db, transaction } from "../../platform/database/db.server.ts";
import { deleteUploads, listUploadsBefore } from "../../platform/storage/upload-folder.server.ts";

/** An upload that no import names belongs to a request that is still under way, for as long as this. */
const uploadGraceMs = 24 * 3_600_000;

/**
 * Deletes what imports keep of people once its time is over: files, plans, and what an undo would need. That an import
 * took place, and its numbers, stay. Also deletes uploads that a process left behind when it died.
 */
export async function clearImports(now: Date): Promise<void> {
  const due = await db().importRun.findMany({ where: { keepUntil: { lte: now } }, select: { id: true, status: true, files: { select: { storageKey: true } } } });
  for (const { id, status, files } of due) {
    await transaction(async (tx) => {
      await tx.importFile.deleteMany({ where: { runId: id } });
      await tx.importPaper.deleteMany({ where: { runId: id } });
      await tx.importChange.deleteMany({ where: { runId: id } });
      const isWritten = status === "committed" || status === "partly_undone" || status === "undone";
      await tx.importRun.update({ where: { id }, data: { keepUntil: null, choices: {}, title: "", ...(!isWritten && { status: "outdated" as const }) } });
    });
    await deleteUploads(files.map((file) => file.storageKey));
  }
  const old = await listUploadsBefore(new Date(now.getTime() - uploadGraceMs));
  const named = await db().importFile.findMany({ where: { storageKey: { in: old } }, select: { storageKey: true } });
  const kept = new Set(named.map((file) => file.storageKey));
  await deleteUploads(old.filter((key) => !kept.has(key)));
}
