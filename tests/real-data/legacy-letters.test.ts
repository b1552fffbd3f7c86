import fs from "node:fs";
import { expect, test } from "vitest";
import { decodeText } from "../../app/lib/table/decode-text.ts";
import type { Encoding } from "../../app/lib/table/encoding.ts";
import { decodeSingleByte } from "../../app/lib/table/single-byte.ts";
import { sharedPath } from "../setup/shared.ts";

const lists = {
  "hospitals of Portugal": ["providers", "PT.csv"],
  "hospitals of Germany": ["providers", "DE.csv"],
  "hospitals of Croatia": ["providers", "HR.csv"],
  "partners of Portuguese projects": ["cordis", "pt-horizon", "organization.csv"],
} as const;

const encodings = ["windows-1252", "iso-8859-15", "macintosh", "cp850", "windows-1250", "iso-8859-2", "cp852"] as const satisfies readonly Encoding[];

/** The lines beyond ASCII that the encoding can write, as text and as bytes. */
function linesIn(list: keyof typeof lists, encoding: Encoding): { text: string; bytes: Uint8Array }[] {
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decodeSingleByte(Uint8Array.of(code), encoding), code]));
  const lines = fs.readFileSync(sharedPath("data", ...lists[list]), "utf8").split("\n");
  return lines.flatMap((text) => {
    const bytes = [...text].map((letter) => codes.get(letter));
    return /[^\p{ASCII}]/u.test(text) && !bytes.includes(undefined) ? [{ text, bytes: Uint8Array.from(bytes as number[]) }] : [];
  });
}

const cases = (Object.keys(lists) as (keyof typeof lists)[])
  .flatMap((list) => encodings.map((encoding) => ({ list, encoding, lines: linesIn(list, encoding) })))
  .filter(({ lines }) => lines.length >= 25);

test.each(cases)("$list in $encoding are read letter by letter, and for certain", ({ lines }) => {
  const some = lines.slice(0, 400);
  const decoded = decodeText(Buffer.concat(some.map((line) => [...line.bytes, 10]).map((line) => Uint8Array.from(line))));
  expect(decoded).toMatchObject({ isCertain: true, evidence: "words-look-right" });
  expect("text" in decoded && decoded.text).toBe(some.map((line) => `${line.text}\n`).join(""));
});

test.each(cases)("eight lines of $list in $encoding are read right or asked about", ({ lines }) => {
  const wrong: string[] = [];
  let asked = 0;
  let count = 0;
  for (let start = 0; start + 8 <= Math.min(lines.length, 400); start += 8) {
    const some = lines.slice(start, start + 8);
    const decoded = decodeText(Buffer.concat(some.map((line) => line.bytes)));
    if ("kind" in decoded) throw new Error("these are no NUL bytes");
    count += 1;
    if (!decoded.isCertain) asked += 1;
    else if (decoded.text !== some.map((line) => line.text).join("")) wrong.push(decoded.encoding);
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeLessThanOrEqual(count * 0.2);
});
