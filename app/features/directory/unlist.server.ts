import type { Tx } from "../../platform/database/db.server.ts";
import { profileChanged } from "../organisations/profile-changed.server.ts";

/** Takes an organisation out of the public directory with the commit of the change, not when the job has run. */
export async function unlist(tx: Tx, organisationId: string): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { organisationId, audience: "public" } });
  await profileChanged(tx, organisationId);
}
