import { randomBytes } from "node:crypto";

/** A UUID version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then randomness. For bulk inserts that Prisma does not make. */
export function newId(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * Many of them for one instant, each greater than the one before: 26 bits count on from a random start (method 1 of §6.2).
 * Rows that are inserted in this order fill an index page after page.
 */
export function newIds(now: Date, count: number): string[] {
  const random = randomBytes(4 + count * 6);
  const start = random.readUInt32BE(0) % 2 ** 25;
  const time = now.getTime().toString(16).padStart(12, "0");
  return Array.from({ length: count }, (_, place) => {
    const counter = start + place;
    const high = (0x7000 | (counter >>> 14)).toString(16);
    const low = (0x8000 | (counter & 0x3fff)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low}-${random.toString("hex", 4 + place * 6, 10 + place * 6)}`;
  });
}
