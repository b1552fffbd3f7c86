import { bumpDataVersion } from "../../platform/database/data-version.server.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import { enqueue } from "../../platform/queue/jobs.server.ts";

/** The job that writes an organisation's search documents anew. The directory, which stands below, registers what it does. */
export const reindexJob = "directory.reindex";

/** The counter that cached directory pages are kept by. */
export const directoryDataVersion = "directory";

/**
 * To be called in every transaction that changes what a profile shows: caches know at once, the search index soon.
 * The job has no unique key: one that runs already may have read the profile before this change.
 */
export async function profileChanged(tx: Tx, organisationId: string): Promise<void> {
  await bumpDataVersion(tx, directoryDataVersion);
  await enqueue(tx, reindexJob, { organisationId });
}
