/** What a file is by its first bytes, whatever its name says. */
export type FileNature =
  | "text"
  | "empty"
  | "spreadsheet"
  | "old-spreadsheet"
  | "binary-spreadsheet"
  | "zip"
  | "pdf"
  | "image"
  | "media"
  | "archive"
  | "program"
  | "database"
  | "web-page"
  | "markup"
  | "json"
  | "cards"
  | "binary";

const signatures: readonly { nature: FileNature; bytes: readonly number[]; at?: number }[] = [
  { nature: "old-spreadsheet", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { nature: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { nature: "pdf", bytes: [0x25, 0x21, 0x50, 0x53, 0x2d] },
  { nature: "image", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { nature: "image", bytes: [0xff, 0xd8, 0xff] },
  { nature: "image", bytes: [0x47, 0x49, 0x46, 0x38] },
  { nature: "image", bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { nature: "image", bytes: [0x49, 0x49, 0x2a, 0x00] },
  { nature: "image", bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { nature: "media", bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { nature: "media", bytes: [0x52, 0x49, 0x46, 0x46] },
  { nature: "media", bytes: [0x4f, 0x67, 0x67, 0x53] },
  { nature: "media", bytes: [0x49, 0x44, 0x33, 0x03] },
  { nature: "media", bytes: [0x49, 0x44, 0x33, 0x04] },
  { nature: "archive", bytes: [0x1f, 0x8b] },
  { nature: "archive", bytes: [0x42, 0x5a, 0x68] },
  { nature: "archive", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { nature: "archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { nature: "archive", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { nature: "archive", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { nature: "archive", bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257 },
  { nature: "program", bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { nature: "program", bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { nature: "program", bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { nature: "program", bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { nature: "program", bytes: [0x00, 0x61, 0x73, 0x6d] },
  { nature: "program", bytes: [0x23, 0x21, 0x2f] },
  { nature: "database", bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74] },
  { nature: "database", bytes: [0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64, 0x20], at: 4 },
  { nature: "database", bytes: [0x50, 0x41, 0x52, 0x31] },
];

const beginnings: readonly { nature: FileNature; pattern: RegExp }[] = [
  { nature: "web-page", pattern: /^(<!doctype html|<html|<head|<body|<table|<meta|<!--)/ },
  { nature: "markup", pattern: /^(<\?xml|<svg|<rss|<feed|<workbook|<!doctype|\{\\rtf)/ },
  { nature: "json", pattern: /^(\{\s*("|\})|\[\s*(\{|\[|"[^"]*"\s*[,\]:]|\]|-?\d+\s*,))/ },
  { nature: "cards", pattern: /^begin:v(card|calendar)/ },
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
  const start = startOfText(head);
  const beginning = beginnings.find(({ pattern }) => pattern.test(start));
  if (beginning) return beginning.nature;
  return isBinary(head) ? "binary" : "text";
}

/** Whether the end of a file's name promises what the file is. Names without a known ending promise nothing. */
export function extensionFits(fileName: string, nature: FileNature): boolean {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  if (ending === "xlsx" || ending === "xlsm" || ending === "ods") return nature === "spreadsheet";
  if (ending === "xls") return nature === "old-spreadsheet";
  return ending === undefined || !["csv", "tsv", "tab", "txt"].includes(ending) || nature === "text";
}

/** Office documents are ZIP archives; their parts' names stand in clear among the first bytes. */
function zipNature(head: Uint8Array): FileNature {
  const text = latin(head);
  if (/word\/|ppt\/|opendocument\.(?!spreadsheet)/.test(text)) return "zip";
  return /xl\/|\[Content_Types\]\.xml|mimetype|content\.xml/.test(text) ? "spreadsheet" : "zip";
}

/** The first letters in lower case, also where each takes two bytes. */
function startOfText(head: Uint8Array): string {
  return latin(head.subarray(0, 1024))
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart()
    .toLowerCase();
}

/** Many control characters, and not only in every second byte as UTF-16 has them: no text in any encoding. */
function isBinary(head: Uint8Array): boolean {
  const controls = [0, 0];
  for (const [at, byte] of head.entries()) {
    if (byte > 0 && byte < 32 && ![9, 10, 11, 12, 13, 27, 29].includes(byte)) controls[at % 2] = (controls[at % 2] ?? 0) + 1;
  }
  const few = Math.max(4, head.length * 0.02);
  const hasWideZeros = head.includes(0) && controls.some((count) => count <= few);
  return !hasWideZeros && controls.some((count) => count > few);
}

function startsWith(head: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return bytes.every((byte, index) => head[at + index] === byte);
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
