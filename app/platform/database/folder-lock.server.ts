import fs from "node:fs";
import path from "node:path";

/** Thrown where another living process owns the data folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is in use by process ${pid}: two processes that open one embedded database lose data. Stop that process first.`);
  }
}

/**
 * Takes the data folder for this process: the embedded database itself does not notice a second one.
 * The lock is a file created exclusively, beside the folder, with the owner's pid; a dead owner's lock is taken over.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      const release = () => fs.rmSync(file, { force: true });
      process.once("exit", release);
      return release;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = folderOwner(folder);
      if (owner !== null) throw new FolderInUse(folder, owner);
      fs.rmSync(file, { force: true });
    }
  }
  throw new Error(`could not take ${file}`);
}

/** The pid of the living process that holds the folder, or null. */
export function folderOwner(folder: string): number | null {
  let pid: number;
  try {
    pid = Number(fs.readFileSync(`${folder}.lock`, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return isAlive(pid) ? pid : null;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
