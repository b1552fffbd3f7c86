/** What a number of a workbook is shown as. */
export type CellFormat = "plain" | "date" | "date-time" | "time" | "percent" | { mask: string };

/** The formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30). */
export function builtInFormat(id: number): CellFormat {
  if (id === 9 || id === 10) return "percent";
  if (id === 22) return "date-time";
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "time";
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "date" : "plain";
}

/** What a format code makes of a number: "dd/mm/yyyy" a day, "0.0%" a percentage, "0000-000" digits with a mask. */
export function formatOfCode(code: string): CellFormat {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  const first = bare.split(";")[0] as string;
  const hasDay = /[dy]/i.test(first) || /^[^hs]*m[^hs]*$/i.test(first.replace(/am\/pm|a\/p/gi, ""));
  const hasTime = /[hs]/i.test(first);
  if (/general|standard/i.test(first)) return "plain";
  if (hasDay && /[dmy]/i.test(first)) return hasTime ? "date-time" : "date";
  if (hasTime) return "time";
  if (first.includes("%")) return "percent";
  const mask = code.split(";")[0]?.replace(/\\(.)|"([^"]*)"/g, "$1$2") ?? "";
  return /^[0 ()/-]*0{2,}[0 ()/-]*$/.test(mask) ? { mask } : "plain";
}

/** Days of spreadsheets count from 1899-12-30, or from 1904-01-01 where the workbook says so. */
export type DateSystem = 1900 | 1904;

const dayLength = 86_400_000;

/**
 * The text of a number: days as YYYY-MM-DD, digits without grouping, a point before decimals. Fifteen digits are kept, as
 * spreadsheets show them.
 */
export function showNumber(value: number, format: CellFormat, system: DateSystem): string {
  if (format === "date" || format === "date-time") return showDay(value, system) ?? showPlain(value);
  if (format === "time") return value >= 0 && value < 1 ? showTime(value) : (showDay(value, system) ?? showPlain(value));
  if (format === "percent") return `${showPlain(value * 100)}%`;
  return format === "plain" ? showPlain(value) : showMasked(value, format.mask);
}

/** The day (and time, where there is one) of a serial number; null where it is none between 1900 and 9999. */
function showDay(serial: number, system: DateSystem): string | null {
  const days = Math.floor(serial + 0.5 / dayLength);
  const isInRange = system === 1904 ? days >= 0 : days >= 1;
  if (!isInRange || days > 2_958_465) return null;
  // The 1900 system counts a 29 February 1900 that there was not: before it, days are one off.
  const offset = system === 1900 && days < 60 ? 1 : 0;
  const start = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + (days + offset) * dayLength).toISOString().slice(0, 10);
  const time = showTime(serial - Math.floor(serial));
  return time === "00:00:00" ? day : `${day} ${time}`;
}

function showTime(fraction: number): string {
  return new Date(Math.round(fraction * 86_400) * 1000).toISOString().slice(11, 19);
}

function showPlain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes("e")) return text;
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/0+$/, "");
}

/** Digits fill the mask from its end; more digits than it has places stand before it. */
function showMasked(value: number, mask: string): string {
  if (!Number.isInteger(value) || value < 0) return showPlain(value);
  const digits = showPlain(value).padStart(mask.replace(/[^0]/g, "").length, "0");
  let next = digits.length - 1;
  let text = "";
  for (const sign of [...mask].reverse()) text = (sign === "0" ? digits.charAt(next--) : sign) + text;
  return digits.slice(0, next + 1) + text;
}
