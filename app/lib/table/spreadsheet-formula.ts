// What a spreadsheet takes for a formula (OWASP, "CSV Injection"): = + - @, tab and line ends at the start, and the
// full-width forms that some locales accept.
const trigger = "[=+\\-@\\t\\r\\n＝＋－＠]";
const needsMark = new RegExp(`^'*${trigger}`);
const hasMark = new RegExp(`^'+${trigger}`);

/**
 * A cell that no spreadsheet executes: an apostrophe is put before what it would take for a formula, and before a cell
 * that begins with apostrophes and then such a sign, so that `restoreFormula` gives back exactly what went in.
 */
export function neutraliseFormula(cell: string): string {
  return needsMark.test(cell) ? `'${cell}` : cell;
}

/** What stood there before `neutraliseFormula`; any other text unchanged. */
export function restoreFormula(cell: string): string {
  return hasMark.test(cell) ? cell.slice(1) : cell;
}

/** The text that `="0123"` stands for, as exports write it so that a spreadsheet keeps zeros at the start; null for any other cell. */
export function textOfFormula(cell: string): string | null {
  const match = /^\s*="((?:[^"]|"")*)"\s*$/.exec(cell);
  return match ? (match[1] as string).replaceAll('""', '"') : null;
}

/** Whether a cell that was not neutralised would be executed by a spreadsheet: an equals sign first, or a sign before a call. */
export function looksLikeFormula(cell: string): boolean {
  const text = cell.trimStart();
  return /^[=＝]/.test(text) || /^[+\-@＋－＠].*[A-Za-z][A-Za-z0-9.]*\(/.test(text) || /^[+\-@＋－＠].*\|.*!/.test(text);
}

/** What a spreadsheet writes where it could not compute or show a value. */
export function isSpreadsheetError(cell: string): boolean {
  return /^#(REF|N\/A|NAME\?|VALUE|DIV\/0|NUM|NULL|SPILL|CALC|BEZUG|NV|WERT|NOME\?|VALOR|REF)!?$/i.test(cell.trim()) || /^#{4,}$/.test(cell.trim());
}
