import { median } from "../../../app/lib/median.ts";
import type { Series } from "./rounds.ts";

type Wish = { atLeast?: number; atMost?: number };

export type Line = {
  what: string;
  measured: Series;
  /** What is measured is judged as a ratio to this; without it, by itself. */
  floor?: Series;
  unit: string;
  target?: Wish;
};

/** What the runner counts. */
export type Outcome = { what: string; isMet: boolean };

const widths = [62, 14, 14, 9, 9] as const;
let hasHeading = false;

/**
 * Prints a line of the table: medians, the median of the rounds' ratios, and whether that meets the target. It informs and
 * never fails because of speed; it throws where nothing was measured.
 */
export function say({ what, measured, floor, unit, target }: Line): void {
  const ratios = floor?.map((value, round) => (measured[round] as number) / value);
  const judged = median(ratios ?? measured);
  if (![...measured, ...(floor ?? []), judged].every(Number.isFinite)) throw new Error(`"${what}" could not be measured`);
  if (!hasHeading) note(rowOf(["what", "measured", "floor", "ratio", "target", "met?"]));
  hasHeading = true;
  const isMet = target ? meets(judged, target) : null;
  note(
    rowOf([what, amount(measured, unit), floor ? amount(floor, unit) : "", ratios ? `${judged.toFixed(2)}×` : "", ...(target ? verdict(target, ratios ? "×" : "", isMet) : [])]),
  );
  if (isMet !== null) process.send?.({ what, isMet } satisfies Outcome);
}

function meets(value: number, { atLeast = -Infinity, atMost = Infinity }: Wish): boolean {
  return value >= atLeast && value <= atMost;
}

function verdict({ atLeast, atMost }: Wish, sign: string, isMet: boolean | null): string[] {
  return [atLeast === undefined ? `≤ ${atMost}${sign}` : `≥ ${atLeast}${sign}`, isMet ? "yes" : "NO"];
}

function amount(series: Series, unit: string): string {
  return `${brief(median(series))} ${unit}`;
}

export function note(text: string): void {
  process.stdout.write(`${text}\n`);
}

function rowOf([what, ...cells]: string[]): string {
  const [first, ...rest] = widths;
  return `${(what ?? "").padEnd(first)}${cells.map((cell, place) => (place < rest.length ? cell.padStart(rest[place] ?? 0) : `  ${cell}`)).join("")}`.trimEnd();
}

/** Three digits that count, without exponents: 12,345 · 123 · 12.3 · 0.123. */
function brief(value: number): string {
  return value.toLocaleString("en", value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
}
