import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { hashToken, newToken } from "../../../platform/secrets.server.ts";
import { findCluster } from "../find-cluster.server.ts";

const validMs = 24 * 3_600_000;

/**
 * A one-time link to set up a portal that has no cluster yet; for the console of whoever runs the server. Only its hash is
 * stored, so each start prints another one. Earlier links stay good: several processes may start at once.
 */
export async function issueSetupLink(now: Date): Promise<Result<{ url: string; expiresAt: Date }, "already-set-up">> {
  if (await findCluster()) return refuse("already-set-up");
  const token = newToken();
  const expiresAt = new Date(now.getTime() + validMs);
  await transaction(async (tx) => {
    await tx.setupLink.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.setupLink.create({ data: { tokenHash: hashToken(token), createdAt: now, expiresAt } });
  });
  return ok({ url: `${env().baseUrl}/setup/${token}`, expiresAt });
}
