import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { localFolder } from "./local-folder.server.ts";

const bytes = new TextEncoder().encode("a logo");

test("what is put is got back under its SHA-256, and the same bytes are kept once", async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "muster-files-"));
  const storage = localFolder(folder);
  const keys = await Promise.all([storage.put(bytes), storage.put(bytes), storage.put(bytes)]);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(Buffer.from((await storage.get(keys[0] as string)) as Uint8Array).toString()).toBe("a logo");
  expect(await fs.readdir(path.join(folder, (keys[0] as string).slice(0, 2)))).toHaveLength(1);
  await fs.rm(folder, { recursive: true });
});

test("an unknown key, and one that would leave the folder, have nothing", async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "muster-files-"));
  await fs.writeFile(path.join(folder, "secret"), "secret");
  const storage = localFolder(path.join(folder, "files"));
  for (const key of ["0".repeat(64), "../secret", `..${"/".repeat(60)}se`, ""]) expect(await storage.get(key)).toBeNull();
  await fs.rm(folder, { recursive: true });
});
