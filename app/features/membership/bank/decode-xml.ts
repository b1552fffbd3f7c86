import { ok } from "../../../lib/result.ts";
import { type BankReading, unreadable } from "./bank-statement.ts";

/** The text of an XML file in the encoding that its byte order mark or its declaration names, UTF-8 without either (XML 1.0, appendix F). */
export function decodeXml(bytes: Uint8Array): BankReading<string> {
  const label = markOf(bytes) ?? declared(bytes) ?? "utf-8";
  try {
    return ok(new TextDecoder(label, { fatal: true }).decode(bytes));
  } catch {
    // Either nobody knows the encoding, or the bytes are not in it: the same remedy.
    return unreadable({ kind: "unknown-encoding", line: 1, detail: label });
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function declared(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding=["']([A-Za-z][\w.-]*)["']/.exec(start)?.[1] ?? null;
}
