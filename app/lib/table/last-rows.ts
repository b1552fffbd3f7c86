import type { RawRecord } from "./cut-records.ts";
import { isBlank } from "./find-header.ts";

const totalWords =
  /^(grand |sub)?(total|totals|totais|totaux|totales|sum|summe|zwischensumme|gesamt|gesamtsumme|insgesamt|soma|somme|suma|ukupno|summa|average|média|mittelwert)( ?(geral|general|général|overall|of members))?\s*:?$/i;
const noteWords =
  /^(\*|†|¹|©|\(\d\)|(source|sources|fonte|fontes|quelle|quellen|fuente|note|notes|nota|notas|anmerkung|hinweis|remark|exported|exportado|generated|gerado|erstellt|printed|last update|stand|page \d|página \d|seite \d|end of (file|report|list)|fim|ende)\b)|^\d+ (rows|records|entries|registos|linhas|zeilen|datensätze|membros|members|mitglieder)\b/i;
const number = /^[+-]?[\d.,\s'’]+\s?[%€$£]?$/;
/** No table ends with more rows of totals and notes than this. */
const most = 12;

/**
 * Which of the last rows are totals or notes and no entries, by their places. Only rows at the very end count, one after
 * the other: an organisation called "Total" in the middle of a list is an entry.
 */
export function lastRowKinds(records: readonly RawRecord[]): Map<number, "totals-row" | "footnote"> {
  const kinds = new Map<number, "totals-row" | "footnote">();
  const width = records.reduce((widest, record) => Math.max(widest, record.cells.length), 0);
  const start = Math.max(1, records.length - most * 2);
  for (let place = records.length - 1; place >= start && kinds.size < most; place -= 1) {
    const record = records[place] as RawRecord;
    if (isBlank(record)) continue;
    const kind = record.fault ? null : kindOf(record, width, isBlank(records[place - 1] as RawRecord));
    if (kind === null) break;
    kinds.set(place, kind);
  }
  return kinds;
}

function kindOf(record: RawRecord, width: number, isAfterBlank: boolean): "totals-row" | "footnote" | null {
  const given = record.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [first, ...others] = given as [string, ...string[]];
  if (totalWords.test(first) && others.length > 0 && others.every((cell) => number.test(cell))) return "totals-row";
  if (others.length > 0 || width < 2) return null;
  return noteWords.test(first) || (isAfterBlank && width >= 3) ? "footnote" : null;
}
