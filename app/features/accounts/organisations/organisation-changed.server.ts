import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";

/**
 * To be called in every transaction that changes what an organisation is: caches know at once, the directory's search
 * index soon. The directory, which stands below, registers what the job does. One job waits per organisation; one that
 * runs already, and may have read the organisation before this change, runs again.
 */
export async function organisationChanged(tx: Tx, organisationId: string): Promise<void> {
  await bumpDataVersion(tx, "directory");
  await enqueue(tx, "directory.reindex", { organisationId }, { uniqueKey: `directory.reindex:${organisationId}` });
}
