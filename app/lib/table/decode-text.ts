import { implausibility, oddWords } from "./letters.ts";

export const encodings = [
  "utf-8",
  "windows-1252",
  "iso-8859-15",
  "windows-1250",
  "iso-8859-2",
  "macintosh",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "utf-16le",
  "utf-16be",
] as const;
export type Encoding = (typeof encodings)[number];

export type EncodingEvidence =
  | "byte-order-mark" // the file says so itself
  | "every-second-byte-zero" // UTF-16 without a mark
  | "plain-ascii" // any of the encodings reads the same
  | "valid-utf-8"
  | "some-not-utf-8" // most of it is UTF-8; what is not became U+FFFD and is reported where it stands
  | "words-look-right" // not UTF-8; read like this, no word looks odd
  | "words-look-odd" // not UTF-8, and every reading leaves odd words: a person must look
  | "chosen";

export type DecodedText = {
  text: string;
  encoding: Encoding;
  hasByteOrderMark: boolean;
  evidence: EncodingEvidence;
  /** False where somebody should look at `samples` before the text is used. */
  isCertain: boolean;
  /** Words with letters beyond ASCII, as they were read. */
  samples: string[];
};

export type DecodeProblem = { kind: "nul-bytes"; line: number };

/**
 * Bytes of unknown origin as text. UTF-8 where it is valid, UTF-16 where a byte order mark or its zeros say so, else the
 * single-byte encoding in which the words look right: Windows-1252 first (it reads ISO-8859-1 too, which differs only in
 * control characters that no list contains). A chosen encoding is obeyed. NUL bytes are no text.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText | DecodeProblem {
  const mark = byteOrderMark(bytes);
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const guess = mark ? { encoding: mark.encoding, evidence: "byte-order-mark" as const } : withoutMark(body);
  const encoding = chosen ?? guess.encoding;
  const text = decode(body, encoding);
  const nul = text.indexOf("\0");
  if (nul >= 0) return { kind: "nul-bytes", line: lineOf(text, nul) };
  const evidence = chosen && chosen !== guess.encoding ? "chosen" : guess.evidence;
  return { text, encoding, hasByteOrderMark: mark !== null, evidence, isCertain: evidence !== "words-look-odd" || chosen !== undefined, samples: oddWords(text) };
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

function withoutMark(bytes: Uint8Array): { encoding: Encoding; evidence: EncodingEvidence } {
  const wide = zeroPattern(bytes);
  if (wide) return { encoding: wide, evidence: "every-second-byte-zero" };
  if (bytes.every((byte) => byte < 0x80)) return { encoding: "utf-8", evidence: "plain-ascii" };
  const strict = tryUtf8(bytes);
  if (strict) return { encoding: "utf-8", evidence: "valid-utf-8" };
  if (mostlyUtf8(bytes)) return { encoding: "utf-8", evidence: "some-not-utf-8" };
  return bestSingleByte(bytes);
}

function zeroPattern(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  const half = head.length / 2;
  if (half < 2) return null;
  if (odd > half * 0.6 && even === 0) return "utf-16le";
  return even > half * 0.6 && odd === 0 ? "utf-16be" : null;
}

function tryUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether most bytes beyond ASCII form UTF-8 sequences: a UTF-8 list into which rows of another encoding were pasted. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const lost = text.split("\uFFFD").length - 1;
  const kept = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return kept > lost;
}

const singleByte = ["windows-1252", "windows-1250", "iso-8859-2", "macintosh", "windows-1251", "windows-1253", "windows-1254", "iso-8859-15"] as const;

function bestSingleByte(bytes: Uint8Array): { encoding: Encoding; evidence: EncodingEvidence } {
  const scores = singleByte.map((encoding) => ({ encoding, odd: implausibility(decode(bytes, encoding)) }));
  const western = scores[0] as (typeof scores)[number];
  if (western.odd === 0) return { encoding: western.encoding, evidence: "words-look-right" };
  const best = scores.reduce((least, score) => (score.odd < least.odd ? score : least));
  return { encoding: best.encoding, evidence: "words-look-odd" };
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function lineOf(text: string, at: number): number {
  return (text.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
}
