import { recogniseFile } from "../../../lib/table/recognise-file.ts";
import type { BankReading, BankStatement } from "./bank-statement.ts";
import { decodeXml } from "./decode-xml.ts";
import { type BankTableChoices, noBankTableChoices, readBankTable } from "./read-bank-table.ts";
import { readCamt } from "./read-camt.ts";

/** The statements in a bank's file: camt.052, .053 or .054 where it is XML, else a table. */
export function readBankFile(bytes: Uint8Array, choices: Partial<BankTableChoices> = {}): BankReading<BankStatement[]> {
  if (!looksLikeXml(bytes)) return readBankTable(bytes, { ...noBankTableChoices, ...choices });
  const text = decodeXml(bytes);
  return text.ok ? readCamt(text.value) : text;
}

/** Whether the first letter, after a byte order mark and white space, opens an element. */
function looksLikeXml(bytes: Uint8Array): boolean {
  if (recogniseFile(bytes.subarray(0, 4096)) === "spreadsheet") return false;
  const start = String.fromCharCode(...bytes.subarray(0, 200)).replaceAll("\u0000", "");
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(start);
}
