/** What the whole market came to in a quarter ("2025-Q1") or, where the source knows no quarters, in a year ("2025"). */
export type BaselineFigure = { period: string; value: bigint };

export function periodShape(text: string): boolean {
  return /^(19|20)\d\d(-Q[1-4])?$/.test(text);
}

/** "2025-Q1: 12000" or "2025: 48000" a line → values; null where a line says something else. */
export function parseBaseline(text: string): BaselineFigure[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const values = lines.map((line) => /^\s*(\d{4}(?:-Q[1-4])?)\s*[:;,\t ]\s*(\d{1,15})\s*$/.exec(line));
  if (!values.every((match) => match !== null && periodShape(match[1] as string))) return null;
  return values.map((match) => ({ period: match?.[1] as string, value: BigInt(match?.[2] as string) }));
}
