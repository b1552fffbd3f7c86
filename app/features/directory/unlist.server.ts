import { bumpDataVersion } from "../../platform/database/data-version.server.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import { enqueue } from "../../platform/queue/jobs.server.ts";

/** Takes an organisation out of the public directory with the commit of the change, not when the job has run. */
export async function unlist(tx: Tx, organisationId: string): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { organisationId, audience: "public" } });
  await requestReindex(tx, organisationId);
}

/** Asks for the organisation's search documents to be written anew, and makes pages that hold it old at once. */
export async function requestReindex(tx: Tx, organisationId: string): Promise<void> {
  await bumpDataVersion(tx, "directory");
  await enqueue(tx, "directory.reindex", { organisationIds: [organisationId] });
}
