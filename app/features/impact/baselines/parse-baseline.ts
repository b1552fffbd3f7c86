/** A quarter and what the whole market came to in it. */
export type BaselineFigure = { quarter: string; value: bigint };

/** "2025-Q1: 12000" a line → values; null where a line says something else. */
export function parseBaseline(text: string): BaselineFigure[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const values = lines.map((line) => /^\s*(20\d\d-Q[1-4])\s*[:;,\t ]\s*(\d{1,15})\s*$/.exec(line));
  return values.every((match) => match !== null) ? values.map((match) => ({ quarter: match[1] as string, value: BigInt(match[2] as string) })) : null;
}
