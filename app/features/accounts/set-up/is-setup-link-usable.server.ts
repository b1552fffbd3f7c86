import { db } from "../../../platform/database/db.server.ts";
import { hashToken } from "../../../platform/secrets.server.ts";
import { findCluster } from "../find-cluster.server.ts";

/** Whether the link still opens the set-up: not used, not expired, and nobody has set the portal up by another one. */
export async function isSetupLinkUsable(token: string, now: Date): Promise<boolean> {
  const link = await db().setupLink.findFirst({ where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } }, select: { tokenHash: true } });
  return link !== null && (await findCluster()) === null;
}
