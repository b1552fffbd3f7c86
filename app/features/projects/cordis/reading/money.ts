import { type DecimalMark, detectNumberStyle } from "../../../../lib/table/number-style.ts";

/** Minor units (cents). `isExact` is false where fractions of a cent were rounded. */
export type Money = { minor: bigint; isExact: boolean };

/**
 * How the amounts of a column are read. One release writes "1234,5" in one file and "1234.5" in the other, so each amount
 * speaks for itself where it can; "1.234" cannot, and is read as the rest of its column is written. Where the column
 * contradicts itself, or says nothing, it is not read.
 */
export function moneyReaderFor(column: () => readonly string[]): (text: string) => Money | null {
  // Few releases hold such an amount at all: only then is the column looked through.
  let decimal: DecimalMark | null | undefined;
  return (text) => {
    const amount = readMoney(text);
    if (amount || !mayGroup.test(text)) return amount;
    if (decimal === undefined) decimal = detectNumberStyle(column().map(withoutSpaces)).decimal;
    return readMoney(text, decimal);
  };
}

const mayGroup = /\d[.,]\d{3}(?!\d)/;

/** An amount, digit by digit. Null: not an amount for certain; a negative one, an exponent, another currency than the euro. */
export function readMoney(text: string, decimal: DecimalMark | null = null): Money | null {
  const parts = splitAmount(withoutSpaces(text), decimal);
  if (!parts) return null;
  const cents = parts.fraction.slice(0, 2).padEnd(2, "0");
  const rest = parts.fraction.slice(2);
  const truncated = BigInt(parts.whole + cents);
  const roundsUp = rest !== "" && (rest[0] as string) >= "5";
  return { minor: roundsUp ? truncated + 1n : truncated, isExact: /^0*$/.test(rest) };
}

/** Without a sign of the euro, and without the spaces and apostrophes that group digits by three. */
function withoutSpaces(text: string): string {
  const bare = text.trim().replace(/^(€|EUR)\s*|\s*(€|EUR)$/giu, "");
  return /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d*)?$/u.test(bare) ? bare.replace(/[\s'’]/gu, "") : bare;
}

function splitAmount(text: string, decimal: DecimalMark | null): { whole: string; fraction: string } | null {
  const plain = /^(\d{1,20})(?:([.,])(\d{0,30}))?$/.exec(text);
  if (plain) {
    const [, whole, mark, fraction = ""] = plain as unknown as [string, string, string | undefined, string | undefined];
    const isOpen = fraction.length === 3 && whole.length <= 3 && !whole.startsWith("0");
    if (!isOpen || mark === decimal) return { whole, fraction };
    return decimal === null ? null : { whole: whole + fraction, fraction: "" };
  }
  const grouped = /^(\d{1,3}(?:\.\d{3})+),(\d{1,30})$/.exec(text) ?? /^(\d{1,3}(?:,\d{3})+)\.(\d{1,30})$/.exec(text);
  if (grouped) return { whole: (grouped[1] as string).replace(/[.,]/g, ""), fraction: grouped[2] as string };
  return /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.test(text) ? { whole: text.replace(/[.,]/g, ""), fraction: "" } : null;
}
