const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text is written as a UUID (RFC 9562 §4), which the database's `uuid` columns insist on. */
export function isUuid(text: string): boolean {
  return shape.test(text);
}
