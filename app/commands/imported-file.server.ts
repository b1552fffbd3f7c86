import fs from "node:fs/promises";
import path from "node:path";
import type { ImportSource } from "../features/imports/import-kind.ts";
import { membersCommandWords as words } from "../lib/messages/members-import-command.ts";
import { BadInput } from "../platform/command-line/command.ts";
import { env } from "../platform/env.server.ts";

/** The one file of an import. Throws BadInput where it is none, or larger than an import may be. */
export async function importedFile(file: string, options: object): Promise<ImportSource> {
  const found = await fs.stat(file).catch(() => null);
  if (!found?.isFile()) throw new BadInput(words.noFile({ file }));
  const { maxBytes } = env().imports;
  if (found.size > maxBytes) throw new BadInput(words.tooLarge({ file, megabytes: Math.round(maxBytes / 1024 / 1024) }));
  return { files: [{ role: "table", path: file, name: path.basename(file), byteSize: found.size }], options };
}
