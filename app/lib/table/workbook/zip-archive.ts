import { inflateRawSync } from "node:zlib";

/** What stands in the way of reading a part of an archive. */
export type ZipProblem = "damaged-file" | "password-protected" | "unpacks-too-large";

export type ZipArchive = {
  names: readonly string[];
  /** The unpacked bytes of a part, null where there is none of the name. What is unpacked in all counts against the budget. */
  read(name: string): Uint8Array | ZipProblem | null;
};

type Entry = { offset: number; method: number; packedSize: number; size: number; isEncrypted: boolean };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const maxCommentLength = 65_535;
const maxEntries = 10_000;
/** Deflate reaches about 1,000; parts of real workbooks stay far below this. */
const maxRatio = 300;
const smallSize = 10_000_000;

/**
 * Opens a ZIP archive (APPNOTE.TXT 6.3) by its directory, without unpacking anything. Sizes that the directory promises
 * are checked, and not believed: no part is unpacked beyond `maxUnpackedBytes`, nor all of them together.
 */
export function openZip(bytes: Uint8Array, maxUnpackedBytes: number): ZipArchive | ZipProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view, bytes);
  if (entries === null) return "damaged-file";
  let budget = maxUnpackedBytes;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const unpacked = unpack(view, bytes, entry, budget);
      if (typeof unpacked !== "string") budget -= unpacked.length;
      return unpacked;
    },
  };
}

function directoryOf(view: DataView, bytes: Uint8Array): Map<string, Entry> | null {
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return null;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replaceAll("\\", "/"), {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment at most; the one whose comment fills the rest of the file is it. */
function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - maxCommentLength); at -= 1) {
    if (view.getUint32(at, true) === endSignature && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, budget: number): Uint8Array | ZipProblem {
  if (entry.isEncrypted) return "password-protected";
  if (entry.size > budget || (entry.size > smallSize && entry.size > entry.packedSize * maxRatio)) return "unpacks-too-large";
  const { offset } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSignature) return "damaged-file";
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) return "damaged-file";
  if (entry.method === 0) return packed;
  return entry.method === 8 ? inflate(packed, Math.max(1, Math.min(entry.size, budget))) : "damaged-file";
}

function inflate(packed: Uint8Array, maxLength: number): Uint8Array | ZipProblem {
  try {
    return inflateRawSync(packed, { maxOutputLength: maxLength });
  } catch (error) {
    return error instanceof RangeError ? "unpacks-too-large" : "damaged-file";
  }
}
