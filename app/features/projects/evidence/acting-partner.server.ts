import type { Tx } from "../../../platform/database/db.server.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { speaksFor } from "../speaks-for.ts";

/**
 * The partner of a joint project for which a person speaks: one whose projects they lead themselves, not as the office. Of
 * several the one that they act for. Null where there is none, and where the project comes from a register and nobody runs it here.
 */
export async function actingPartner(tx: Tx, viewer: Viewer, projectId: string): Promise<string | null> {
  const partners = await tx.projectPartner.findMany({ where: { projectId, project: { source: "portal" } }, select: { organisationId: true } });
  const own = partners.map(({ organisationId }) => organisationId).filter((id) => speaksFor(viewer, id));
  return own.find((id) => id === viewer.actingForId) ?? own[0] ?? null;
}
