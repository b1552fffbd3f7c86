import { createHash, randomUUID } from "node:crypto";
import fsp from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { ok, type Result, refuse } from "../../lib/result.ts";
import { env } from "../env.server.ts";

/** An uploaded file as it lies on disk, until somebody deletes it. */
export type Upload = { storageKey: string; byteSize: number; sha256: string };

const keyShape = /^[0-9a-f-]{36}$/;

class TooLarge extends Error {}

/** A sender that says nothing for so long has gone, whatever its connection says. */
const longestSilenceMs = 20_000;

/**
 * Writes a stream to disk piece by piece, whatever its length, and stops at `maxBytes`. Where the stream ends early, or
 * is too long, nothing stays behind.
 */
export async function receiveUpload(pieces: AsyncIterable<Uint8Array>, maxBytes: number, silenceMs = longestSilenceMs): Promise<Result<Upload, "too-large">> {
  const storageKey = randomUUID();
  await fsp.mkdir(uploadsFolder(), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let byteSize = 0;
  async function* measured(source: AsyncIterable<Uint8Array>) {
    for await (const piece of unlessStalled(source, silenceMs)) {
      byteSize += piece.byteLength;
      if (byteSize > maxBytes) throw new TooLarge();
      hash.update(piece);
      yield piece;
    }
  }
  // Opened before the first piece: a stream that opens its file by itself may do so after the clean-up below.
  const file = await fsp.open(uploadPath(storageKey), "wx", 0o600);
  try {
    await pipeline(pieces, measured, file.createWriteStream());
    return ok({ storageKey, byteSize, sha256: hash.digest("hex") });
  } catch (error) {
    await fsp.rm(uploadPath(storageKey), { force: true });
    if (error instanceof TooLarge) return refuse("too-large");
    throw error;
  }
}

async function* unlessStalled(source: AsyncIterable<Uint8Array>, silenceMs: number): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  for (let next = await nextOf(pieces, silenceMs); !next.done; next = await nextOf(pieces, silenceMs)) yield next.value;
}

async function nextOf(pieces: AsyncIterator<Uint8Array>, silenceMs: number): Promise<IteratorResult<Uint8Array>> {
  const arrived = new AbortController();
  const silence = setTimeout(silenceMs, "silence" as const, { signal: arrived.signal }).catch(() => "silence" as const);
  const next = await Promise.race([pieces.next(), silence]);
  arrived.abort();
  if (next === "silence") throw new Error("the upload stalled");
  return next;
}

/** Where an upload lies. */
export function uploadPath(storageKey: string): string {
  if (!keyShape.test(storageKey)) throw new Error("not the key of an upload");
  return path.join(uploadsFolder(), storageKey);
}

export async function deleteUploads(storageKeys: readonly string[]): Promise<void> {
  for (const key of storageKeys) await fsp.rm(uploadPath(key), { force: true });
}

/** Keys of uploads older than `before`: what no row names after that long was left behind by a process that died. */
export async function listUploadsBefore(before: Date): Promise<string[]> {
  const names = await fsp.readdir(uploadsFolder()).catch(() => []);
  const old: string[] = [];
  for (const name of names) {
    const stat = await fsp.stat(path.join(uploadsFolder(), name)).catch(() => null);
    if (stat && keyShape.test(name) && stat.mtime < before) old.push(name);
  }
  return old;
}

function uploadsFolder(): string {
  return path.join(env().dataDir, "uploads");
}
