import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { commandWords as words } from "../lib/messages/commands.ts";
import { writeBackup } from "../platform/backup/write-backup.server.ts";
import { now } from "../platform/clock.server.ts";
import { BadInput, type RunCommand } from "../platform/command-line/command.ts";
import { database } from "../platform/database/db.server.ts";
import { storage } from "../platform/storage/storage.server.ts";

/** Writes database and files into one archive. */
export const runBackup: RunCommand = async (args, io) => {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
  if (positionals.length !== 1) throw new BadInput(words.oneBackupFile);
  const file = path.resolve(io.cwd, positionals[0] as string);
  if (fs.existsSync(file)) throw new BadInput(words.fileExists({ file }));
  if (!fs.existsSync(path.dirname(file))) throw new BadInput(words.noFolder({ folder: path.dirname(file) }));
  const summary = await writeBackup({ pool: database().pool, storage: storage() }, file, now());
  for (const sha256 of summary.missingFiles) io.note(words.missingFile({ sha256 }));
  return { value: summary, text: words.backupDone(summary) };
};
