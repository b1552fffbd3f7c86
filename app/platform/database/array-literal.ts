/**
 * Values as one PostgreSQL array literal, for `${arrayLiteral(…)}::text[]` in a statement. A list of tens of thousands that
 * is passed as a list is looked at element by element three times on its way; as one text it is passed on as it is.
 */
export function arrayLiteral(values: readonly (string | number | boolean | bigint | null | undefined)[]): string {
  return `{${values.map(elementOf).join(",")}}`;
}

function elementOf(value: string | number | boolean | bigint | null | undefined): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value !== "string") return String(value);
  return /["\\]/.test(value) ? `"${value.replace(/["\\]/g, "\\$&")}"` : `"${value}"`;
}
