import { createHash } from "node:crypto";
import { db } from "../../../platform/database/db.server.ts";
import type { MemberMapping } from "./member-target.ts";
import { parseMapping } from "./suggest-mapping.ts";

/** What someone chose for the columns of a list with these headings, or null. */
export async function findRememberedMapping(signature: string): Promise<MemberMapping | null> {
  const row = await db().importMapping.findUnique({ where: { kind_signature: { kind: "members", signature: hashOfHeadings(signature) } } });
  const stored: unknown = row?.mapping;
  return Array.isArray(stored) && stored.every((text) => typeof text === "string") ? parseMapping(stored) : null;
}

/** Headings are stored as a hash: in a list without any, the first row of data may be taken for them. */
export function hashOfHeadings(signature: string): string {
  return createHash("sha256").update(signature).digest("hex");
}
