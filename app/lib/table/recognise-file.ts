/** What a file is by its first bytes, whatever its name says. */
export type FileNature = "text" | "empty" | "spreadsheet" | "old-spreadsheet" | "zip" | "pdf" | "image" | "archive" | "program" | "database" | "web-page" | "markup" | "binary";

const signatures: readonly { nature: FileNature; bytes: readonly number[]; at?: number }[] = [
  { nature: "old-spreadsheet", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { nature: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { nature: "image", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { nature: "image", bytes: [0xff, 0xd8, 0xff] },
  { nature: "image", bytes: [0x47, 0x49, 0x46, 0x38] },
  { nature: "image", bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { nature: "image", bytes: [0x49, 0x49, 0x2a, 0x00] },
  { nature: "archive", bytes: [0x1f, 0x8b] },
  { nature: "archive", bytes: [0x42, 0x5a, 0x68] },
  { nature: "archive", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { nature: "archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { nature: "archive", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { nature: "archive", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { nature: "archive", bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257 },
  { nature: "program", bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { nature: "program", bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { nature: "database", bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74] },
];

/**
 * Looks at the first bytes of a file (some thousand are enough). "text" means: nothing speaks against text; whether it
 * is a table is for others to say. Signatures are those of the formats' own specifications.
 */
export function recogniseFile(head: Uint8Array): FileNature {
  if (head.length === 0) return "empty";
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return zipNature(head);
  const known = signatures.find(({ bytes, at = 0 }) => startsWith(head, bytes, at));
  if (known) return known.nature;
  const start = latin(head.subarray(0, 512))
    .replace(/^(\xef\xbb\xbf)?\s*/, "")
    .toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "web-page";
  if (start.startsWith("<?xml") || start.startsWith("{\\rtf") || start.startsWith("<svg")) return "markup";
  return "text";
}

/** Office documents are ZIP archives; their parts' names stand in clear among the first bytes. */
function zipNature(head: Uint8Array): FileNature {
  const text = latin(head);
  const isSpreadsheet = /xl\/|\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/.test(text);
  return isSpreadsheet ? "spreadsheet" : "zip";
}

function startsWith(head: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return bytes.every((byte, index) => head[at + index] === byte);
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
