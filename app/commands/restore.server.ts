import path from "node:path";
import { parseArgs } from "node:util";
import { commandWords as words } from "../lib/messages/commands.ts";
import { DamagedBackup } from "../platform/backup/read-archive.server.ts";
import { RefusedRestore, restoreBackup } from "../platform/backup/restore-backup.server.ts";
import { BadInput, type RunCommand } from "../platform/command-line/command.ts";
import { database } from "../platform/database/db.server.ts";
import { storage } from "../platform/storage/storage.server.ts";

/** Puts a backup into an empty portal, or with --replace in place of what is there. */
export const runRestore: RunCommand = async (args, io) => {
  const { positionals, values } = parseArgs({ args, options: { replace: { type: "boolean", default: false } }, allowPositionals: true });
  if (positionals.length !== 1) throw new BadInput(words.oneBackupFile);
  const file = path.resolve(io.cwd, positionals[0] as string);
  const summary = await restoreBackup({ pool: database().pool, storage: storage() }, file, values).catch((error: unknown) => {
    throw error instanceof DamagedBackup || error instanceof RefusedRestore ? new BadInput(error.message) : error;
  });
  if (summary.hasOtherSecret) io.note(words.otherSecret);
  return { value: summary, text: words.restoreDone(summary) };
};
