import { isMissing } from "../../../lib/table/missing-value.ts";
import { isSpreadsheetError, looksLikeFormula, restoreFormula, textOfFormula } from "../../../lib/table/spreadsheet-formula.ts";

export type CellText = { text: string } | { fault: "formula" | "spreadsheet-error" };

/**
 * What a cell says: without the mark that keeps a spreadsheet from running it, without invisible characters, spaces tidied,
 * and empty where it says that nothing is known ("n/a", "-"). Formulas and errors of a spreadsheet say nothing.
 */
export function cellText(cell: string): CellText {
  const written = textOfFormula(cell);
  if (written === null && looksLikeFormula(cell)) return { fault: "formula" };
  const text = tidy(written ?? restoreFormula(cell));
  if (isSpreadsheetError(text)) return { fault: "spreadsheet-error" };
  return { text: isMissing(text) ? "" : text };
}

/** Line ends stay, since notes and descriptions have them; of other white space one space is left. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** The same on one line. */
export function onOneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ", ")
    .replace(/\s+/g, " ")
    .replace(/,+(?=,)/g, "");
}

/** A number that a spreadsheet wrote with a decimal it never had: "501442600.0". */
export function withoutDecimalTail(text: string): string {
  return /^\d+[.,]0+$/.test(text) ? text.replace(/[.,]0+$/, "") : text;
}
