/**
 * Rows as CSV (RFC 4180: comma, CRLF, quotes doubled), with a byte order mark so that spreadsheets read UTF-8. Cells that
 * a spreadsheet would run as a formula get an apostrophe in front (OWASP, "CSV injection").
 */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
