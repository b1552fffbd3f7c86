/**
 * What a plan's hash is taken of: the same text for the same effect, whenever and wherever it was planned. Properties are
 * written in the order of their names; lists keep theirs. Throws TypeError for what is no plain data.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`a plan cannot hold a ${typeof value}`);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${parts
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalText(part)}`)
    .join(",")}}`;
}
