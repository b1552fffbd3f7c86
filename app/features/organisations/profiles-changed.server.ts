import { bumpDataVersion } from "../../platform/database/data-version.server.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import { enqueue } from "../../platform/queue/jobs.server.ts";
import { directoryDataVersion, reindexJob } from "./profile-changed.server.ts";

/** As `profileChanged`, where one change shows in many profiles, such as a term's new label. */
export async function profilesChanged(tx: Tx, organisationIds: readonly string[]): Promise<void> {
  await bumpDataVersion(tx, directoryDataVersion);
  if (organisationIds.length > 0) await enqueue(tx, reindexJob, { organisationIds: [...organisationIds] });
}
