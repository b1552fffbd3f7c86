/** The numbers for the whole network, one a line. */
export function wholeAsText(whole: Record<string, unknown>): string {
  return Object.entries(whole)
    .map(([key, value]) => `${key}: ${typeof value === "number" ? Number(value.toPrecision(12)) : JSON.stringify(value)}`)
    .join("\n");
}
