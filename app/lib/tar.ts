/** The block size of the archive format: headers are one block, contents are filled up to whole blocks. */
export const tarBlock = 512;

export type TarEntry = { name: string; bytes: number };

/** The header of a regular file in the POSIX ustar format (IEEE 1003.1-1988 §10.1.1), readable by its owner only. Throws where the name is longer than 100 bytes. */
export function tarHeader(entry: TarEntry, modifiedAt: Date): Uint8Array {
  const header = new Uint8Array(tarBlock);
  const write = (offset: number, text: string) => header.set(new TextEncoder().encode(text), offset);
  if (new TextEncoder().encode(entry.name).length > 100) throw new RangeError(`a name in an archive has at most 100 bytes: ${entry.name}`);
  write(0, entry.name);
  write(100, octal(0o600, 8));
  write(108, octal(0, 8));
  write(116, octal(0, 8));
  write(124, octal(entry.bytes, 12));
  write(136, octal(Math.floor(modifiedAt.getTime() / 1_000), 12));
  write(148, "        ");
  write(156, "0");
  write(257, "ustar\u000000");
  write(148, `${checksum(header).toString(8).padStart(6, "0")}\u0000 `);
  return header;
}

/** The entry that a header announces; null at the archive's end (a block of zeros). Throws where the block is no header. */
export function readTarHeader(header: Uint8Array): TarEntry | null {
  if (header.every((byte) => byte === 0)) return null;
  const text = (from: number, to: number) => new TextDecoder().decode(header.subarray(from, to)).replace(/\0.*$/s, "").trim();
  const unsummed = new Uint8Array(header);
  unsummed.fill(0x20, 148, 156);
  if (Number.parseInt(text(148, 156), 8) !== checksum(unsummed)) throw new RangeError("the archive is damaged: a header does not match its checksum");
  return { name: text(0, 100), bytes: Number.parseInt(text(124, 136), 8) };
}

/** How many zero bytes follow a content of that many bytes. */
export function tarPadding(bytes: number): number {
  return (tarBlock - (bytes % tarBlock)) % tarBlock;
}

function octal(value: number, width: number): string {
  const digits = value.toString(8).padStart(width - 1, "0");
  if (digits.length > width - 1) throw new RangeError(`too large for an archive: ${value} bytes`);
  return `${digits}\u0000`;
}

function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}
