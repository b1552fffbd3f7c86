import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import type { Storage } from "./storage-port.ts";

const keyShape = /^[0-9a-f]{64}$/;

/** Keeps files as `<folder>/ab/cdef…`. A file appears under its name whole or not at all, and is on disk when `put` returns. */
export function localFolder(folder: string): Storage {
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), key.slice(2));
  return {
    async put(bytes) {
      const key = createHash("sha256").update(bytes).digest("hex");
      const file = fileOf(key);
      if (await exists(file)) return key;
      await fs.mkdir(path.dirname(file), { recursive: true });
      const partial = `${file}.${randomUUID()}.partial`;
      const handle = await fs.open(partial, "wx");
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await fs.rename(partial, file);
      return key;
    },
    async get(key) {
      if (!keyShape.test(key)) return null;
      return fs.readFile(fileOf(key)).catch(absent);
    },
  };
}

function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
