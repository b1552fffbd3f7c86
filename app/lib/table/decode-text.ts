import type { Encoding } from "./encoding.ts";
import { oddWords } from "./letters.ts";
import { decodeSingleByte, guessSingleByte } from "./single-byte.ts";

export type EncodingEvidence =
  | "byte-order-mark" // the file says so itself
  | "every-second-byte-zero" // UTF-16 without a mark
  | "plain-ascii" // any of the encodings reads the same
  | "valid-utf-8"
  | "some-not-utf-8" // most of it is UTF-8; what is not became U+FFFD and is reported where it stands
  | "words-look-right" // not UTF-8; read like this, the words are far likelier than otherwise
  | "words-could-be-several" // not UTF-8, and another reading is nearly as likely: a person must look
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
  /** Other encodings that come near, best first, with the same words as they would be. */
  alternatives: { encoding: Encoding; samples: string[] }[];
};

export type DecodeProblem = { kind: "nul-bytes"; line: number };

type Guess = { encoding: Encoding; evidence: EncodingEvidence; alternatives: Encoding[] };

/**
 * Bytes of unknown origin as text. UTF-8 where it is valid, UTF-16 where a byte order mark or its zeros say so, else the
 * single-byte encoding in which the words are likeliest (Windows-1252 stands for ISO-8859-1 too, which differs only in
 * control characters that no list contains). A chosen encoding is obeyed. NUL bytes are no text.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText | DecodeProblem {
  const mark = byteOrderMark(bytes);
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const guess = guessEncoding(body, mark?.encoding ?? null);
  const encoding = chosen ?? guess.encoding;
  const text = decodeSingleByte(body, encoding);
  const nul = text.indexOf("\0");
  if (nul >= 0) return { kind: "nul-bytes", line: lineOf(text, nul) };
  const evidence = chosen && chosen !== guess.encoding ? "chosen" : guess.evidence;
  const isDoubtful = evidence === "words-look-odd" || evidence === "words-could-be-several";
  return {
    text,
    encoding,
    hasByteOrderMark: mark !== null,
    evidence,
    isCertain: !isDoubtful || chosen !== undefined,
    samples: oddWords(text),
    alternatives: guess.alternatives.slice(0, 3).map((other) => ({ encoding: other, samples: oddWords(decodeSingleByte(body, other)) })),
  };
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

function guessEncoding(bytes: Uint8Array, marked: Encoding | null): Guess {
  const certain = (encoding: Encoding, evidence: EncodingEvidence): Guess => ({ encoding, evidence, alternatives: [] });
  if (marked && (marked !== "utf-8" || isUtf8(bytes))) return certain(marked, "byte-order-mark");
  const wide = zeroPattern(bytes);
  if (wide) return certain(wide, "every-second-byte-zero");
  if (isAscii(bytes)) return certain("utf-8", "plain-ascii");
  if (isUtf8(bytes)) return certain("utf-8", "valid-utf-8");
  if (mostlyUtf8(bytes)) return certain("utf-8", "some-not-utf-8");
  const guess = guessSingleByte(bytes);
  if (guess.isCertain) return { encoding: guess.encoding, evidence: "words-look-right", alternatives: [] };
  return { encoding: guess.encoding, evidence: guess.looksOdd ? "words-look-odd" : "words-could-be-several", alternatives: guess.alternatives };
}

/** UTF-16 leaves a zero in every second byte of ASCII letters, separators and line ends, and never two separators in one unit. */
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
  const few = head.length * 0.03;
  if (head.length < 4) return null;
  if (odd > few && even === 0 && everyLineEndIsWide(head, 0)) return "utf-16le";
  return even > few && odd === 0 && everyLineEndIsWide(head, 1) ? "utf-16be" : null;
}

function everyLineEndIsWide(head: Uint8Array, place: 0 | 1): boolean {
  return head.every((byte, at) => (byte !== 10 && byte !== 13) || at % 2 !== place || head[place === 0 ? at + 1 : at - 1] === 0);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] as number) >= 0x80) return false;
  return true;
}

/** Whether most bytes beyond ASCII form UTF-8 sequences: a UTF-8 list into which rows of another encoding were pasted. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const lost = text.split("\uFFFD").length - 1;
  const kept = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return kept > lost;
}

function lineOf(text: string, at: number): number {
  return (text.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
}
