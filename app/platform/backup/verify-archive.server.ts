import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { fileEntry, type Manifest, manifestEntry, manifestShape, tableEntry } from "./manifest.ts";
import { DamagedBackup, readArchive } from "./read-archive.server.ts";

/** The backup's description of itself: its first entry. */
export async function readManifest(file: string): Promise<Manifest> {
  for await (const entry of readArchive(file)) {
    if (entry.name !== manifestEntry) break;
    const parsed = manifestShape.safeParse(parseJson((await buffer(entry.content())).toString("utf8")));
    if (parsed.success) return parsed.data;
    throw new DamagedBackup("the backup's description is not one that this version of Muster reads");
  }
  throw new DamagedBackup(`${file} is no backup of Muster`);
}

/** Reads the whole archive once, before anything is changed: each entry must be there, and be what it was. */
export async function verifyArchive(file: string, manifest: Manifest): Promise<void> {
  const expected = new Map(manifest.tables.map((table) => [tableEntry(table.name), table.sha256]));
  const known = new Map([...expected, ...manifest.files.map((sha256) => [fileEntry(sha256), sha256] as const)]);
  for await (const entry of readArchive(file)) {
    if (entry.name === manifestEntry) continue;
    const hash = createHash("sha256");
    for await (const piece of entry.content()) hash.update(piece);
    if (hash.digest("hex") !== known.get(entry.name)) throw new DamagedBackup(`${entry.name} is not what it was`);
    expected.delete(entry.name);
  }
  const [absent] = expected.keys();
  if (absent) throw new DamagedBackup(`the backup lacks ${absent}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
