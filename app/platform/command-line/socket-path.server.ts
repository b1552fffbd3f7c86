import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** The system takes no socket path longer than about a hundred bytes. */
const longestPath = 100;

/** Where a server that owns `dataDir` listens for commands; null where there is none. */
export function findCommandSocket(dataDir: string): string | null {
  const direct = shortest(path.join(dataDir, "muster.sock"));
  if (direct !== null) return fs.existsSync(direct) ? direct : null;
  const pointer = pointerFile(dataDir);
  return fs.existsSync(pointer) ? fs.readFileSync(pointer, "utf8") : null;
}

/** Makes room for the socket: in the data folder, or where that path is too long in a private temporary folder that a file points to. */
export function placeCommandSocket(dataDir: string): { file: string; remove(): void } {
  const direct = shortest(path.join(dataDir, "muster.sock"));
  if (direct !== null) {
    const remove = () => fs.rmSync(direct, { force: true });
    remove();
    return { file: direct, remove };
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "muster-"));
  const file = path.join(folder, "muster.sock");
  fs.writeFileSync(pointerFile(dataDir), file, { mode: 0o600 });
  return {
    file,
    remove() {
      fs.rmSync(folder, { recursive: true, force: true });
      fs.rmSync(pointerFile(dataDir), { force: true });
    },
  };
}

function shortest(file: string): string | null {
  return [file, path.relative(process.cwd(), file)].find((way) => Buffer.byteLength(way) <= longestPath) ?? null;
}

function pointerFile(dataDir: string): string {
  return path.join(dataDir, "muster.sock-path");
}
