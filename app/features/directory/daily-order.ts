import type { Day } from "../../lib/day.ts";

/**
 * A whole number from 0 to 2³²−1 that scatters organisations anew each day and is the same for everyone on it: FNV-1a over
 * the day and the id, then the finaliser of MurmurHash3, without which ids that differ in their last letter stay together.
 * Competitors are listed here, so no one may be first by name, age or size (docs/decisions/0008-fair-default-order.md).
 */
export function dailyRank(day: Day, organisationId: string): number {
  let hash = 0x811c9dc5;
  const seed = `${day}:${organisationId}`;
  for (let index = 0; index < seed.length; index += 1) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
