import type { Day } from "../../lib/day.ts";
import { database } from "../../platform/database/db.server.ts";
import { findDirectoryIndex } from "./directory-index.server.ts";
import { type DirectoryEntry, listDirectoryEntries } from "./list-directory-entries.server.ts";

/** The day's first in the directory's fair order, of those who describe themselves; what only a register says introduces nobody. */
export async function listIntroduced(today: Day, howMany: number): Promise<DirectoryEntry[]> {
  const index = await findDirectoryIndex("public", today);
  const { rows } = await database().pool.query<[string]>({
    text: `select "organisationId" from "SearchDocument" where audience = 'public' and card ->> 'register' is null and card ->> 'summary' is not null`,
    rowMode: "array",
  });
  const described = new Set(rows.map(([organisationId]) => organisationId));
  const drawn = Array.from(index.dailyOrder(today), (document) => index.organisationIds[document] as string).filter((organisationId) => described.has(organisationId));
  return listDirectoryEntries("public", drawn.slice(0, howMany), today);
}
