import { env } from "../env.server.ts";
import { localFolder } from "./local-folder.server.ts";
import type { Storage } from "./storage-port.ts";

/** The storage of this process: a folder beside the embedded database. */
export function storage(): Storage {
  return localFolder(filesFolder());
}

/** The folder that a backup copies. */
export function filesFolder(): string {
  return `${env().dataDir}/files`;
}
