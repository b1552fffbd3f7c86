import type { Tx } from "../../platform/database/db.server.ts";
import { profilesChanged } from "./profiles-changed.server.ts";

const atOnce = 500;

/** As `profilesChanged`, for the organisations whose rows an import or its undo touched. */
export async function reindexTouched(tx: Tx, rows: { of(table: string): Promise<string[]> }): Promise<void> {
  const organisationIds = await rows.of("Organisation");
  for (let from = 0; from === 0 || from < organisationIds.length; from += atOnce) await profilesChanged(tx, organisationIds.slice(from, from + atOnce));
}
