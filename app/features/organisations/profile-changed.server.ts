import { bumpDataVersion } from "../../platform/database/data-version.server.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import { enqueue } from "../../platform/queue/jobs.server.ts";

/** The job that writes an organisation's search documents anew. The directory, which stands below, registers what it does. */
export const reindexJob = "directory.reindex";

/** The counter that cached directory pages are kept by. */
export const directoryDataVersion = "directory";

/**
 * To be called in every transaction that changes what a profile shows: caches know with the commit, the search index soon.
 * Where something was taken back from an audience (`hides`), what the index holds goes with the commit too, not when the
 * job has run. One job waits per organisation; one that runs already, and may have read the profile before this change, runs again.
 */
export async function profileChanged(tx: Tx, organisationId: string, options: { hides?: boolean } = {}): Promise<void> {
  if (options.hides) await tx.searchDocument.deleteMany({ where: { organisationId, audience: { not: "office" } } });
  await bumpDataVersion(tx, directoryDataVersion);
  await enqueue(tx, reindexJob, { organisationId }, { uniqueKey: `${reindexJob}:${organisationId}` });
}
