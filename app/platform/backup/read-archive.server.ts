import fs from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { readTarHeader, type TarEntry, tarBlock, tarPadding } from "../../lib/tar.ts";

/** Thrown where the file is no backup, or not as it was written. */
export class DamagedBackup extends Error {}

export type ArchiveEntry = TarEntry & {
  /** The content in pieces. What is not read is skipped. */
  content(): AsyncGenerator<Buffer>;
};

/** The entries of an archive one after another, read as they are asked for. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const archive = await fs.promises.open(file, "r");
  try {
    let position = 0;
    for (;;) {
      const entry = headerAt(await readExactly(archive, position, tarBlock));
      if (!entry) return;
      const start = position + tarBlock;
      yield { ...entry, content: () => contentAt(archive, start, entry.bytes) };
      position = start + entry.bytes + tarPadding(entry.bytes);
    }
  } finally {
    await archive.close();
  }
}

function headerAt(block: Buffer): TarEntry | null {
  try {
    return readTarHeader(block);
  } catch (error) {
    throw new DamagedBackup(error instanceof Error ? error.message : "the archive is damaged");
  }
}

const pieceBytes = 1024 * 1024;

async function* contentAt(archive: fs.promises.FileHandle, start: number, bytes: number): AsyncGenerator<Buffer> {
  for (let offset = 0; offset < bytes; offset += pieceBytes) yield await readExactly(archive, start + offset, Math.min(pieceBytes, bytes - offset));
}

async function readExactly(archive: fs.promises.FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await archive.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new DamagedBackup("the file ends too early: it is no complete backup");
  return buffer;
}

/** The lines of a compressed entry, split at line feeds only: a JSON text may hold every other kind of line end. */
export async function* unpackedLines(entry: ArchiveEntry): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding("utf8");
  // What goes wrong in here ends the loop below with the same error.
  const unpacking = pipeline(Readable.from(entry.content()), unpacked).catch(() => undefined);
  let rest = "";
  for await (const text of unpacked) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  await unpacking;
  if (rest !== "") throw new DamagedBackup(`${entry.name} ends in the middle of a row`);
}
