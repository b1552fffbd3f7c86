type Value = string | number | boolean | bigint | null | undefined;

/**
 * One value of each item as one PostgreSQL array literal, for `${arrayLiteral(…)}::text[]` in a statement. A list of tens
 * of thousands that is passed as a list is looked at element by element four times on its way; as one text it is passed on.
 */
export function arrayLiteral<Item>(items: readonly Item[], pick: (item: Item) => Value): string {
  let text = "{";
  for (let place = 0; place < items.length; place += 1) {
    const value = pick(items[place] as Item);
    if (place > 0) text += ",";
    if (value === null || value === undefined) text += "NULL";
    else text += typeof value === "string" ? elementOf(value) : String(value);
  }
  return `${text}}`;
}

/** The same for ids and other values that need no quotation marks. */
export function idArray(ids: readonly string[]): string {
  return `{${ids.join(",")}}`;
}

const needsQuotes = /[{}",\\\s]|^$|^null$/i;

function elementOf(value: string): string {
  if (!needsQuotes.test(value)) return value;
  return value.includes('"') || value.includes("\\") ? `"${value.replace(/["\\]/g, "\\$&")}"` : `"${value}"`;
}
