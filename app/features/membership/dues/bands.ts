import { z } from "zod";

/** Dues by headcount: each band begins at `from` people and ends where the next begins. Amounts in minor units, as text. */
export const bandsSchema = z.array(z.object({ from: z.number().int().min(0), minor: z.string().regex(/^\d{1,15}$/) })).min(1);
export type Bands = z.output<typeof bandsSchema>;
export type BandsProblem = "no-bands" | "not-from-zero" | "not-ascending";

/**
 * What keeps bands from covering every headcount exactly once; null where they do. As each band ends where the next
 * begins, they do so when the first begins at 0 and each begins above the one before.
 */
export function bandsProblem(bands: Bands): BandsProblem | null {
  if (bands.length === 0) return "no-bands";
  if (bands[0]?.from !== 0) return "not-from-zero";
  return bands.some((band, index) => index > 0 && band.from <= (bands[index - 1]?.from ?? 0)) ? "not-ascending" : null;
}

/** The band that a headcount (0 or more) falls into; `to` is its last headcount, null where it is open. */
export function bandOf(bands: Bands, headcount: number): { from: number; to: number | null; minor: bigint } {
  const index = bands.findLastIndex((band) => band.from <= headcount);
  const band = bands[index];
  if (!band) throw new RangeError(`no band holds ${headcount}`);
  const next = bands[index + 1];
  return { from: band.from, to: next ? next.from - 1 : null, minor: BigInt(band.minor) };
}
